import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { agenciesQuery, peopleQuery, unitsQuery } from '../api/reference.js';
import { type Text, useLanguage } from '../language.js';
import { type Choice, ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../parts/filter-fields.js';
import { fieldsOf } from '../parts/filters.js';
import { useAccount } from '../session/account.js';
import type { CaseFilter, CaseFilters } from './cases.js';
import { useReference } from './reference.js';

interface ListFiltersProps {
  readonly filters: CaseFilters;
  readonly change: (changed: CaseFilters) => void;
  readonly clear: () => void;
}

const more: readonly CaseFilter[] = [
  ...(['agencyId', 'channel', 'category', 'outcome', 'dueFrom', 'dueTo', 'settledFrom', 'settledTo'] as const),
];

const standings = {
  open: { zh: '在办', en: 'Open' },
  settled: { zh: '已办结', en: 'Settled' },
  dueSoon: { zh: '即将到期', en: 'Due soon' },
  overdue: { zh: '已逾期', en: 'Overdue' },
} as const satisfies Readonly<Record<string, Text>>;
type Standing = keyof typeof standings;

const ofStanding: Readonly<Record<Standing, CaseFilters>> = {
  open: { open: 'true' },
  settled: { open: 'false' },
  dueSoon: { dueSoon: 'true' },
  overdue: { overdue: 'true' },
};
const noStanding = { open: undefined, dueSoon: undefined, overdue: undefined };

function standingOf({ open, dueSoon, overdue }: CaseFilters): Standing | undefined {
  if (overdue === 'true') return 'overdue';
  if (dueSoon === 'true') return 'dueSoon';
  return open === undefined ? undefined : open === 'true' ? 'open' : 'settled';
}

/** The filters of the list: the common ones in one row, the others collapsed unless one of them is set. */
export function ListFilters({ filters, change, clear }: ListFiltersProps) {
  const { t } = useLanguage();
  const field = fieldsOf(filters, change);
  const account = useAccount();
  const [isOpened, setOpened] = useState(false);
  const isWide = isOpened || more.some((name) => filters[name] !== undefined);
  const { states, channels, categories, outcomes } = useReference();
  const people = useQuery(peopleQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const agencies = useQuery({ ...agenciesQuery, enabled: account.readableAgencyIds.length > 1 }).data ?? [];
  const choice = (name: CaseFilter, label: Text, choices: readonly Choice[], width = 120) => (
    <ChoiceFilter label={t(label)} {...field(name)} choices={choices} width={width} />
  );
  const day = (name: CaseFilter, label: Text) => <DayFilter label={t(label)} {...field(name)} />;
  return (
    <FilterBar onClear={clear}>
      <TextFilter label={t({ zh: '检索（编号、内容、姓名）', en: 'Search' })} {...field('text')} width={184} />
      <ChoiceFilter
        label={t({ zh: '进度', en: 'Standing' })}
        value={standingOf(filters)}
        width={104}
        choices={Object.entries(standings).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(value) => {
          const standing = Object.keys(standings).find((one): one is Standing => one === value);
          change({ ...noStanding, ...(standing && ofStanding[standing]) });
        }}
      />
      {choice('state', { zh: '状态', en: 'State' }, states)}
      {choice(
        'unit',
        { zh: '承办科室', en: 'Unit' },
        units.map(({ name }) => ({ value: name, label: name })),
      )}
      {choice(
        'handlerId',
        { zh: '承办人', en: 'Handler' },
        people.map(({ id, name }) => ({ value: id, label: name })),
        120,
      )}
      {day('receivedFrom', { zh: '收到自', en: 'Received from' })}
      {day('receivedTo', { zh: '至', en: 'To' })}
      <Button
        aria-expanded={isWide}
        icon={isWide ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        iconPlacement="end"
        onClick={() => {
          setOpened(!isWide);
        }}
      >
        {t({ zh: '更多', en: 'More' })}
      </Button>
      {isWide && (
        <>
          {account.readableAgencyIds.length > 1 &&
            choice(
              'agencyId',
              { zh: '机关', en: 'Agency' },
              agencies
                .filter(({ id }) => account.readableAgencyIds.includes(id))
                .map(({ id, name }) => ({ value: id, label: name })),
              200,
            )}
          {choice('channel', { zh: '接收渠道', en: 'Channel' }, channels)}
          {choice('category', { zh: '申请人类别', en: 'Category' }, categories, 150)}
          {choice('outcome', { zh: '处理结果', en: 'Outcome' }, outcomes, 180)}
          {day('dueFrom', { zh: '到期自', en: 'Due from' })}
          {day('dueTo', { zh: '至', en: 'To' })}
          {day('settledFrom', { zh: '办结自', en: 'Settled from' })}
          {day('settledTo', { zh: '至', en: 'To' })}
        </>
      )}
    </FilterBar>
  );
}
