import { randomUUID } from 'node:crypto';
import type { CommandOf } from '../../domain/case/commands.js';
import type { CaseEvent } from '../../domain/case/events.js';
import { decide } from '../../domain/case/decide.js';
import { defaultAgencySettings } from '../../domain/case/decision.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { CaseCommit, CommandIssuer, NewCases } from './case-record.js';
import { CommandRefused } from './errors.js';
import { sealEvents, type StoredEvent } from '../history/index.js';
import { caseSubject } from './case-subject.js';

/**
 * What the receiver of a transferred request (转办) commits with the sender's last step: a new case with the sender's
 * history, linked to it by the hash of the transfer.
 * @param law the receiver's deadline rules.
 * @throws CommandRefused
 */
export function takeOver(
  sender: CaseCommit,
  transfer: CommandOf<'request.transfer'>,
  history: readonly StoredEvent<CaseEvent>[],
  by: CommandIssuer,
  deadlineRules: DeadlineRules,
): NewCases {
  const { before, event, recordedAt, asOf, actorId } = sender;
  const agencyId = transfer.toAgencyId;
  const { headHash } = sealEvents(caseSubject, [event], { ...sender, subjectId: before.id }, before.headHash);
  const stated = [...history.map((stored) => stored.event), event].map(({ type, on }) => ({ type, on }));
  const decision = decide(
    null,
    {
      type: 'request.take_over',
      on: transfer.on,
      registration: before.state.facts.registration,
      fromAgencyId: sender.agencyId,
      fromNumber: before.number,
      history: stated,
      lastHash: headHash,
    },
    { ...deadlineRules, today: asOf, actor: { ...by.actor, agencyId }, settings: defaultAgencySettings },
  );
  if (!decision.accepted) throw new CommandRefused(decision.refusal);
  const received = { id: randomUUID(), events: [decision.event], state: decision.next };
  return { agencyId, actorId, recordedAt, asOf, deadlineRules, subjects: [received] };
}
