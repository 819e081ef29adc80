import { UrgencyTag } from '../deadlines/urgency-tag.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLanguage } from '../language.js';
import { Line, Panel } from './panel.js';
import type { WorkItem, Workbench } from './workbench.js';

/** A case may have two deadlines of one kind on one day: two consultations. */
const keyOf = ({ caseId, title, kind, dueOn }: WorkItem, index: number) =>
  [caseId, title, kind.code, dueOn, index].join('/');

interface DueLineProps {
  readonly line: WorkItem;
  readonly waits?: boolean;
  readonly isColleagues?: boolean;
}

function DueLine({ line, waits = false, isColleagues = false }: DueLineProps) {
  const { t } = useLanguage();
  const { caseId, caseNumber, title, kind, bearer, state, urgency, dueOn, handlerName, remainingWorkingDays } = line;
  const parts = [
    ...(isColleagues && handlerName !== null ? [handlerName] : []),
    t(kind.label),
    ...(waits ? [t(bearer.label)] : state === null ? [] : [t(state.label)]),
  ];
  return (
    <Line
      to={caseId === null ? '/duties' : `/cases/${caseId}`}
      name={caseNumber ?? title}
      more={parts.join(' · ')}
      end={
        <>
          {dueOn} {waits ? null : <span className="detail">{t(remainingInWords(remainingWorkingDays))}</span>}{' '}
          <UrgencyTag urgency={urgency} />
        </>
      }
    />
  );
}

/** The deadlines of the colleagues for whom the user stands in today. */
export function CoveringPanel({ covering }: { readonly covering: NonNullable<Workbench['covering']> }) {
  return (
    <Panel
      title={{ zh: '我代办的', en: 'Standing in for colleagues' }}
      count={covering.count}
      all="/deadlines"
      empty={{ zh: '', en: '' }}
    >
      {covering.lines.map((line, index) => (
        <DueLine key={keyOf(line, index)} line={line} isColleagues />
      ))}
    </Panel>
  );
}

/** The user's own deadlines, and those that await other parties. */
export function WorkloadPanels({ workload }: { readonly workload: NonNullable<Workbench['workload']> }) {
  return (
    <>
      <Panel
        title={{ zh: '我要办的', en: 'Mine to do' }}
        count={workload.overdue + workload.week + workload.later}
        all="/deadlines?whose=mine"
        empty={{
          zh: '分办给您的申请，其答复等期限出现在这里，最急的在前。现在没有要办的。',
          en: 'Deadlines of the cases given to you appear here, the most urgent first.',
        }}
      >
        {workload.lines.map((line, index) => (
          <DueLine key={keyOf(line, index)} line={line} />
        ))}
      </Panel>
      {workload.waiting > 0 && (
        <Panel
          title={{ zh: '待外部反馈', en: 'Waiting for others' }}
          count={workload.waiting}
          all="/deadlines?whose=mine&urgency=waiting"
          empty={{ zh: '', en: '' }}
        >
          {workload.waitingLines.map((line, index) => (
            <DueLine key={keyOf(line, index)} line={line} waits />
          ))}
        </Panel>
      )}
    </>
  );
}
