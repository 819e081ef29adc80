import { Link } from 'react-router';
import { CaseActs } from '../acts/case-acts.js';
import { useLanguage } from '../language.js';
import type { CaseDetail } from './case.js';
import { ClockRing } from './clock/clock-ring.js';

/** The clock, and beside it what can be done now. */
export function CaseSide({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { clock, commands } = subject;
  const mayAskForCorrection = commands.some(({ type, lawful }) => type === 'correction.request' && lawful);
  const by = clock.correctionNoticeBy;
  return (
    <aside className="case-side" aria-label={t({ zh: '期限与办理', en: 'Clock and acts' })}>
      <ClockRing clock={clock} />
      {mayAskForCorrection && by !== null && by >= clock.asOf && (
        <p className="detail case-hint">
          {t({
            zh: `补正告知最迟 ${by} 发出（第三十条），此后不再停止计算。`,
            en: `A correction stops the clock if asked for by ${by} (art. 30).`,
          })}
        </p>
      )}
      <Link to="?tab=deadlines">{t({ zh: '逐日说明每一天为何计入', en: 'Why each day counts or not' })}</Link>
      <CaseActs subject={subject} />
    </aside>
  );
}
