import { Descriptions, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { type AuditLine, sources } from './audit.js';

/** One entry in full, with the previous values. */
function AuditDetail({ line: { facts, seq, occurredOn, action } }: { readonly line: AuditLine }) {
  const { t } = useLanguage();
  const items = [
    ...(seq === null
      ? []
      : [
          {
            key: 'seq',
            label: t({ zh: '该案历史', en: 'Event in the history' }),
            children: t({ zh: `第 ${seq} 号`, en: `no. ${seq}` }),
          },
        ]),
    ...(occurredOn === null
      ? []
      : [{ key: 'on', label: t({ zh: '法定日期', en: 'Legal date' }), children: occurredOn }]),
    ...facts.map(({ label, before, value }, at) => ({
      key: `${at} ${label.zh}`,
      label: t(label),
      children:
        before === null ? (
          <span className="written">{t(value)}</span>
        ) : (
          <span className="written">
            <del>{t(before)}</del> → <ins>{t(value)}</ins>
          </span>
        ),
    })),
    { key: 'code', label: t({ zh: '操作代码', en: 'Code' }), children: <code>{action.code}</code> },
  ];
  return <Descriptions size="small" bordered column={2} items={items} styles={{ label: { width: 140 } }} />;
}

function Number({ line: { number, caseId, disputeId } }: { readonly line: AuditLine }) {
  if (number === null || caseId === null) return <>—</>;
  return <Link to={disputeId === null ? `/cases/${caseId}` : `/disputes/${disputeId}`}>{number}</Link>;
}

interface AuditTableProps {
  readonly lines: readonly AuditLine[];
  readonly loading: boolean;
}

/** The audit entries, each as a sentence that expands to what changed. */
export function AuditTable({ lines, loading }: AuditTableProps) {
  const { t } = useLanguage();
  const columns: TableColumnsType<AuditLine> = [
    { title: t({ zh: '记录时间', en: 'Recorded' }), width: 140, render: (_, { at }) => shownInstant(at) },
    {
      title: t({ zh: '谁做了什么', en: 'Who did what' }),
      render: (_, { sentence, occurredOn, at }) => (
        <>
          {t(sentence)}
          {occurredOn !== null && !shownInstant(at).startsWith(occurredOn) && (
            <div className="detail">
              {t({ zh: `法定日期 ${occurredOn}，事后补录`, en: `Legal date ${occurredOn}, entered afterwards` })}
            </div>
          )}
        </>
      ),
    },
    { title: t({ zh: '范围', en: 'About' }), width: 110, render: (_, { source }) => <Tag>{t(sources[source])}</Tag> },
    { title: t({ zh: '编号', en: 'Number' }), width: 150, render: (_, line) => <Number line={line} /> },
    { title: t({ zh: '来自', en: 'From' }), width: 130, render: (_, { address }) => address ?? '—' },
  ];
  return (
    <ListTable<AuditLine>
      rowKey="id"
      columns={columns}
      rows={lines}
      isLoading={loading}
      expandable={{ expandedRowRender: (line) => <AuditDetail line={line} />, expandRowByClick: true }}
      empty={{
        title: { zh: '没有符合条件的记录', en: 'No matching entries' },
        hint: {
          zh: '登录、账号和设置的变更、案件和复议诉讼的每一步都有记录，不可修改或者删除。请放宽条件。',
          en: 'Logins, changes of accounts and settings, and every step of a case are recorded. Widen the filters.',
        },
      }}
    />
  );
}
