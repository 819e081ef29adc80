import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { clearanceLabels } from '../../domain/case/permissions.js';
import { caseStates } from '../../domain/case/state.js';
import { urgencyLabels } from '../../domain/duty/urgency.js';
import { bearerLabel } from '../../domain/notification/bearer-labels.js';
import { deadlineLabel } from '../../domain/notification/deadline-labels.js';
import { CHANNELS, RECEIPT_RULES } from '../../domain/statute/receipt.js';
import type { Text } from '../../domain/text.js';
import type { WorkItem } from '../board/index.js';
import type { Panel, PanelCase } from './panels.js';
import type { Workbench } from './read-workbench.js';
import type { workbenchView } from './workbench.schema.js';

type View = z.output<typeof workbenchView>;

const acts: Readonly<Record<'answer' | 'close', Text>> = {
  answer: { zh: '待答复', en: 'To be answered' },
  close: { zh: '已答复，待办结', en: 'Answered: to be closed' },
};

const stateOf = (path: string) => ({ path, label: caseStates.get(path)?.label ?? { zh: path, en: path } });

const viewOfWorkItem = ({ kind, bearer, urgency, state, ...line }: WorkItem) => {
  const { zh, en } = deadlineLabel(kind);
  return {
    ...line,
    kind: { code: kind, label: { zh, en } },
    bearer: { code: bearer, label: bearerLabel(bearer) },
    urgency: { code: urgency, label: urgencyLabels[urgency] },
    state: state === null ? null : stateOf(state),
  };
};

const viewOfCase =
  (today: LegalDate) =>
  ({ caseId, number, state, dueOn, unit, subject }: PanelCase) => ({
    ...{ caseId, number, dueOn, unit, subject },
    isLate: dueOn !== null && dueOn < today,
    state: stateOf(state),
  });

const channelOf = (code: string) => {
  const known = CHANNELS.find((channel) => channel === code);
  return { code, label: known === undefined ? { zh: code, en: code } : RECEIPT_RULES[known].label };
};

const viewOfPanel = <Line, Shown>(panel: Panel<Line> | null, viewOf: (line: Line) => Shown) =>
  panel && { count: panel.count, lines: panel.lines.map(viewOf) };

/** Renders a person's pending work with its labels. */
export function viewOfWorkbench(bench: Workbench, today: LegalDate): View {
  const { workload, covering, office, below, notifications, supervisions } = bench;
  const ofCase = viewOfCase(today);
  return {
    asOf: today,
    workload: workload && {
      ...{
        sunday: workload.sunday,
        overdue: workload.overdue,
        today: workload.today,
        week: workload.week,
        later: workload.later,
      },
      waiting: workload.waiting,
      lines: workload.lines.map(viewOfWorkItem),
      waitingLines: workload.waitingLines.map(viewOfWorkItem),
    },
    covering: covering && {
      count: covering.overdue + covering.week + covering.later,
      lines: covering.lines.map(viewOfWorkItem),
    },
    office: office && { ...office },
    below: below && below.map((urgency) => ({ ...urgency })),
    receipts: viewOfPanel(bench.receipts, (line) => ({
      ...ofCase(line),
      ...{ channel: channelOf(line.channel), submittedOn: line.submittedOn, days: line.days },
    })),
    unassigned: viewOfPanel(bench.unassigned, ofCase),
    claimable: viewOfPanel(bench.claimable, ofCase),
    drafts: viewOfPanel(bench.drafts, (line) => ({
      ...ofCase(line),
      ...{ step: { code: line.step, label: clearanceLabels[line.step] }, draftedOn: line.draftedOn },
    })),
    returned: viewOfPanel(bench.returned, (line) => ({
      ...ofCase(line),
      ...{ returnedOn: line.returnedOn, reason: line.reason },
    })),
    notifications: {
      ...{ count: notifications.count, unread: notifications.unread },
      lines: notifications.lines.map(({ agencyId, ids, title, link, notifiedAt }) => ({
        ...{ agencyId, ids: ids.map(Number), title, link },
        notifiedAt: notifiedAt.toISOString(),
      })),
    },
    supervisions: {
      count: supervisions.count,
      lines: supervisions.lines.map(({ act, id, caseNumber, reason, agencyName, answerDueOn }) => ({
        ...{ id, caseNumber, reason, agencyName, answerDueOn },
        act: { code: act, label: acts[act] },
        isLate: act === 'answer' && answerDueOn < today,
      })),
    },
  };
}
