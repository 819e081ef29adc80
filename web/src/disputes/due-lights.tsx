import { DueDay } from '../deadlines/due-day.js';
import { LightTag } from '../deadlines/light-tag.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLanguage } from '../language.js';
import type { DisputeLine } from './disputes.js';

/** What runs of a dispute: who has to do what by when, each with its light. */
export function DueLights({ due }: { readonly due: DisputeLine['due'] }) {
  const { t } = useLanguage();
  if (due.length === 0) return <>—</>;
  return (
    <ul className="plain">
      {due.map(({ kind, bearer, light, dueOn, originalDueOn, provisional, remainingWorkingDays: left }) => (
        <li key={`${kind.code} ${dueOn}`}>
          <LightTag light={light} /> {t(kind.label)}
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
