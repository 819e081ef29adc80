import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useFilters } from '../parts/use-filters.js';
import { hasRole, useAccount } from '../session/account.js';
import { calendarQuery } from './calendar.js';
import { AnnouncementList } from './announcement-list.js';
import { TakeAnnouncement } from './take-announcement.js';
import { YearView } from './year-view.js';

const names = ['year'] as const;

/** Which days are working days, which announcement says so, and what announcements there are. */
export function CalendarPage() {
  const { t } = useLanguage();
  const account = useAccount();
  const { filters, change } = useFilters(names);
  const { data: year, error, refetch } = useQuery(calendarQuery(filters.year));
  const turn = (by: number) => () => {
    if (year) change({ year: String(year.year + by) });
  };
  return (
    <Page
      title={{ zh: '日历', en: 'Calendar' }}
      purpose={{
        zh: '法定期限按此日历计算；每一天都注明依据哪份放假通知。',
        en: 'Deadlines are counted by this calendar; each day names the announcement it is based on.',
      }}
      actions={hasRole(account, ['administrator']) && <TakeAnnouncement />}
    >
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {year === undefined && !error && <Skeleton active paragraph={{ rows: 12 }} />}
      {year && (
        <>
          <div className="toolbar">
            <Button onClick={turn(-1)} aria-label={t({ zh: '上一年', en: 'Previous year' })}>
              ‹
            </Button>
            <strong>{t({ zh: `${year.year}年`, en: String(year.year) })}</strong>
            <Button onClick={turn(1)} aria-label={t({ zh: '下一年', en: 'Next year' })}>
              ›
            </Button>
            <span>{t({ zh: `共 ${year.workingDays} 个工作日`, en: `${year.workingDays} working days` })}</span>
          </div>
          {!year.published && (
            <Alert
              type="warning"
              showIcon
              title={t({
                zh: `${year.year}年的放假安排尚未收入，暂扣除周末和法定节日计算；跨入该年的期限均为暂定。`,
                en: `The announcement for ${year.year} is not entered yet: only weekends and statutory days off are excluded, and deadlines reaching into that year are provisional.`,
              })}
            />
          )}
          <YearView year={year} />
        </>
      )}
      <h2>{t({ zh: '放假通知', en: 'Announcements' })}</h2>
      <AnnouncementList />
    </Page>
  );
}
