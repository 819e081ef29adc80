import { useLanguage } from '../../language.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { SheetRows } from './sheet-rows.js';

export interface SheetPart {
  readonly subject: CaseDetail;
  readonly lookups: Lookups;
}

/** The applicant and the information requested. */
export function SheetRequest({ subject, lookups }: SheetPart) {
  const { t } = useLanguage();
  const { registration: request, unit, handlerName, receivedOn, registeredOn, state } = subject;
  const contact = [request.phone, request.email].filter((one) => one !== '').join('　');
  return (
    <SheetRows
      heading={{ zh: '申请', en: 'The request' }}
      lines={[
        [
          { label: { zh: '申请人', en: 'Applicant' }, value: request.applicantName },
          {
            label: { zh: '类别', en: 'Category' },
            value: t(lookups.value('applicantCategory', request.applicantCategory)),
          },
        ],
        [
          { label: { zh: '联系方式', en: 'Contact' }, value: contact },
          { label: { zh: '地址', en: 'Address' }, value: request.address },
        ],
        [
          { label: { zh: '接收渠道', en: 'Channel' }, value: t(lookups.value('channel', request.channel)) },
          { label: { zh: '获取方式', en: 'Delivery' }, value: request.delivery },
        ],
        [
          { label: { zh: '收到日', en: 'Received on' }, value: receivedOn ?? t({ zh: '待确认', en: 'unconfirmed' }) },
          { label: { zh: '登记日', en: 'Registered on' }, value: registeredOn },
        ],
        [
          { label: { zh: '承办', en: 'Handled by' }, value: [unit, handlerName].filter(Boolean).join(' / ') },
          { label: { zh: '状态', en: 'State' }, value: t(state.label) },
        ],
        [{ label: { zh: '申请内容', en: 'Content' }, value: <span className="written">{request.content}</span> }],
        [
          { label: { zh: '用途', en: 'Purpose' }, value: request.purpose },
          { label: { zh: '备注', en: 'Remarks' }, value: request.remarks },
        ],
      ]}
    />
  );
}
