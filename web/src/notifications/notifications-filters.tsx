import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../api/reference.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { deliveryStatuses } from '../deliveries/words.js';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter } from '../parts/filter-fields.js';
import { fieldsOf, type Filters } from '../parts/filters.js';
import { notificationPolicyQuery, type notificationFilters } from './notifications.js';
import { eventNames } from './words.js';

type Wanted = Filters<(typeof notificationFilters)[number]>;

interface NotificationsFiltersProps {
  readonly filters: Wanted;
  readonly change: (changed: Wanted) => void;
  readonly clear: () => void;
}

/** Filters by case, recipient, rule, channel, time and status. */
export function NotificationsFilters({ filters, change, clear }: NotificationsFiltersProps) {
  const { t } = useLanguage();
  const field = fieldsOf(filters, change);
  const { choices } = useLabels();
  const people = useQuery(peopleQuery).data ?? [];
  const escalation = useQuery(notificationPolicyQuery).data?.escalation ?? [];
  const rules = [
    ...escalation.map(({ id, title }) => ({ value: id, label: t(title) })),
    ...Object.entries(eventNames).map(([id, name]) => ({ value: id, label: t(name) })),
  ];
  return (
    <FilterBar onClear={clear}>
      <TextFilter label={t({ zh: '案号', en: 'Case number' })} {...field('caseNumber')} />
      <ChoiceFilter
        label={t({ zh: '人员', en: 'Person' })}
        {...field('personId')}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceFilter label={t({ zh: '规则', en: 'Rule' })} {...field('rule')} choices={rules} width={140} />
      <ChoiceFilter
        label={t({ zh: '渠道', en: 'Channel' })}
        {...field('channel')}
        width={100}
        choices={choices('notificationChannel').map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
      <DayFilter label={t({ zh: '自', en: 'From' })} {...field('from')} />
      <DayFilter label={t({ zh: '至', en: 'To' })} {...field('to')} />
      <ChoiceFilter
        label={t({ zh: '发送状态', en: 'Status' })}
        {...field('status')}
        width={100}
        choices={Object.entries(deliveryStatuses).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <ChoiceFilter
        label={t({ zh: '确认', en: 'Acknowledged' })}
        {...field('acknowledged')}
        width={100}
        choices={[
          { value: 'true', label: t({ zh: '已确认', en: 'Yes' }) },
          { value: 'false', label: t({ zh: '未确认', en: 'No' }) },
        ]}
      />
    </FilterBar>
  );
}
