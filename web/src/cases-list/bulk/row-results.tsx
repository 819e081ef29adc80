import { Table, type TableColumnsType, Tag } from 'antd';
import { type Text, useLanguage } from '../../language.js';
import { countOf, type Row, type RowStanding } from './use-rows.js';

const tags: Readonly<Record<RowStanding['is'], { readonly color: string; readonly text: Text }>> = {
  waiting: { color: 'default', text: { zh: '未办', en: 'Not yet' } },
  running: { color: 'blue', text: { zh: '办理中', en: 'Running' } },
  done: { color: 'green', text: { zh: '成功', en: 'Done' } },
  refused: { color: 'red', text: { zh: '未成功', en: 'Refused' } },
  changed: { color: 'gold', text: { zh: '已被他人更新', en: 'Changed meanwhile' } },
  unreachable: { color: 'gold', text: { zh: '未知', en: 'Unknown' } },
};

function Said({ standing }: { readonly standing: RowStanding }) {
  const { t } = useLanguage();
  if (standing.is === 'done') return <>{t(standing.text)}</>;
  if (standing.is === 'waiting' || standing.is === 'running') return null;
  const { text, body } = standing.error;
  return (
    <>
      {t(text)}
      {body.article !== undefined && <div className="detail">{body.article}</div>}
      {body.remedy && <div className="detail">{t(body.remedy)}</div>}
    </>
  );
}

/** How many succeeded, announced to screen readers too. */
function Tally({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLanguage();
  const done = countOf(rows, 'done');
  const failed = countOf(rows, 'refused', 'changed', 'unreachable');
  const isBegun = countOf(rows, 'waiting') < rows.length;
  return (
    <p role="status" className="tally">
      {isBegun &&
        t({
          zh: `共 ${rows.length} 件，成功 ${done} 件，未成功 ${failed} 件`,
          en: `${rows.length} cases: ${done} done, ${failed} not`,
        })}
    </p>
  );
}

/** The result of each case. */
export function RowResults({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useLanguage();
  const columns: TableColumnsType<Row> = [
    { title: t({ zh: '登记号', en: 'Number' }), width: 130, render: (_, { line }) => line.number },
    {
      title: t({ zh: '现承办人', en: 'Present handler' }),
      width: 110,
      render: (_, { line }) => line.handlerName ?? '—',
    },
    {
      title: t({ zh: '结果', en: 'Result' }),
      width: 120,
      render: (_, { standing }) => <Tag color={tags[standing.is].color}>{t(tags[standing.is].text)}</Tag>,
    },
    { title: t({ zh: '说明', en: 'Why' }), render: (_, { standing }) => <Said standing={standing} /> },
  ];
  return (
    <>
      <Tally rows={rows} />
      <div className="bulk-rows" role="region" aria-label={t({ zh: '逐件结果', en: 'Case by case' })} tabIndex={0}>
        <Table<Row>
          size="small"
          rowKey={({ line }) => line.id}
          columns={columns}
          dataSource={[...rows]}
          pagination={false}
        />
      </div>
    </>
  );
}
