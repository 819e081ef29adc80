import type { Role } from '../../../src/domain/case/permissions.js';

/**
 * For each state and role, exactly the commands that may be issued there: a handler on his own case. The auditor, who
 * is in no row, may issue none. Written out, so that the effect of a change of permissions or states is visible.
 */
export const permittedDisputeCommands: Readonly<Record<string, Readonly<Record<Exclude<Role, 'auditor'>, string>>>> = {
  unfiled: {
    registrar: 'review.file suit.file',
    handler: 'review.file suit.file',
    reviewer: '',
    signatory: '',
    head: 'dispute.record review.file suit.file',
    statistician: '',
    administrator: 'dispute.record',
  },
  'review.filed': {
    registrar: 'entry.correct note.add review.accept review.end review.refuse supplement.request',
    handler: 'note.add review.accept review.end review.refuse supplement.request',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      dispute.void entry.correct note.add result.record review.accept review.end review.refuse
      supplement.request`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.awaitingSupplement': {
    registrar: 'entry.correct note.add review.end supplement.receive',
    handler: 'note.add review.end supplement.receive',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'dispute.void entry.correct note.add result.record review.end supplement.receive',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.hearing.accepted': {
    registrar: `
      copy.receive entry.correct hearing.suspend note.add procedure.change review.decide review.end
      review.extend review.mediate`,
    handler: `
      copy.receive defence.submit hearing.suspend note.add procedure.change review.decide review.end
      review.extend review.mediate`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      copy.receive defence.submit dispute.void entry.correct hearing.suspend note.add procedure.change
      result.record review.decide review.end review.extend review.mediate`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.hearing.awaitingDefence': {
    registrar: `
      entry.correct hearing.suspend note.add procedure.change review.decide review.end review.extend
      review.mediate`,
    handler: `
      defence.submit hearing.suspend note.add procedure.change review.decide review.end review.extend
      review.mediate`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      defence.submit dispute.void entry.correct hearing.suspend note.add procedure.change result.record
      review.decide review.end review.extend review.mediate`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.hearing.defended': {
    registrar: `
      entry.correct hearing.suspend note.add procedure.change review.decide review.end review.extend
      review.mediate`,
    handler: `
      defence.submit hearing.suspend note.add procedure.change review.decide review.end review.extend
      review.mediate`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      defence.submit dispute.void entry.correct hearing.suspend note.add procedure.change result.record
      review.decide review.end review.extend review.mediate`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.hearing.suspended': {
    registrar: `
      copy.receive entry.correct hearing.resume note.add procedure.change review.decide review.end
      review.extend review.mediate`,
    handler: `
      copy.receive defence.submit hearing.resume note.add procedure.change review.decide review.end
      review.extend review.mediate`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      copy.receive defence.submit dispute.void entry.correct hearing.resume note.add procedure.change
      result.record review.decide review.end review.extend review.mediate`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'review.closed.notAccepted': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'review.closed.decided': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'review.closed.newReplyOrdered': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'compliance.record decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'compliance.record decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'review.closed.complied': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'review.closed.ended': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'review.closed.recorded': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.filed': {
    registrar: 'entry.correct note.add suit.docket suit.refer suit.refuse suit.withdraw',
    handler: 'note.add suit.docket suit.refer suit.refuse suit.withdraw',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'dispute.void entry.correct note.add result.record suit.docket suit.refer suit.refuse suit.withdraw',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.firstInstance.docketed': {
    registrar: `
      copy.receive entry.correct hearing.suspend judgment.record note.add procedure.change suit.refer
      suit.withdraw trial.extend`,
    handler: `
      copy.receive defence.submit hearing.suspend judgment.record note.add procedure.change suit.refer
      suit.withdraw trial.extend`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      copy.receive defence.submit dispute.void entry.correct hearing.suspend judgment.record note.add
      procedure.change result.record suit.refer suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.firstInstance.awaitingDefence': {
    registrar: `
      entry.correct hearing.suspend judgment.record note.add procedure.change suit.refer suit.withdraw
      trial.extend`,
    handler: `
      defence.submit hearing.suspend judgment.record note.add procedure.change suit.refer suit.withdraw
      trial.extend`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      defence.submit dispute.void entry.correct hearing.suspend judgment.record note.add procedure.change
      result.record suit.refer suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.firstInstance.defended': {
    registrar: `
      entry.correct hearing.suspend judgment.record note.add procedure.change suit.refer suit.withdraw
      trial.extend`,
    handler: `
      defence.submit hearing.suspend judgment.record note.add procedure.change suit.refer suit.withdraw
      trial.extend`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      defence.submit dispute.void entry.correct hearing.suspend judgment.record note.add procedure.change
      result.record suit.refer suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.firstInstance.suspended': {
    registrar: `
      copy.receive entry.correct hearing.resume judgment.record note.add procedure.change suit.refer
      suit.withdraw trial.extend`,
    handler: `
      copy.receive defence.submit hearing.resume judgment.record note.add procedure.change suit.refer
      suit.withdraw trial.extend`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      copy.receive defence.submit dispute.void entry.correct hearing.resume judgment.record note.add
      procedure.change result.record suit.refer suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.secondInstance.pending': {
    registrar: 'appeal.decide entry.correct hearing.suspend note.add suit.withdraw trial.extend',
    handler: 'appeal.decide appeal.withdraw hearing.suspend note.add suit.withdraw trial.extend',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      appeal.decide appeal.withdraw dispute.void entry.correct hearing.suspend note.add result.record
      suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.secondInstance.suspended': {
    registrar: 'appeal.decide entry.correct hearing.resume note.add suit.withdraw trial.extend',
    handler: 'appeal.decide appeal.withdraw hearing.resume note.add suit.withdraw trial.extend',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      appeal.decide appeal.withdraw dispute.void entry.correct hearing.resume note.add result.record
      suit.withdraw trial.extend`,
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.record',
  },
  'suit.closed.appealable': {
    registrar: 'decision.serve entry.correct judgment.confirm note.add',
    handler: 'appeal.file decision.serve judgment.confirm note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'appeal.file decision.serve dispute.void entry.correct judgment.confirm note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.newReplyOrdered': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'appeal.file compliance.record decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'appeal.file compliance.record decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.complied': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.final': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'appeal.file decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'appeal.file decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.withdrawn': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.referred': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  'suit.closed.recorded': {
    registrar: 'decision.serve entry.correct note.add',
    handler: 'decision.serve note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'decision.serve dispute.void entry.correct note.add result.retract',
    statistician: 'note.add',
    administrator: 'dispute.void entry.correct note.add result.retract',
  },
  voided: {
    registrar: 'note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'note.add',
    statistician: 'note.add',
    administrator: 'note.add',
  },
};
