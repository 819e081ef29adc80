import { useQuery } from '@tanstack/react-query';
import { disputeStatesQuery } from '../api/reference.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { ChoiceFilter, FilterBar, TextFilter } from '../parts/filter-fields.js';
import { type DisputeFilters, kinds, results } from './disputes.js';

interface DisputesFilterBarProps {
  readonly filters: DisputeFilters;
  readonly change: (changed: DisputeFilters) => void;
  readonly clear: () => void;
}

/** Kind, whether it is pending, its state, the year it was filed in, and how it is counted. */
export function DisputesFilterBar({ filters, change, clear }: DisputesFilterBarProps) {
  const { t } = useLanguage();
  const states = useQuery(disputeStatesQuery).data ?? [];
  const { value } = useLabels();
  return (
    <FilterBar onClear={clear}>
      <ChoiceFilter
        label={t({ zh: '类型', en: 'Kind' })}
        value={filters.kind}
        width={160}
        choices={kinds.map((kind) => ({ value: kind, label: t(value('kind', kind)) }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <ChoiceFilter
        label={t({ zh: '办理', en: 'Standing' })}
        value={filters.open}
        choices={[
          { value: 'true', label: t({ zh: '未办结', en: 'Pending' }) },
          { value: 'false', label: t({ zh: '已办结', en: 'Ended' }) },
        ]}
        onChange={(open) => {
          change({ open });
        }}
      />
      <ChoiceFilter
        label={t({ zh: '状态', en: 'State' })}
        value={filters.state}
        width={200}
        choices={states.map(({ state, label }) => ({ value: state, label: t(label) }))}
        onChange={(state) => {
          change({ state });
        }}
      />
      <TextFilter
        label={t({ zh: '收到年度', en: 'Filed in' })}
        value={filters.year}
        width={90}
        onChange={(year) => {
          change({ year });
        }}
      />
      <ChoiceFilter
        label={t({ zh: '表四结果', en: 'Result in table four' })}
        value={filters.result}
        width={130}
        choices={results.map((result) => ({ value: result, label: t(value('result', result)) }))}
        onChange={(result) => {
          change({ result });
        }}
      />
    </FilterBar>
  );
}
