import { useQuery } from '@tanstack/react-query';
import { deadlineKindsQuery, peopleQuery, unitsQuery } from '../api/reference.js';
import { useLanguage } from '../language.js';
import { ChoiceFilter, DayFilter, FilterBar } from '../parts/filter-fields.js';
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
  const people = useQuery(peopleQuery).data ?? [];
  const units = useQuery(unitsQuery).data ?? [];
  const kinds = useQuery(deadlineKindsQuery).data ?? [];
  return (
    <>
      <FilterBar onClear={clear}>
        <ChoiceFilter
          label={t({ zh: '状态', en: 'Urgency' })}
          value={filters.urgency}
          width={160}
          choices={[ownUrgency, ...urgency, allUrgencies].map((urgency) => ({
            value: urgency.value,
            label: t(urgency),
          }))}
          onChange={(urgency) => {
            change({ urgency });
          }}
        />
        <ChoiceFilter
          label={t({ zh: '期限种类', en: 'Kind' })}
          value={filters.kind}
          width={170}
          choices={kinds.map(({ code, label }) => ({ value: code, label: t(label) }))}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        <ChoiceFilter
          label={t({ zh: '范围', en: 'Whose' })}
          value={filters.whose}
          choices={workloads.map((workload) => ({ value: workload.value, label: t(workload) }))}
          onChange={(whose) => {
            change({ whose });
          }}
        />
        <ChoiceFilter
          label={t({ zh: '承办机构', en: 'Unit' })}
          value={filters.unit}
          width={150}
          choices={units.map(({ name }) => ({ value: name, label: name }))}
          onChange={(unit) => {
            change({ unit });
          }}
        />
        <ChoiceFilter
          label={t({ zh: '承办人', en: 'Handler' })}
          value={filters.handlerId}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(handlerId) => {
            change({ handlerId });
          }}
        />
        <DayFilter
          label={t({ zh: '到期自', en: 'Due from' })}
          value={filters.from}
          onChange={(from) => {
            change({ from });
          }}
        />
        <DayFilter
          label={t({ zh: '至', en: 'To' })}
          value={filters.to}
          onChange={(to) => {
            change({ to });
          }}
        />
      </FilterBar>
      <BoardTable filters={filters} />
    </>
  );
}
