import { Table, type TableColumnsType } from 'antd';
import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { daysBetween } from '../dates.js';

type Consultation = CaseDetail['consultations'][number];

/** The consultations: the party, the days of sending, service and return, and the opinion. */
export function Consultations({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { consultations, clock } = subject;
  const { t } = useLanguage();
  const columns: TableColumnsType<Consultation> = [
    {
      title: t({ zh: '对象', en: 'Party' }),
      render: (_, { name, party }) => (
        <>
          {name}
          <div className="detail">{t(lookups.value('party', party))}</div>
        </>
      ),
    },
    { title: t({ zh: '发出', en: 'Sent' }), width: 104, dataIndex: 'sentOn' },
    { title: t({ zh: '送达', en: 'Served' }), width: 104, render: (_, { deliveredOn }) => deliveredOn ?? '—' },
    { title: t({ zh: '收回', en: 'Returned' }), width: 104, render: (_, { returnedOn }) => returnedOn ?? '—' },
    {
      title: t({ zh: '等待', en: 'Waited' }),
      width: 90,
      render: (_, { sentOn, returnedOn }) => {
        const days = daysBetween(sentOn, returnedOn ?? clock.asOf);
        return t({ zh: `${days} 天`, en: `${days} days` });
      },
    },
    {
      title: t({ zh: '意见', en: 'Opinion' }),
      width: 130,
      render: (_, { opinion }) =>
        opinion === null ? t({ zh: '尚未收回', en: 'Not received yet' }) : t(lookups.value('opinion', opinion)),
    },
  ];
  return (
    <Table<Consultation> size="small" rowKey="event" columns={columns} dataSource={consultations} pagination={false} />
  );
}
