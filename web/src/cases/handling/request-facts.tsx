import { useLanguage } from '../../language.js';
import { useAccount } from '../../session/account.js';
import type { CaseDetail } from '../case.js';
import type { Lookups } from '../use-lookups.js';
import { Facts } from './facts.js';

/** The request as registered: the information requested, the applicant and the channel. */
export function RequestFacts({ subject, lookups }: { readonly subject: CaseDetail; readonly lookups: Lookups }) {
  const { t } = useLanguage();
  const { agency } = useAccount();
  const { registration: request, transferredFrom, transferredTo } = subject;
  const agencyName = (id: string | null | undefined) => (id == null ? null : (lookups.agency(id) ?? id));
  return (
    <Facts
      facts={[
        {
          label: { zh: '申请内容', en: 'Content' },
          value: <span className="written">{request.content}</span>,
          isWide: true,
        },
        { label: { zh: '电话', en: 'Phone' }, value: request.phone },
        { label: { zh: '电子邮箱', en: 'E-mail' }, value: request.email },
        { label: { zh: '地址', en: 'Address' }, value: request.address },
        { label: { zh: '获取方式', en: 'Delivery' }, value: request.delivery },
        { label: { zh: '用途', en: 'Purpose' }, value: request.purpose },
        { label: { zh: '备注', en: 'Remarks' }, value: request.remarks },
        { label: { zh: '提交日', en: 'Submitted on' }, value: request.submittedOn },
        { label: { zh: '签收日', en: 'Signed for on' }, value: request.signedOn },
        { label: { zh: '确认日', en: 'Confirmed on' }, value: request.confirmedOn },
        { label: { zh: '登记日', en: 'Registered on' }, value: subject.registeredOn },
        {
          label: { zh: '承办机关', en: 'Agency' },
          value: subject.agencyId === agency.id ? null : agencyName(subject.agencyId),
        },
        {
          label: { zh: '转自', en: 'Transferred from' },
          value: transferredFrom && `${agencyName(transferredFrom.agencyId) ?? ''} ${transferredFrom.number}`,
        },
        { label: { zh: '转往', en: 'Transferred to' }, value: agencyName(transferredTo) },
        {
          label: { zh: '转为主动公开', en: 'Made public' },
          value: subject.madePublicOn,
        },
        {
          label: { zh: '收费', en: 'Fee' },
          value:
            subject.feeAmount === null ? null : t({ zh: `${subject.feeAmount} 元`, en: `${subject.feeAmount} yuan` }),
        },
      ]}
    />
  );
}
