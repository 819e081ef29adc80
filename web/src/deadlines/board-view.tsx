import { useQuery } from '@tanstack/react-query';
import { deadlineKindsQuery, peopleQuery, unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { ChoiceFilter, DayFilter, FilterBar } from '../parts/filter-fields.js';
import { fieldsOf } from '../parts/filters.js';
import { useFilters } from '../parts/use-filters.js';
import { type BoardFilters, boardFilters } from './board.js';
import { BoardTable } from './board-table.js';
import { allUrgencies, workloads, urgency, ownUrgency } from './words.js';

/** Without a filter the board shows the agency's own deadlines, not those of courts and other parties. */
const queryOf = (filters: BoardFilters): BoardFilters =>
  Object.keys(filters).every((name) => name === 'agencyId') ? { ...filters, urgency: ownUrgency.value } : filters;

/** The running deadlines with due day and assignee; late ones first. */
export function BoardView() {
  const { t } = useLanguage();
  const { filters: given, change: add, clear } = useFilters(boardFilters);
  const filters = queryOf(given);
  const change = (changed: BoardFilters) => {
    add({ ...filters, ...changed });
  };
  const field = fieldsOf(filters, change);
  const people = useQuery(peopleQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const kinds = useQuery(deadlineKindsQuery).data ?? [];
  return (
    <>
      <FilterBar onClear={clear}>
        <ChoiceFilter
          label={t({ zh: '状态', en: 'Urgency' })}
          {...field('urgency')}
          width={160}
          choices={[ownUrgency, ...urgency, allUrgencies].map((urgency) => ({
            value: urgency.value,
            label: t(urgency),
          }))}
        />
        <ChoiceFilter
          label={t({ zh: '期限种类', en: 'Kind' })}
          {...field('kind')}
          width={170}
          choices={kinds.map(({ code, label }) => ({ value: code, label: t(label) }))}
        />
        <ChoiceFilter
          label={t({ zh: '范围', en: 'Whose' })}
          {...field('whose')}
          choices={workloads.map((workload) => ({ value: workload.value, label: t(workload) }))}
        />
        <ChoiceFilter
          label={t({ zh: '承办机构', en: 'Unit' })}
          {...field('unit')}
          width={150}
          choices={units.map(({ name }) => ({ value: name, label: name }))}
        />
        <ChoiceFilter
          label={t({ zh: '承办人', en: 'Handler' })}
          {...field('handlerId')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayFilter label={t({ zh: '到期自', en: 'Due from' })} {...field('from')} />
        <DayFilter label={t({ zh: '至', en: 'To' })} {...field('to')} />
      </FilterBar>
      <BoardTable filters={filters} />
    </>
  );
}
