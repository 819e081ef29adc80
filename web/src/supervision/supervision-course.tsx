import { Timeline } from 'antd';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import type { Supervision } from './supervision.js';

/** What was asked, answered and asked again, in its order. */
export function SupervisionCourse({ supervision }: { readonly supervision: Supervision }) {
  const { t } = useLanguage();
  const items = supervision.entries.map((entry) => ({
    key: entry.id,
    content: (
      <>
        <strong>{t(entry.label)}</strong> {shownInstant(entry.at)}{' '}
        {entry.byName ?? (supervision.byPolicy ? t({ zh: '系统按提醒规则发起', en: 'by the policy of alerts' }) : '')}
        <div className="written">{entry.text}</div>
        {entry.promisedOn !== null && (
          <div className="detail">
            {t({ zh: `承诺办结日 ${entry.promisedOn}`, en: `Promised for ${entry.promisedOn}` })}
          </div>
        )}
        {entry.answerDueOn !== null && (
          <div className="detail">
            {t({ zh: `答复期限 ${entry.answerDueOn}`, en: `To be answered by ${entry.answerDueOn}` })}
          </div>
        )}
      </>
    ),
  }));
  return <Timeline items={items} />;
}
