import { disputeSetup, meta } from './machine-setup.js';

/** 行政复议, from the application to the decision and what it orders (行政复议法 第30条至第74条). */
export const reviewStates = disputeSetup.createStateConfig({
  initial: 'filed',
  on: {
    'entry.correct': { actions: 'record' },
    'note.add': { actions: 'record' },
    'dispute.void': { target: '#dispute.voided' },
  },
  states: {
    filed: {
      tags: ['open', 'counted'],
      meta: meta(
        'review_body',
        '复议申请审查中',
        'Application under examination',
        '复议机关收到申请，五个工作日内决定是否受理（第三十条）',
        'The review body decides within five working days whether to accept (art. 30)',
      ),
      on: {
        'supplement.request': {
          target: 'awaitingSupplement',
          actions: { type: 'enter', params: 'supplement' },
        },
        'review.accept': { target: 'hearing.accepted', actions: { type: 'enter', params: 'accepted' } },
        'review.refuse': { target: 'closed.notAccepted' },
        'review.end': { target: 'closed.ended' },
        'result.record': { target: 'closed.recorded' },
      },
    },
    awaitingSupplement: {
      tags: ['open', 'counted', 'waiting_for_applicant'],
      meta: meta(
        'applicant',
        '复议申请待补正',
        'Awaiting the completed application',
        '复议机关已通知申请人补正，申请人十个工作日内提交（第三十一条）',
        'The applicant has ten working days to complete the application (art. 31)',
      ),
      on: {
        'supplement.receive': { target: 'filed', actions: { type: 'enter', params: 'filed' } },
        'review.end': { target: 'closed.ended' },
        'result.record': { target: 'closed.recorded' },
      },
    },
    hearing: {
      tags: ['open', 'counted'],
      initial: 'accepted',
      on: {
        'review.decide': [{ guard: 'ordersNewReply', target: 'closed.newReplyOrdered' }, { target: 'closed.decided' }],
        'review.mediate': [{ guard: 'ordersNewReply', target: 'closed.newReplyOrdered' }, { target: 'closed.decided' }],
        'review.end': { target: 'closed.ended' },
        'result.record': { target: 'closed.recorded' },
        'review.extend': { actions: 'record' },
        'procedure.change': { actions: 'record' },
      },
      states: {
        accepted: {
          meta: meta(
            'review_body',
            '复议已受理',
            'Review accepted',
            '复议机关已受理，将发送申请书副本（第四十八条、第五十四条）',
            'Accepted; the copy of the application is on its way (arts. 48, 54)',
          ),
          on: {
            'copy.receive': { target: 'awaitingDefence', actions: { type: 'enter', params: 'awaitingDefence' } },
            'defence.submit': { target: 'defended', actions: { type: 'enter', params: 'defended' } },
            'hearing.suspend': { target: 'suspended' },
          },
        },
        awaitingDefence: {
          meta: meta(
            'handler',
            '复议待答复',
            'Defence due in the review',
            '已收到申请书副本，应当提出书面答复并提交证据（第四十八条十个工作日，简易程序第五十四条五个工作日）',
            'The agency owes its defence and evidence (art. 48: ten working days; art. 54, simple procedure: five)',
          ),
          on: {
            'defence.submit': { target: 'defended', actions: { type: 'enter', params: 'defended' } },
            'hearing.suspend': { target: 'suspended' },
          },
        },
        defended: {
          meta: meta(
            'review_body',
            '复议审理中',
            'Review hearing in progress',
            '已提出书面答复，等待复议决定（第六十二条）',
            'The defence is in; the decision is awaited (art. 62)',
          ),
          on: {
            'defence.submit': { actions: 'record' },
            'hearing.suspend': { target: 'suspended' },
          },
        },
        suspended: {
          meta: meta(
            'review_body',
            '复议中止',
            'Review suspended',
            '复议机关决定中止，期限停止计算（第三十九条）',
            'Suspended by the review body; its period does not run (art. 39)',
          ),
          on: {
            'hearing.resume': [
              { guard: { type: 'wasIn', params: 'awaitingDefence' }, target: 'awaitingDefence' },
              { guard: { type: 'wasIn', params: 'defended' }, target: 'defended' },
              { target: 'accepted' },
            ],
            'copy.receive': [
              { guard: { type: 'wasIn', params: 'accepted' }, actions: { type: 'enter', params: 'awaitingDefence' } },
            ],
            'defence.submit': { actions: { type: 'enter', params: 'defended' } },
          },
        },
      },
    },
    closed: {
      tags: ['closed', 'counted'],
      initial: 'decided',
      on: {
        'decision.serve': { actions: 'record' },
        'result.retract': [
          { guard: { type: 'wasIn', params: 'filed' }, target: 'filed' },
          { guard: { type: 'wasIn', params: 'supplement' }, target: 'awaitingSupplement' },
          {
            guard: { type: 'wasIn', params: 'awaitingDefence' },
            target: 'hearing.awaitingDefence',
          },
          { guard: { type: 'wasIn', params: 'defended' }, target: 'hearing.defended' },
          { target: 'hearing.accepted' },
        ],
      },
      states: {
        notAccepted: {
          meta: meta(
            'none',
            '复议不予受理',
            'Review not accepted',
            '复议机关决定不予受理（第三十条）',
            'Refused at the examination (art. 30)',
          ),
        },
        decided: {
          meta: meta(
            'none',
            '复议已结',
            'Review decided',
            '已作出复议决定或者调解书，无须重新答复',
            'Decided or mediated; no new reply is ordered',
          ),
        },
        newReplyOrdered: {
          tags: ['owes_reply'],
          meta: meta(
            'handler',
            '复议责令重新答复',
            'New reply ordered by the review',
            '复议决定责令在一定期限内重新答复或者履行（第六十四条、第六十六条）',
            'The agency was ordered to reply anew, or to act, within a period (arts. 64, 66)',
          ),
          on: { 'compliance.record': { target: 'complied' } },
        },
        complied: {
          meta: meta(
            'none',
            '复议决定已履行',
            'Review complied with',
            '已按复议决定重新答复',
            'The new reply has been given',
          ),
        },
        ended: {
          meta: meta(
            'none',
            '复议终止',
            'Review ended',
            '撤回、和解、视为放弃等，未作决定而终止（第三十一条、第四十一条、第七十四条）',
            'Withdrawn, settled or abandoned; ended without a decision (arts. 31, 41, 74)',
          ),
        },
        recorded: {
          meta: meta(
            'none',
            '复议结果补录',
            'Review result entered afterwards',
            '仅知结果类别，由台账导入或者补录',
            'Only its column of table four is known, from a ledger',
          ),
        },
      },
    },
  },
});
