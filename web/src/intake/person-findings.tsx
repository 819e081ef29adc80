import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language.js';
import { CaseLink, Standing } from './found-case.js';
import type { Similar } from './intake.js';
import { cited } from './words.js';

type Person = NonNullable<Similar['person']>;

const evidences = {
  name: { zh: '同名', en: 'same name' },
  phone: { zh: '同电话', en: 'same telephone' },
  email: { zh: '同邮箱', en: 'same e-mail' },
} as const;

/** How many requests are shown at first. */
const NEWEST = 4;

/** Earlier requests of the same applicant, and their effect on the fee in this calendar month. */
export function PersonFindings({ person, isRegistered }: { readonly person: Person; readonly isRegistered: boolean }) {
  const { t } = useLanguage();
  const { earlier, total, hidden, month } = person;
  const [isWhole, setWhole] = useState(false);
  if (total === 0) return null;
  const shown = isWhole ? earlier : earlier.slice(0, NEWEST);
  const { fee, next, filed, sure } = month;
  const unsure =
    filed === sure ? '' : t({ zh: `，其中 ${filed - sure} 件仅姓名相同`, en: `, ${filed - sure} by name alone` });
  return (
    <section aria-label={t({ zh: '同一申请人', en: 'The same applicant' })}>
      <h2>{t({ zh: `同一申请人的申请（${total}）`, en: `Requests of the same applicant (${total})` })}</h2>
      <Alert
        type={fee !== null && fee.yuanEach > 0 ? 'warning' : 'info'}
        title={t(
          isRegistered
            ? {
                zh: `${month.month} 自然月另有 ${filed} 件${unsure}；连同本件共 ${next} 件`,
                en: `${filed} others filed in ${month.month}${unsure}; with this one ${next}`,
              }
            : {
                zh: `${month.month} 自然月已申请 ${filed} 件${unsure}；本件为第 ${next} 件`,
                en: `${filed} filed in ${month.month}${unsure}; this is number ${next}`,
              },
        )}
        description={fee && t(cited(fee.text, fee.article))}
      />
      <ul className="plain">
        {shown.map(({ case: one, evidence }) => (
          <li key={one.id} className="intake-found">
            <div className="intake-found-head">
              <CaseLink one={one} />
              <span>{one.applicantName}</span>
              <span className="detail">
                {evidence.map((what) => t(evidences[what])).join(t({ zh: '、', en: ', ' }))}
              </span>
            </div>
            <div className="intake-found-line">{one.content}</div>
            <div className="detail">
              <Standing one={one} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length < earlier.length && (
        <Button
          type="link"
          size="small"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t({ zh: `再显示 ${earlier.length - shown.length} 件`, en: `${earlier.length - shown.length} more` })}
        </Button>
      )}
      {hidden > 0 && (
        <div className="detail">
          {t({ zh: `另有 ${hidden} 件在他人名下`, en: `${hidden} more assigned to others` })}
        </div>
      )}
    </section>
  );
}
