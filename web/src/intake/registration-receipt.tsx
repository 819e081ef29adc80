import type { Shape } from '../api/client.js';
import { type Text, useLanguage } from '../language.js';
import { cited } from './words.js';

/** Shortens a long request, which the sheet need not repeat. */
const SUMMARY = 300;
const summaryOf = (content: string) => (content.length <= SUMMARY ? content : `${content.slice(0, SUMMARY)}……`);

/** One sheet of A4: the request, the day of receipt, the due day, what may move it, and the remedies. */
export function RegistrationReceipt({
  registrationReceipt,
}: {
  readonly registrationReceipt: Shape<'RegistrationReceipt'>;
}) {
  const { t } = useLanguage();
  const { receipt, reply, mayChange, remedies } = registrationReceipt;
  const line = (label: Text, value: string, article = '') => (
    <tr>
      <th scope="row">{t(label)}</th>
      <td>
        {value}
        {article !== '' && <div className="detail">{article}</div>}
      </td>
    </tr>
  );
  const unconfirmed = t({ zh: '尚未确认', en: 'Not confirmed yet' });
  return (
    <article className="receipt-sheet">
      <h2>{registrationReceipt.agencyName}</h2>
      <h3>
        {t({ zh: '政府信息公开申请登记回执', en: 'Registration receipt of a request for government information' })}
      </h3>
      <p className="receipt-number">{registrationReceipt.number}</p>
      <table>
        <tbody>
          {line({ zh: '申请人', en: 'Applicant' }, registrationReceipt.applicantName)}
          {line({ zh: '申请内容', en: 'Information requested' }, summaryOf(registrationReceipt.content))}
          {line({ zh: '接收渠道', en: 'Channel' }, t(registrationReceipt.channel))}
          {line({ zh: '提交日期', en: 'Submitted on' }, registrationReceipt.submittedOn)}
          {line(
            { zh: '收到申请之日', en: 'Day of receipt' },
            registrationReceipt.receivedOn ?? unconfirmed,
            t(cited(receipt.explanation, receipt.article)),
          )}
          {line(
            { zh: '答复期限至', en: 'Reply due on' },
            registrationReceipt.dueOn === null
              ? unconfirmed
              : `${registrationReceipt.dueOn}${registrationReceipt.provisional ? t({ zh: '（暂定，以国务院办公厅节假日安排为准）', en: ' (provisional)' }) : ''}`,
            t(cited(reply.text, reply.article)),
          )}
          {registrationReceipt.delivery !== '' &&
            line({ zh: '获取方式', en: 'Delivery' }, registrationReceipt.delivery)}
          {registrationReceipt.unit !== null && line({ zh: '承办机构', en: 'Unit' }, registrationReceipt.unit)}
        </tbody>
      </table>
      <h4>{t({ zh: '期限可能因下列情形变动', en: 'What may move the due day' })}</h4>
      <ul>
        {mayChange.map(({ label, text, article }) => (
          <li key={article + label.zh}>
            <strong>{t(label)}</strong>
            {t({ zh: '：', en: ': ' })}
            {t(cited(text, article))}
          </li>
        ))}
      </ul>
      <h4>{t({ zh: '救济途径', en: 'Remedies' })}</h4>
      {remedies.map(({ text, article }) => (
        <p key={article}>{t(cited(text, article))}</p>
      ))}
      <footer>
        <div>{registrationReceipt.agencyName}</div>
        <div>{registrationReceipt.printedOn}</div>
      </footer>
    </article>
  );
}
