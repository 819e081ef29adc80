import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../parts/filter-fields.js';
import { fieldsOf } from '../parts/filters.js';
import { usersQuery } from '../people/people.js';
import { auditActionsQuery, type AuditFilters, isSource, sources } from './audit.js';

interface AuditFilterBarProps {
  readonly filters: AuditFilters;
  readonly change: (changed: AuditFilters) => void;
  readonly clear: () => void;
}

/** Who, what, about which case, and when it was recorded. */
export function AuditFilterBar({ filters, change, clear }: AuditFilterBarProps) {
  const { t } = useLanguage();
  const field = fieldsOf(filters, change);
  const people = useQuery(usersQuery).data ?? [];
  const actions = useQuery(auditActionsQuery).data ?? [];
  const offered = actions.filter(({ source }) => !isSource(filters.source) || source === filters.source);
  // Cases and disputes share a few commands, such as notes; one choice stands for both.
  const choices = [...new Map(offered.map(({ code, label }) => [code, { value: code, label: t(label) }])).values()];
  return (
    <FilterBar onClear={clear}>
      <ChoiceFilter
        label={t({ zh: '人员', en: 'Person' })}
        {...field('personId')}
        width={140}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceFilter
        label={t({ zh: '范围', en: 'About' })}
        value={isSource(filters.source) ? filters.source : undefined}
        width={130}
        choices={Object.entries(sources).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(source) => {
          change({ source, action: undefined });
        }}
      />
      <ChoiceFilter label={t({ zh: '操作', en: 'Action' })} {...field('action')} width={180} choices={choices} />
      <TextFilter label={t({ zh: '案号', en: 'Case number' })} {...field('caseNumber')} width={140} />
      <DayFilter label={t({ zh: '自', en: 'From' })} {...field('from')} />
      <DayFilter label={t({ zh: '至', en: 'To' })} {...field('to')} />
    </FilterBar>
  );
}
