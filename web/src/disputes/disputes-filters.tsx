import { useQuery } from '@tanstack/react-query';
import { disputeStatesQuery } from '../api/reference.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { ChoiceFilter, FilterBar, TextFilter } from '../parts/filter-fields.js';
import { fieldsOf } from '../parts/filters.js';
import { type DisputeFilters, kinds, results } from './disputes.js';

interface DisputesFilterBarProps {
  readonly filters: DisputeFilters;
  readonly change: (changed: DisputeFilters) => void;
  readonly clear: () => void;
}

/** Kind, whether it is pending, its state, the year it was filed in, and how it is counted. */
export function DisputesFilterBar({ filters, change, clear }: DisputesFilterBarProps) {
  const { t } = useLanguage();
  const field = fieldsOf(filters, change);
  const states = useQuery(disputeStatesQuery).data ?? [];
  const { value } = useLabels();
  return (
    <FilterBar onClear={clear}>
      <ChoiceFilter
        label={t({ zh: '类型', en: 'Kind' })}
        {...field('kind')}
        width={160}
        choices={kinds.map((kind) => ({ value: kind, label: t(value('kind', kind)) }))}
      />
      <ChoiceFilter
        label={t({ zh: '办理', en: 'Standing' })}
        {...field('open')}
        choices={[
          { value: 'true', label: t({ zh: '未办结', en: 'Pending' }) },
          { value: 'false', label: t({ zh: '已办结', en: 'Ended' }) },
        ]}
      />
      <ChoiceFilter
        label={t({ zh: '状态', en: 'State' })}
        {...field('state')}
        width={200}
        choices={states.map(({ state, label }) => ({ value: state, label: t(label) }))}
      />
      <TextFilter label={t({ zh: '收到年度', en: 'Filed in' })} {...field('year')} width={90} />
      <ChoiceFilter
        label={t({ zh: '表四结果', en: 'Result in table four' })}
        {...field('result')}
        width={130}
        choices={results.map((result) => ({ value: result, label: t(value('result', result)) }))}
      />
    </FilterBar>
  );
}
