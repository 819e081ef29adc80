import type { Role } from '../../../src/domain/case/permissions.js';

/**
 * For each state and role, exactly the commands that may be issued there: a handler on his own case. The auditor, who
 * is in no row, may issue none. Written out, so that the effect of a change of permissions or states is visible.
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
    administrator: `
      calendar.change case.assign entry.correct irregularity.record note.add receipt.confirm
      request.void`,
  },
  'open.received': {
    registrar: `
      case.assign consultation.return correction.receive correction.request delivery.record entry.correct
      fee.pay note.add reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim consultation.return consultation.send correction.receive correction.request delay.notify
      delivery.record extension.notify fee.notify fee.pay note.add reasons.receive reasons.request
      request.withdraw review.start`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike case.assign case.claim consultation.return consultation.send
      correction.receive correction.request delay.notify delivery.record entry.correct extension.approve
      extension.notify fee.notify fee.pay note.add reasons.receive reasons.request reply.record
      reply.reorder request.transfer request.void request.withdraw review.start`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record request.void`,
  },
  'open.reviewing.working': {
    registrar: `
      case.assign consultation.return correction.receive correction.request delivery.record entry.correct
      fee.pay note.add reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive correction.request
      delay.notify delivery.record extension.notify fee.notify fee.pay note.add reasons.receive
      reasons.request reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike case.assign case.claim case.return consultation.return consultation.send
      correction.receive correction.request delay.notify delivery.record entry.correct extension.approve
      extension.notify fee.notify fee.pay note.add reasons.receive reasons.request reply.draft
      reply.record reply.reorder request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record request.void`,
  },
  'open.reviewing.awaitingCorrection': {
    registrar: `
      case.assign consultation.return correction.receive delivery.record entry.correct fee.pay note.add
      reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive delay.notify
      delivery.record extension.notify fee.pay note.add reasons.receive reasons.request reply.draft
      request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike case.assign case.claim case.return consultation.return consultation.send
      correction.receive delay.notify delivery.record entry.correct extension.approve extension.notify
      fee.pay note.add reasons.receive reasons.request reply.draft reply.record reply.reorder
      request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record request.void`,
  },
  'open.reviewing.awaitingPayment': {
    registrar: `
      case.assign consultation.return correction.receive correction.request delivery.record entry.correct
      fee.pay note.add reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive correction.request
      delay.notify delivery.record extension.notify fee.pay note.add reasons.receive reasons.request
      reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike case.assign case.claim case.return consultation.return consultation.send
      correction.receive correction.request delay.notify delivery.record entry.correct extension.approve
      extension.notify fee.pay note.add reasons.receive reasons.request reply.draft reply.record
      reply.reorder request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record request.void`,
  },
  'open.reviewing.awaitingReasons': {
    registrar: `
      case.assign consultation.return correction.receive correction.request delivery.record entry.correct
      fee.pay note.add reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim case.return consultation.return consultation.send correction.receive correction.request
      delay.notify delivery.record extension.notify fee.notify fee.pay note.add reasons.receive
      reasons.request reply.draft request.withdraw`,
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike case.assign case.claim case.return consultation.return consultation.send
      correction.receive correction.request delay.notify delivery.record entry.correct extension.approve
      extension.notify fee.notify fee.pay note.add reasons.receive reasons.request reply.draft
      reply.record reply.reorder request.transfer request.void request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record request.void`,
  },
  'open.drafted': {
    registrar: `
      case.assign consultation.return correction.receive delivery.record entry.correct fee.pay note.add
      reasons.receive reply.reorder request.withdraw`,
    handler: `
      case.claim consultation.return consultation.send correction.receive delay.notify delivery.record
      draft.return extension.notify fee.pay note.add reasons.receive request.withdraw`,
    reviewer: 'draft.clear draft.return note.add',
    signatory: 'draft.clear draft.return note.add',
    head: `
      act.correct act.strike case.assign case.claim consultation.return consultation.send
      correction.receive delay.notify delivery.record draft.clear draft.return entry.correct
      extension.approve extension.notify fee.pay note.add reasons.receive reply.record reply.reorder
      request.transfer request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record`,
  },
  'open.cleared': {
    registrar: `
      case.assign consultation.return correction.receive delivery.record entry.correct fee.pay note.add
      reasons.receive reply.reorder reply.send request.withdraw`,
    handler: `
      case.claim consultation.return consultation.send correction.receive delay.notify delivery.record
      draft.return extension.notify fee.pay note.add reasons.receive reply.send request.withdraw`,
    reviewer: 'draft.return note.add',
    signatory: 'draft.return note.add',
    head: `
      act.correct act.strike case.assign case.claim consultation.return consultation.send
      correction.receive delay.notify delivery.record draft.return entry.correct extension.approve
      extension.notify fee.pay note.add reasons.receive reply.record reply.reorder reply.send
      request.transfer request.withdraw`,
    statistician: 'note.add',
    administrator: `
      act.correct act.strike calendar.change case.assign entry.correct irregularity.record note.add
      reply.record`,
  },
  'settled.answered': {
    registrar: 'delivery.record entry.correct note.add publication.mark reply.reorder service.record',
    handler: 'delivery.record note.add publication.mark service.record',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: `
      act.correct act.strike delivery.record entry.correct note.add publication.mark reply.reorder
      reply.retract service.record`,
    statistician: 'note.add publication.mark',
    administrator: 'act.correct act.strike calendar.change entry.correct irregularity.record note.add reply.retract',
  },
  'settled.served': {
    registrar: 'case.archive delivery.record entry.correct note.add publication.mark reply.reorder',
    handler: 'case.archive delivery.record note.add publication.mark',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct act.strike case.archive delivery.record entry.correct note.add publication.mark reply.reorder',
    statistician: 'note.add publication.mark',
    administrator: 'act.correct act.strike calendar.change entry.correct irregularity.record note.add',
  },
  'settled.closed': {
    registrar: 'delivery.record entry.correct note.add publication.mark reply.reorder',
    handler: 'delivery.record note.add publication.mark',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct act.strike case.unarchive delivery.record entry.correct note.add publication.mark reply.reorder',
    statistician: 'note.add publication.mark',
    administrator: 'act.correct act.strike calendar.change case.unarchive entry.correct irregularity.record note.add',
  },
  withdrawn: {
    registrar: 'entry.correct note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'act.correct act.strike entry.correct note.add',
    statistician: 'note.add',
    administrator: 'act.correct act.strike calendar.change entry.correct irregularity.record note.add',
  },
  transferred: {
    registrar: 'entry.correct note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'entry.correct note.add',
    statistician: 'note.add',
    administrator: 'calendar.change entry.correct note.add',
  },
  voided: {
    registrar: 'note.add',
    handler: 'note.add',
    reviewer: 'note.add',
    signatory: 'note.add',
    head: 'note.add',
    statistician: 'note.add',
    administrator: 'calendar.change note.add',
  },
};
