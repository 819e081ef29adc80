import { type Actor, type CaseDesk, isWithinReach, type Reach, type Role } from '../case/permissions.js';
import type { DisputeCommandType } from './commands.js';

type Grants = Partial<Record<Role, Reach>>;

const desk: Grants = { handler: 'own', head: 'agency' };
const deskOrIntake: Grants = { ...desk, registrar: 'agency' };
const lead: Grants = { head: 'agency', administrator: 'agency' };
const everyone: Grants = {
  ...deskOrIntake,
  reviewer: 'agency',
  signatory: 'agency',
  statistician: 'agency',
  administrator: 'agency',
};

/**
 * Who may record which step of a dispute (权限是数据). What the review body or the court did is recorded by intake or the
 * handler; what the agency itself does, its defence and its appeal, is the handler's. Results known by hearsay,
 * retractions and voidings are for those who lead.
 */
export const disputePermissions: Readonly<Record<DisputeCommandType, Grants>> = {
  'review.file': deskOrIntake,
  'suit.file': deskOrIntake,
  'dispute.record': lead,
  'supplement.request': deskOrIntake,
  'supplement.receive': deskOrIntake,
  'review.accept': deskOrIntake,
  'review.refuse': deskOrIntake,
  'review.extend': deskOrIntake,
  'review.decide': deskOrIntake,
  'review.mediate': deskOrIntake,
  'review.end': deskOrIntake,
  'suit.docket': deskOrIntake,
  'suit.refuse': deskOrIntake,
  'trial.extend': deskOrIntake,
  'judgment.record': deskOrIntake,
  'judgment.confirm': deskOrIntake,
  'appeal.file': desk,
  'appeal.withdraw': desk,
  'appeal.decide': deskOrIntake,
  'suit.withdraw': deskOrIntake,
  'suit.refer': deskOrIntake,
  'copy.receive': deskOrIntake,
  'defence.submit': desk,
  'procedure.change': deskOrIntake,
  'hearing.suspend': deskOrIntake,
  'hearing.resume': deskOrIntake,
  'decision.serve': deskOrIntake,
  'result.record': lead,
  'result.retract': lead,
  'compliance.record': desk,
  'entry.correct': { ...lead, registrar: 'agency' },
  'dispute.void': lead,
  'note.add': everyone,
};

/** May this person give this command on a dispute about a case at this desk? */
export const isDisputePermitted = (actor: Actor, type: DisputeCommandType, of: CaseDesk | null): boolean =>
  isWithinReach(actor, disputePermissions[type], of);
