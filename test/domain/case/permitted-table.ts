import type { Role } from '../../../src/domain/case/permissions.js';

/**
 * For each state and role, exactly the commands that may be given there: a handler on his own case. The auditor, who is
 * in no row, may give none. Written out, so that a change of permissions or states is seen for what it does.
 */
export const permittedCaseCommands: Readonly<Record<string, Readonly<Record<Exclude<Role, 'auditor'>, string>>>> = {
  unregistered: {
    registrar: 'request.register request.take_over',
    handler: '',
    reviewer: '',
    signatory: '',
    head: 'request.register request.take_over',
    statistician: '',
    administrator: 'request.register request.take_over',
  },
  registered: {
    registrar: 'case.assign entry.correct note.add receipt.confirm request.withdraw',
    handler: 'note.add request.withdraw',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'case.assign entry.correct note.add receipt.confirm request.void request.withdraw',
    statistician: 'note.add',
    administrator: 'case.assign entry.correct irregularity.record note.add receipt.confirm request.void',
  },
  'open.received': {
    registrar: 'case.assign consultation.return correction.request entry.correct note.add request.withdraw',
    handler: `
      case.claim consultation.return consultation.send correction.request delay.notify extension.notify
      fee.notify note.add reasons.request request.withdraw review.start`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct case.assign case.claim consultation.return consultation.send correction.request
      delay.notify entry.correct extension.approve extension.notify fee.notify note.add reasons.request
      reply.record request.transfer request.void request.withdraw review.start`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record request.void',
  },
  'open.reviewing.working': {
    registrar: `
      case.assign consultation.return correction.receive correction.request entry.correct note.add
      request.withdraw`,
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive correction.request
      delay.notify extension.notify fee.notify note.add reasons.request reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct case.assign case.claim case.return consultation.return consultation.send
      correction.receive correction.request delay.notify entry.correct extension.approve extension.notify
      fee.notify note.add reasons.request reply.draft reply.record request.transfer request.void
      request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record request.void',
  },
  'open.reviewing.awaitingCorrection': {
    registrar: 'case.assign consultation.return correction.receive entry.correct note.add request.withdraw',
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive delay.notify
      extension.notify note.add reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct case.assign case.claim case.return consultation.return consultation.send
      correction.receive delay.notify entry.correct extension.approve extension.notify note.add
      reply.draft reply.record request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record request.void',
  },
  'open.reviewing.awaitingPayment': {
    registrar: 'case.assign consultation.return entry.correct fee.pay note.add request.withdraw',
    handler: `
      case.claim case.return consultation.return consultation.send delay.notify extension.notify fee.pay
      note.add reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct case.assign case.claim case.return consultation.return consultation.send delay.notify
      entry.correct extension.approve extension.notify fee.pay note.add reply.draft reply.record
      request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record request.void',
  },
  'open.reviewing.awaitingReasons': {
    registrar: 'case.assign consultation.return entry.correct note.add reasons.receive request.withdraw',
    handler: `
      case.claim case.return consultation.return consultation.send delay.notify extension.notify note.add
      reasons.receive reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct case.assign case.claim case.return consultation.return consultation.send delay.notify
      entry.correct extension.approve extension.notify note.add reasons.receive reply.draft reply.record
      request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record request.void',
  },
  'open.drafted': {
    registrar: 'case.assign consultation.return entry.correct note.add request.withdraw',
    handler: `
      case.claim consultation.return consultation.send delay.notify extension.notify note.add
      request.withdraw`,
    reviewer: 'draft.clear draft.return note.add',
    signatory: 'draft.clear draft.return note.add',
    head: `
      act.correct case.assign case.claim consultation.return consultation.send delay.notify draft.clear
      draft.return entry.correct extension.approve extension.notify note.add reply.record request.transfer
      request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record',
  },
  'open.cleared': {
    registrar: 'case.assign consultation.return entry.correct note.add reply.send request.withdraw',
    handler: `
      case.claim consultation.return consultation.send delay.notify extension.notify note.add reply.send
      request.withdraw`,
    reviewer: 'draft.return note.add',
    signatory: 'draft.return note.add',
    head: `
      act.correct case.assign case.claim consultation.return consultation.send delay.notify draft.return
      entry.correct extension.approve extension.notify note.add reply.record reply.send request.transfer
      request.withdraw`,
    statistician: 'note.add',
    administrator: 'act.correct case.assign entry.correct irregularity.record note.add reply.record',
  },
  'settled.answered': {
    registrar: 'entry.correct note.add publication.mark reply.reorder service.record',
    handler: 'note.add publication.mark service.record',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct entry.correct note.add publication.mark reply.reorder reply.retract service.record',
    statistician: 'note.add publication.mark',
    administrator: 'act.correct entry.correct irregularity.record note.add reply.retract',
  },
  'settled.served': {
    registrar: 'case.archive entry.correct note.add publication.mark reply.reorder',
    handler: 'case.archive note.add publication.mark',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct case.archive entry.correct note.add publication.mark reply.reorder',
    statistician: 'note.add publication.mark',
    administrator: 'act.correct entry.correct irregularity.record note.add',
  },
  'settled.closed': {
    registrar: 'entry.correct note.add publication.mark reply.reorder',
    handler: 'note.add publication.mark',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct entry.correct note.add publication.mark reply.reorder',
    statistician: 'note.add publication.mark',
    administrator: 'act.correct entry.correct irregularity.record note.add',
  },
  withdrawn: {
    registrar: 'note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'note.add',
    statistician: 'note.add',
    administrator: 'irregularity.record note.add',
  },
  transferred: {
    registrar: 'note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'note.add',
    statistician: 'note.add',
    administrator: 'note.add',
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
