import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { DueDay } from '../deadlines/due-day.js';
import { UrgencyTag } from '../deadlines/urgency-tag.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import type { DisputeLine } from './disputes.js';

/** The running deadlines of a dispute: who has to do what by when, each with its urgency. */
function DueUrgency({ due }: { readonly due: DisputeLine['due'] }) {
  const { t } = useLanguage();
  if (due.length === 0) return <>—</>;
  return (
    <ul className="plain">
      {due.map(({ kind, bearer, urgency, dueOn, originalDueOn, provisional, remainingWorkingDays: left }) => (
        <li key={`${kind.code} ${dueOn}`}>
          <UrgencyTag urgency={urgency} /> {t(kind.label)}
          <div className="detail">
            <DueDay dueOn={dueOn} originalDueOn={originalDueOn} provisional={provisional} /> {t(bearer.label)}
            {t({ zh: '，', en: ', ' })}
            {t(remainingInWords(left))}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface DisputesTableProps {
  readonly disputes: readonly DisputeLine[];
  readonly loading: boolean;
  readonly isFiltered: boolean;
}

/** One row for each review or suit. */
export function DisputesTable({ disputes, loading, isFiltered }: DisputesTableProps) {
  const { t } = useLanguage();
  const columns: TableColumnsType<DisputeLine> = [
    {
      title: t({ zh: '编号、类型', en: 'Number, kind' }),
      width: 160,
      render: (_, { id, number, kindLabel }) => (
        <>
          <Link to={`/disputes/${id}`}>{number}</Link>
          <div className="detail">{t(kindLabel)}</div>
        </>
      ),
    },
    {
      title: t({ zh: '审理机关、案号', en: 'Body, its number' }),
      render: (_, { body, caseNumber }) => (
        <>
          {body}
          <div className="detail">{caseNumber ?? t({ zh: '尚无案号', en: 'No number yet' })}</div>
        </>
      ),
    },
    {
      title: t({ zh: '所涉案件', en: 'About' }),
      width: 130,
      render: (_, { caseId, requestNumber }) => <Link to={`/cases/${caseId}?tab=disputes`}>{requestNumber}</Link>,
    },
    { title: t({ zh: '收到', en: 'Filed' }), width: 104, dataIndex: 'filedOn' },
    { title: t({ zh: '状态', en: 'State' }), width: 150, render: (_, { state }) => t(state.label) },
    { title: t({ zh: '期限', en: 'Due' }), width: 260, render: (_, { due }) => <DueUrgency due={due} /> },
    {
      title: t({ zh: '结果', en: 'Result' }),
      width: 150,
      render: (_, { resultLabel, ending, closedOn }) => (
        <>
          {t(resultLabel)}
          {ending !== null && <div className="detail">{t(ending)}</div>}
          {closedOn !== null && <div className="detail">{closedOn}</div>}
        </>
      ),
    },
  ];
  const empty = isFiltered ? (
    <Nothing
      title={{ zh: '没有符合条件的复议诉讼', en: 'No matching reviews or suits' }}
      hint={{ zh: '请放宽条件，或者清除条件查看全部。', en: 'Widen or clear the filters to see more.' }}
    />
  ) : (
    <Nothing
      title={{ zh: '没有复议诉讼', en: 'No reviews or suits' }}
      hint={{
        zh: '收到复议答复通知书或者应诉通知书后，在所涉案件的页面登记；答复（答辩）期限随即开始提醒。',
        en: 'Register one on the page of its case when the notice arrives; the deadline of the defence then appears here.',
      }}
    />
  );
  return (
    <Table<DisputeLine>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...disputes]}
      loading={loading}
      pagination={false}
      locale={{ emptyText: loading ? ' ' : empty }}
    />
  );
}
