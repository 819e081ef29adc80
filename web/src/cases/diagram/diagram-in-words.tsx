import { useLanguage } from '../../language.js';
import type { CaseDetail, MachineDiagram } from '../case.js';
import { commandsTo, courseOf } from './course.js';

/** The diagram as text. */
export function DiagramInWords({
  machine,
  subject,
}: {
  readonly machine: MachineDiagram;
  readonly subject: CaseDetail;
}) {
  const { t, language } = useLanguage();
  const labels = new Map(machine.states.map(({ state, label }) => [state, t(label)]));
  const comma = language === 'zh' ? '、' : ', ';
  const way = courseOf(machine, subject.history)
    .map(({ to, event }) => `${labels.get(to) ?? to}（${event.on}）`)
    .join(' → ');
  const onward = machine.edges
    .filter(({ from, seldom }) => from === subject.state.path && !seldom)
    .map((edge) => {
      const commands = commandsTo(edge, subject).map(({ label }) => t(label));
      return `${labels.get(edge.to) ?? edge.to}（${commands.join(comma)}）`;
    });
  return (
    <details className="diagram-words">
      <summary>{t({ zh: '文字说明', en: 'As text' })}</summary>
      <p>
        {t({ zh: '现在：', en: 'Now: ' })}
        <strong>{t(subject.state.label)}</strong>。{t(subject.state.description)}
      </p>
      <p>
        {t({ zh: '走过：', en: 'Path taken: ' })}
        {way}
      </p>
      <p>
        {t({ zh: '下一步可能：', en: 'Can come next: ' })}
        {onward.length === 0
          ? t({ zh: '无，已是终结状态', en: 'none, this is a final state' })
          : onward.join(language === 'zh' ? '；' : '; ')}
      </p>
    </details>
  );
}
