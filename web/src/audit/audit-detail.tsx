import { Descriptions } from 'antd';
import { useLanguage } from '../language.js';
import type { AuditLine } from './audit.js';

/** What one line says in full, with what stood before. */
export function AuditDetail({ line: { facts, seq, occurredOn, action } }: { readonly line: AuditLine }) {
  const { t } = useLanguage();
  const items = [
    ...(seq === null
      ? []
      : [
          {
            key: 'seq',
            label: t({ zh: '该案历史', en: 'In its history' }),
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
