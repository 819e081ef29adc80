import { useInfiniteQuery } from '@tanstack/react-query';
import { Space, type TableColumnsType, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { type Text, useLanguage } from '../language.js';
import { QueryContent } from '../parts/query-content.js';
import { ChoiceFilter, FilterBar } from '../parts/filter-fields.js';
import { ListTable } from '../parts/list-table.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { hasRole, useAccount } from '../session/account.js';
import { StepForm } from './step-form.js';
import { isSupervisionStatus, type Supervision, supervisionPages } from './supervision.js';

/** The requests and answers of a supervision, in order. */
function SupervisionHistory({ supervision }: { readonly supervision: Supervision }) {
  const { t } = useLanguage();
  const items = supervision.entries.map((entry) => ({
    key: entry.id,
    content: (
      <>
        <strong>{t(entry.label)}</strong> {shownInstant(entry.at)}{' '}
        {entry.byName ??
          (supervision.byPolicy ? t({ zh: '系统按提醒规则发起', en: 'by the notification policy' }) : '')}
        <div className="written">{entry.text}</div>
        {entry.promisedOn !== null && (
          <div className="detail">
            {t({ zh: `承诺办结日 ${entry.promisedOn}`, en: `Promised for ${entry.promisedOn}` })}
          </div>
        )}
        {entry.answerDueOn !== null && (
          <div className="detail">
            {t({ zh: `答复期限 ${entry.answerDueOn}`, en: `To be answered by ${entry.answerDueOn}` })}
          </div>
        )}
      </>
    ),
  }));
  return <Timeline items={items} />;
}

const names = ['as', 'status'] as const;

const sides = {
  supervised: { zh: '本机关收到的', en: 'Received by this agency' },
  supervisor: { zh: '本机关发出的', en: 'Issued by this agency' },
} as const satisfies Record<string, Text>;
const isSide = (value: string | undefined): value is keyof typeof sides => value !== undefined && value in sides;

const statuses: Readonly<Record<Supervision['status']['code'], Text>> = {
  open: { zh: '待答复', en: 'To be answered' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
};

/** The steps for this user's role; the server decides whether one is permitted. */
function Steps({ supervision }: { readonly supervision: Supervision }) {
  const account = useAccount();
  if (supervision.status.code === 'closed') return null;
  const isHead = hasRole(account, ['head']);
  return (
    <Space wrap>
      {account.agency.id === supervision.agency.id && (isHead || hasRole(account, ['handler'])) && (
        <StepForm kind="answer" supervision={supervision} />
      )}
      {account.agency.id === supervision.supervisor.id && isHead && (
        <>
          <StepForm kind="ask" supervision={supervision} />
          <StepForm kind="close" supervision={supervision} />
        </>
      )}
    </Space>
  );
}

/** Supervisions of agencies by their superior agencies, with the answers. */
export function SupervisionsPage() {
  const { t } = useLanguage();
  const { id } = useParams();
  const { filters, change, clear } = useFilters(names);
  const [open, setOpen] = useState<readonly string[]>(id === undefined ? [] : [id]);
  const listed = useInfiniteQuery(
    supervisionPages({
      ...(isSide(filters.as) && { as: filters.as }),
      ...(isSupervisionStatus(filters.status) && { status: filters.status }),
    }),
  );
  const columns: TableColumnsType<Supervision> = [
    {
      title: t({ zh: '事项', en: 'Matter' }),
      render: (_, { caseId, caseNumber, subject, reason }) => (
        <>
          {caseId === null ? subject : <Link to={`/cases/${caseId}`}>{caseNumber}</Link>}
          <div className="detail">{reason}</div>
        </>
      ),
    },
    { title: t({ zh: '被督办', en: 'Supervised' }), width: 160, render: (_, { agency }) => agency.name },
    { title: t({ zh: '发起', en: 'Issued by' }), width: 160, render: (_, { supervisor }) => supervisor.name },
    {
      title: t({ zh: '答复期限', en: 'Answer by' }),
      width: 130,
      render: (_, { answerDueOn, isAnswerLate, promisedOn }) => (
        <>
          {answerDueOn} {isAnswerLate && <Tag color="red">{t({ zh: '逾期', en: 'Late' })}</Tag>}
          {promisedOn !== null && (
            <div className="detail">{t({ zh: `承诺 ${promisedOn}`, en: `Promised ${promisedOn}` })}</div>
          )}
        </>
      ),
    },
    { title: t({ zh: '状态', en: 'Status' }), width: 90, render: (_, { status }) => t(status.label) },
    { width: 180, render: (_, supervision) => <Steps supervision={supervision} /> },
  ];
  return (
    <Page
      title={{ zh: '督办', en: 'Supervision' }}
      purpose={{
        zh: '逾期三个工作日起，由上级机关自动督办；被督办机关在此答复。',
        en: 'From the third working day late, the superior agency opens a supervision automatically; it is answered here.',
      }}
    >
      <FilterBar onClear={clear}>
        <ChoiceFilter
          label={t({ zh: '方向', en: 'Side' })}
          value={isSide(filters.as) ? filters.as : undefined}
          width={140}
          choices={Object.entries(sides).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(as) => {
            change({ as });
          }}
        />
        <ChoiceFilter
          label={t({ zh: '状态', en: 'Status' })}
          value={isSupervisionStatus(filters.status) ? filters.status : undefined}
          choices={Object.entries(statuses).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(status) => {
            change({ status });
          }}
        />
      </FilterBar>
      <QueryContent query={listed}>
        <ListTable<Supervision>
          rowKey="id"
          columns={columns}
          rows={listed.data?.pages.flatMap(({ supervisions }) => supervisions)}
          isLoading={listed.isPending}
          expandable={{
            expandedRowKeys: [...open],
            onExpandedRowsChange: (keys) => {
              setOpen(keys.map(String));
            },
            expandedRowRender: (supervision) => <SupervisionHistory supervision={supervision} />,
          }}
          empty={{
            title: { zh: '没有督办', en: 'No supervisions' },
            hint: {
              zh: '下级机关逾期三个工作日仍未办理的，会自动出现在这里。',
              en: 'Matters of an agency below that are three working days late appear here automatically.',
            },
          }}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
