import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Skeleton, Space, Table, type TableColumnsType, Tag } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAct } from '../parts/use-act.js';
import { hasRole, useAccount } from '../session/account.js';
import {
  applyAnnouncement,
  calendarChanges,
  type AnnouncementPreview,
  previewQuery,
  withdrawAnnouncement,
} from './calendar.js';

type Line = AnnouncementPreview['lines'][number];

function Moves({ preview }: { readonly preview: AnnouncementPreview }) {
  const { t } = useLanguage();
  const columns: TableColumnsType<Line> = [
    {
      title: t({ zh: '案号', en: 'Case' }),
      width: 150,
      render: (_, { caseId, caseNumber }) => <Link to={`/cases/${caseId}`}>{caseNumber}</Link>,
    },
    { title: t({ zh: '机关', en: 'Agency' }), width: 200, dataIndex: 'agencyName' },
    {
      title: t({ zh: '承办', en: 'Assignee' }),
      render: (_, { handlerName, unit }) => [handlerName, unit].filter(Boolean).join(' · ') || '—',
    },
    { title: t({ zh: '原到期日', en: 'From' }), width: 120, render: (_, { from }) => from ?? '—' },
    { title: t({ zh: '新到期日', en: 'To' }), width: 120, render: (_, { to }) => to ?? '—' },
    {
      title: t({ zh: '变化', en: 'Change' }),
      width: 150,
      render: (_, { from, to, provisionalEnded }) => (
        <>
          {from !== null && to !== null && to < from && <Tag color="red">{t({ zh: '提前', en: 'Earlier' })}</Tag>}
          {from !== null && to !== null && to > from && <Tag color="blue">{t({ zh: '推后', en: 'Later' })}</Tag>}
          {provisionalEnded && <Tag color="green">{t({ zh: '不再暂定', en: 'No longer provisional' })}</Tag>}
        </>
      ),
    },
  ];
  return (
    <Table<Line>
      size="small"
      rowKey={({ agencyId, caseId, disputeId, kind, subject }) =>
        [agencyId, caseId, disputeId, kind, subject].join('/')
      }
      columns={columns}
      dataSource={preview.lines}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{
        emptyText: <Nothing title={{ zh: '没有期限会变动', en: 'No deadline would move' }} />,
      }}
    />
  );
}

/** The deadlines that a draft would move, earlier days first, and the act that puts it into effect. */
export function AnnouncementPage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const account = useAccount();
  const { data: preview, error, refetch } = useQuery(previewQuery(id));
  const apply = useAct({
    act: applyAnnouncement,
    changes: calendarChanges,
    done: ({ effect }) => ({
      zh: `已生效，${effect.moved} 项期限已变动并通知承办人`,
      en: `In effect: ${effect.moved} deadlines moved, and the responsible users are notified`,
    }),
  });
  const withdraw = useAct({
    act: withdrawAnnouncement,
    changes: calendarChanges,
    done: () => ({ zh: '草稿已撤回', en: 'Draft withdrawn' }),
  });
  if (preview === undefined) {
    return (
      <Page title={{ zh: '通知预览', en: 'Preview of an announcement' }}>
        {error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton active />}
      </Page>
    );
  }
  const { announcement, effect, lines, lineCount } = preview;
  const back = { onSuccess: () => void navigate(`/calendar?year=${announcement.year}`) };
  const confirmed = () =>
    modal.confirm({
      title: t({ zh: '让这份通知生效？', en: 'Put this announcement into effect?' }),
      content: t({
        zh: `将一次变动 ${effect.moved} 项期限，写入 ${effect.cases} 个案件的历史，并通知有关人员。生效后不能撤回，只能由新的通知更正。`,
        en: `${effect.moved} deadlines in ${effect.cases} cases move at once, and the responsible users are notified. It cannot be withdrawn afterwards, only corrected by another announcement.`,
      }),
      okText: t({ zh: '生效', en: 'Put into effect' }),
      onOk: () => apply.mutateAsync(preview, back).catch(() => undefined),
    });
  const isDraft = announcement.state === 'draft' && hasRole(account, ['administrator']);
  return (
    <Page
      title={announcement.title}
      purpose={{
        zh: `${announcement.source}，${announcement.publishedOn} 公布`,
        en: `${announcement.source}, published on ${announcement.publishedOn}`,
      }}
      actions={
        isDraft && (
          <Space>
            <Button
              onClick={() => {
                withdraw.mutate(announcement, back);
              }}
            >
              {t({ zh: '撤回草稿', en: 'Withdraw the draft' })}
            </Button>
            <Button type="primary" onClick={() => void confirmed()}>
              {t({ zh: '生效…', en: 'Put into effect…' })}
            </Button>
          </Space>
        )
      }
    >
      <Alert
        type={effect.earlier > 0 ? 'warning' : 'info'}
        showIcon
        title={t({
          zh: `将变动 ${effect.moved} 项期限：提前 ${effect.earlier}，推后 ${effect.later}；另有 ${effect.provisionalEnded} 项不再暂定。`,
          en: `${effect.moved} deadlines would move: ${effect.earlier} earlier, ${effect.later} later; ${effect.provisionalEnded} become certain.`,
        })}
        description={
          effect.metToMissed + effect.missedToMet > 0 &&
          t({
            zh: `已完成的期限中，${effect.metToMissed} 项由按期变为逾期，${effect.missedToMet} 项由逾期变为按期。`,
            en: `Of the completed deadlines, ${effect.metToMissed} become missed and ${effect.missedToMet} become met.`,
          })
        }
      />
      <Moves preview={preview} />
      {lineCount > lines.length && (
        <p className="detail">
          {t({
            zh: `共 ${lineCount} 项，此处列出前 ${lines.length} 项；生效时全部变动。`,
            en: `${lineCount} in all; the first ${lines.length} are listed. All of them move.`,
          })}
        </p>
      )}
    </Page>
  );
}
