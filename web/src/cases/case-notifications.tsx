import { useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../language.js';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { notificationPages } from '../notifications/notifications.js';
import { NotificationsTable } from '../notifications/notifications-table.js';
import { CaseReminders } from './case-reminders.js';

/** Who was notified of what about the case, when, and by which rule. */
export function CaseNotifications({ id }: { readonly id: string }) {
  const { t } = useLanguage();
  const notified = useInfiniteQuery(notificationPages({ caseId: id }));
  return (
    <>
      <h2>{t({ zh: '催办', en: 'Reminders by colleagues' })}</h2>
      <CaseReminders id={id} />
      <h2>{t({ zh: '系统提醒', en: 'Notifications' })}</h2>
      <QueryContent query={notified}>
        <NotificationsTable
          notifications={notified.data?.pages.flatMap(({ notifications }) => notifications) ?? []}
          loading={notified.isPending}
        />
        <MoreButton list={notified} />
      </QueryContent>
    </>
  );
}
