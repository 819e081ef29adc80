import { Tooltip } from 'antd';
import { useLanguage } from '../language.js';

interface SortTerm {
  readonly key: string;
  readonly descending: boolean;
}

const usualSort = '-number';

const readSort = (sort: string | undefined): readonly SortTerm[] =>
  (sort ?? usualSort)
    .split(',')
    .filter(Boolean)
    .map((term) => ({ key: term.replace(/^-/, ''), descending: term.startsWith('-') }));

const writeSort = (terms: readonly SortTerm[]): string | undefined => {
  const written = terms.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(',');
  return written === '' || written === usualSort ? undefined : written;
};

/** Cycles through ascending, descending, none. Without `adds` it becomes the only sort key, otherwise the last. */
function pressed(terms: readonly SortTerm[], key: string, adds: boolean): readonly SortTerm[] {
  const former = terms.find((term) => term.key === key);
  if (former === undefined) return [...(adds ? terms : []), { key, descending: false }];
  if (former.descending) return adds ? terms.filter((term) => term !== former) : [];
  const turned = { key, descending: true };
  return adds ? terms.map((term) => (term === former ? turned : term)) : [turned];
}

interface SortHeadProps {
  readonly title: string;
  readonly sortKey: string;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** A column head that sorts by it; with Shift by several columns, whose ranks are shown. */
export function SortHead({ title, sortKey, sort, onSort }: SortHeadProps) {
  const { t } = useLanguage();
  const terms = readSort(sort);
  const place = terms.findIndex(({ key }) => key === sortKey);
  const mark = place < 0 ? '' : terms[place]?.descending === true ? '▼' : '▲';
  const hint = {
    zh: '点击排序；按住 Shift 点击，按多列排序',
    en: 'Click to sort; hold Shift to sort by several columns',
  };
  return (
    <Tooltip title={t(hint)} mouseEnterDelay={0.8}>
      <button
        type="button"
        className="sort-head"
        onClick={(event) => {
          onSort(writeSort(pressed(terms, sortKey, event.shiftKey)));
        }}
      >
        {title}
        <span className="sort-mark" aria-hidden>
          {mark}
          {mark !== '' && terms.length > 1 && place + 1}
        </span>
      </button>
    </Tooltip>
  );
}

export const ariaSort = (sort: string | undefined, key: string): 'ascending' | 'descending' | undefined => {
  const term = readSort(sort).find((one) => one.key === key);
  return term && (term.descending ? 'descending' : 'ascending');
};
