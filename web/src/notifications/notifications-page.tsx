import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { notificationFilters, notificationPages } from './notifications.js';
import { NotificationsFilters } from './notifications-filters.js';
import { NotificationsTable } from './notifications-table.js';

const title = { zh: '提醒记录', en: 'Notifications sent' };
const purpose = {
  zh: '谁、何时、按哪条规则、通过什么渠道被告知了什么，何时已读和确认。',
  en: 'Who was notified of what, when, by which rule and channel, and when it was read and acknowledged.',
};

/** The record of who was notified of what; for auditors and heads. */
export function NotificationsPage() {
  const { filters, change, clear } = useFilters(notificationFilters);
  const listed = useInfiniteQuery(notificationPages(filters));
  return (
    <Page title={title} purpose={purpose}>
      <NotificationsFilters filters={filters} change={change} clear={clear} />
      <QueryContent query={listed}>
        <NotificationsTable
          notifications={listed.data?.pages.flatMap(({ notifications }) => notifications) ?? []}
          loading={listed.isPending}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
