import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import type { Dispute } from './disputes.js';

/** The case, the reviewing body, the state, and the cell that counts the dispute. */
export function DisputeHead({ dispute }: { readonly dispute: Dispute }) {
  const { t } = useLanguage();
  const { kindLabel, body, caseNumber, caseId, requestNumber, filedOn, closedOn, state, counted } = dispute;
  const result = [dispute.resultLabel, dispute.ending].filter((part) => part !== null).map(t);
  const items = [
    { key: 'kind', label: t({ zh: '类型', en: 'Kind' }), children: t(kindLabel) },
    {
      key: 'case',
      label: t({ zh: '所涉案件', en: 'About' }),
      children: <Link to={`/cases/${caseId}?tab=disputes`}>{requestNumber}</Link>,
    },
    { key: 'body', label: t({ zh: '审理机关', en: 'Body' }), children: body },
    {
      key: 'number',
      label: t({ zh: '案号', en: 'Its number' }),
      children: caseNumber ?? t({ zh: '尚无案号', en: 'None yet' }),
    },
    { key: 'filed', label: t({ zh: '收到日期', en: 'Filed on' }), children: filedOn },
    {
      key: 'state',
      label: t({ zh: '状态', en: 'State' }),
      children: (
        <>
          {t(state.label)}
          <div className="detail">{t(state.description)}</div>
        </>
      ),
    },
    {
      key: 'result',
      label: t({ zh: '结果', en: 'Result' }),
      children: (
        <>
          {result.join(' · ')} {closedOn}
        </>
      ),
    },
    {
      key: 'counted',
      label: t({ zh: '计入统计', en: 'Counted in' }),
      children:
        counted === null ? (
          t({ zh: '已作废，不计入', en: 'Void: not counted' })
        ) : (
          <Link to={`/reports/${counted.year}?${new URLSearchParams({ table: '4', ...cellOf(counted) }).toString()}`}>
            {t({
              zh: `${counted.year}年 表四 ${counted.group} · ${counted.column}`,
              en: `${counted.year}, table four, ${counted.group} · ${counted.column}`,
            })}
          </Link>
        ),
    },
  ];
  return <Descriptions size="small" bordered column={2} items={items} styles={{ label: { width: 110 } }} />;
}

const cellOf = ({ group, column }: NonNullable<Dispute['counted']>) => ({ group, column });
