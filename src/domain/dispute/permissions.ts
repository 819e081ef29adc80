import { type Actor, type Assignment, isWithinReach, type Reach, type Role } from '../actor.js';
import type { DisputeCommandType } from './commands.js';

type Grants = Partial<Record<Role, Reach>>;

const assignment: Grants = { handler: 'own', head: 'agency' };
const handlingOrIntake: Grants = { ...assignment, registrar: 'agency' };
const lead: Grants = { head: 'agency', administrator: 'agency' };
const everyone: Grants = {
  ...handlingOrIntake,
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
  'review.file': handlingOrIntake,
  'suit.file': handlingOrIntake,
  'dispute.record': lead,
  'supplement.request': handlingOrIntake,
  'supplement.receive': handlingOrIntake,
  'review.accept': handlingOrIntake,
  'review.refuse': handlingOrIntake,
  'review.extend': handlingOrIntake,
  'review.decide': handlingOrIntake,
  'review.mediate': handlingOrIntake,
  'review.end': handlingOrIntake,
  'suit.docket': handlingOrIntake,
  'suit.refuse': handlingOrIntake,
  'trial.extend': handlingOrIntake,
  'judgment.record': handlingOrIntake,
  'judgment.confirm': handlingOrIntake,
  'appeal.file': assignment,
  'appeal.withdraw': assignment,
  'appeal.decide': handlingOrIntake,
  'suit.withdraw': handlingOrIntake,
  'suit.refer': handlingOrIntake,
  'copy.receive': handlingOrIntake,
  'defence.submit': assignment,
  'procedure.change': handlingOrIntake,
  'hearing.suspend': handlingOrIntake,
  'hearing.resume': handlingOrIntake,
  'decision.serve': handlingOrIntake,
  'result.record': lead,
  'result.retract': lead,
  'compliance.record': assignment,
  'entry.correct': { ...lead, registrar: 'agency' },
  'dispute.void': lead,
  'note.add': everyone,
};

/** May this person give this command on a dispute about a case at this desk? */
export const isDisputePermitted = (actor: Actor, type: DisputeCommandType, of: Assignment | null): boolean =>
  isWithinReach(actor, disputePermissions[type], of);
