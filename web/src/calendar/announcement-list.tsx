import { useQuery } from '@tanstack/react-query';
import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { hasRole, useAccount } from '../session/account.js';
import { type ListedAnnouncement, announcementsQuery } from './calendar.js';
import { announcementStates } from './words.js';

/** Every announcement of this agency and those above it; drafts lead to their preview. */
export function AnnouncementList() {
  const { t } = useLanguage();
  const account = useAccount();
  const mayPreview = hasRole(account, ['administrator', 'head']);
  const { data, error, isPending, refetch } = useQuery(announcementsQuery);
  const columns: TableColumnsType<ListedAnnouncement> = [
    { title: t({ zh: '年份', en: 'Year' }), dataIndex: 'year', width: 70 },
    {
      title: t({ zh: '通知', en: 'Announcement' }),
      render: (_, { title, source, id, agencyId, state }) => (
        <>
          {mayPreview && state === 'draft' && agencyId === account.agency.id ? (
            <Link to={`/calendar/announcements/${id}`}>{t(title)}</Link>
          ) : (
            t(title)
          )}
          <div className="detail">{source}</div>
        </>
      ),
    },
    {
      title: t({ zh: '范围', en: 'For' }),
      width: 90,
      render: (_, { scope }) =>
        scope === 'national' ? t({ zh: '全国', en: 'National' }) : t({ zh: '本机关', en: 'This agency' }),
    },
    { title: t({ zh: '公布日期', en: 'Published' }), dataIndex: 'publishedOn', width: 110 },
    {
      title: t({ zh: '天数', en: 'Days' }),
      width: 130,
      render: (_, { offDays, makeupWorkdays }) =>
        t({
          zh: `休 ${offDays.length}，班 ${makeupWorkdays.length}`,
          en: `${offDays.length} off, ${makeupWorkdays.length} make-up`,
        }),
    },
    {
      title: t({ zh: '状态', en: 'State' }),
      width: 150,
      render: (_, { state, replacedBy }) =>
        replacedBy === null ? (
          <Tag color={announcementStates[state].color}>{t(announcementStates[state])}</Tag>
        ) : (
          <Tag>{t({ zh: '已被新通知取代', en: 'Replaced' })}</Tag>
        ),
    },
    {
      title: t({ zh: '生效', en: 'Took effect' }),
      width: 150,
      render: (_, { appliedAt, appliedBy }) => (
        <>
          {appliedAt === null ? '—' : shownInstant(appliedAt)}
          <div className="detail">{appliedBy}</div>
        </>
      ),
    },
  ];
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return (
    <ListTable<ListedAnnouncement>
      rowKey="id"
      columns={columns}
      rows={data}
      isLoading={isPending}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      empty={{
        title: { zh: '还没有录入通知', en: 'No announcements yet' },
        hint: {
          zh: '已公布年度的放假安排系统自带，如上；下一年的通知公布后，由管理员在右上角录入，先预览哪些期限变动，再生效。',
          en: 'The published years above came with the system; the administrator enters the next announcement at the upper right: preview what it moves, then put it into effect.',
        },
      }}
    />
  );
}
