import { DueDay } from '../deadlines/due-day.js';
import { UrgencyTag } from '../deadlines/urgency-tag.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLanguage } from '../language.js';
import type { DisputeLine } from './disputes.js';

/** What runs of a dispute: who has to do what by when, each with its light. */
export function DueUrgency({ due }: { readonly due: DisputeLine['due'] }) {
  const { t } = useLanguage();
  if (due.length === 0) return <>—</>;
  return (
    <ul className="plain">
      {due.map(({ kind, bearer, urgency, dueOn, originalDueOn, provisional, remainingWorkingDays: left }) => (
        <li key={`${kind.code} ${dueOn}`}>
          <UrgencyTag urgency={urgency} /> {t(kind.label)}
          <div className="detail">
            <DueDay dueOn={dueOn} originalDueOn={originalDueOn} provisional={provisional} /> {t(bearer.label)}
            {t({ zh: '，', en: ', ' })}
            {t(remainingInWords(left))}
          </div>
        </li>
      ))}
    </ul>
  );
}
