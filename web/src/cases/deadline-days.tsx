import { Table, type TableColumnsType } from 'antd';
import type { Shape } from '../api/client.js';
import { type Text, useLanguage } from '../language.js';

type Deadline = Shape<'ExplainedDeadline'>;
type Day = NonNullable<Deadline['days']>[number];
type Move = Deadline['moves'][number];

const kinds: Readonly<Record<Day['kind'], Text>> = {
  base: { zh: '起算日，不计入', en: 'Start, not counted' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Day off' },
  void: { zh: '不计入', en: 'Not counted' },
  suspended: { zh: '中止', en: 'Suspended' },
  counted: { zh: '工作日', en: 'Working day' },
};

/** How a deadline came about: what moved it, and every day with the reason why it counts or does not. */
export function DeadlineDays({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useLanguage();
  const days: TableColumnsType<Day> = [
    { title: t({ zh: '日期', en: 'Day' }), dataIndex: 'date', width: 110 },
    { title: t({ zh: '第几日', en: 'Count' }), width: 80, render: (_, { n }) => n ?? '—' },
    {
      title: t({ zh: '性质', en: 'Kind' }),
      width: 150,
      render: (_, { kind, makeup }) => (makeup ? t({ zh: '调休上班', en: 'Make-up workday' }) : t(kinds[kind])),
    },
    {
      title: t({ zh: '理由', en: 'Why' }),
      render: (_, { because, provisional }) => (
        <>
          {t(because.text)}
          {because.article !== '' && `（${because.article}）`}
          {provisional && t({ zh: '（放假安排未公布，暂按周末和法定节日计）', en: ' (calendar not published yet)' })}
        </>
      ),
    },
  ];
  const moves: TableColumnsType<Move> = [
    { title: t({ zh: '因何变动', en: 'What moved it' }), render: (_, { label }) => t(label) },
    { title: t({ zh: '日期', en: 'On' }), width: 110, render: (_, { on }) => on ?? '—' },
    { title: t({ zh: '由', en: 'From' }), width: 110, render: (_, { from }) => from ?? '—' },
    { title: t({ zh: '改为', en: 'To' }), width: 110, render: (_, { to }) => to ?? '—' },
  ];
  return (
    <>
      {deadline.moves.length > 0 && (
        <Table<Move>
          size="small"
          rowKey={({ event, to, on }) => `${event} ${to} ${on}`}
          columns={moves}
          dataSource={deadline.moves}
          pagination={false}
        />
      )}
      {deadline.days === null ? (
        <p className="detail">{t({ zh: '此期限不逐日计算。', en: 'This period is not counted by days.' })}</p>
      ) : (
        <Table<Day> size="small" rowKey="date" columns={days} dataSource={deadline.days} pagination={false} />
      )}
    </>
  );
}
