import { useLanguage } from '../../language.js';
import type { SheetPart } from './sheet-request.js';

/** Who drafted and who cleared, for the file; remaining steps have room for a signature. */
export function SheetClearance({ subject: { history, draft, remainingSteps }, lookups }: SheetPart) {
  const { t } = useLanguage();
  const drafted = history.filter(({ type }) => type === 'reply.draft').slice(-1);
  const cleared = history.filter(({ type, seq }) => type === 'draft.clear' && seq > (drafted[0]?.seq ?? 0));
  if (drafted.length === 0) return null;
  const done = [...drafted, ...cleared].map(({ seq, type, body, label, actorName, on }) => ({
    key: String(seq),
    step: type === 'draft.clear' && typeof body.step === 'string' ? t(lookups.value('step', body.step)) : t(label),
    who: actorName ?? '',
    on,
    opinion: typeof body.opinion === 'string' ? body.opinion : '',
  }));
  const open = (draft === null ? [] : remainingSteps).map((step) => ({
    ...{ key: step, step: t(lookups.value('step', step)), who: '', on: '', opinion: '' },
  }));
  return (
    <table className="sheet-table">
      <caption>{t({ zh: '拟稿与审核', en: 'Draft and clearance' })}</caption>
      <thead>
        <tr>
          <th scope="col">{t({ zh: '环节', en: 'Step' })}</th>
          <th scope="col">{t({ zh: '人员', en: 'Who' })}</th>
          <th scope="col">{t({ zh: '日期', en: 'On' })}</th>
          <th scope="col">{t({ zh: '意见', en: 'Opinion' })}</th>
        </tr>
      </thead>
      <tbody>
        {[...done, ...open].map(({ key, step, who, on, opinion }) => (
          <tr key={key}>
            <td>{step}</td>
            <td>{who}</td>
            <td>{on}</td>
            <td>{opinion}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
