import { disputeSetup, meta } from './machine-setup.js';

/** 行政诉讼, first and second instance (行政诉讼法 第51条至第89条). One suit stays one dispute through both. */
export const suitStates = disputeSetup.createStateConfig({
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
        'court',
        '起诉待立案',
        'Complaint awaiting docketing',
        '法院收到起诉状，七日内决定是否立案（第五十一条）',
        'The court decides within seven days whether to docket it (art. 51)',
      ),
      on: {
        'suit.docket': { target: 'firstInstance.docketed', actions: { type: 'enter', params: 'accepted' } },
        'suit.refuse': { target: 'closed.appealable', actions: ['dropOrder', 'decideFirst'] },
        'suit.withdraw': { target: 'closed.withdrawn' },
        'suit.refer': { target: 'closed.referred' },
        'result.record': { target: 'closed.recorded' },
      },
    },
    firstInstance: {
      tags: ['open', 'counted'],
      initial: 'docketed',
      on: {
        'judgment.record': { target: 'closed.appealable', actions: ['noteOrder', 'decideFirst'] },
        'suit.withdraw': { target: 'closed.withdrawn' },
        'suit.refer': { target: 'closed.referred' },
        'result.record': { target: 'closed.recorded' },
        'trial.extend': { actions: 'record' },
        'procedure.change': { actions: 'record' },
      },
      states: {
        docketed: {
          meta: meta(
            'court',
            '一审已立案',
            'Docketed at first instance',
            '法院已立案，将送达起诉状副本（第六十七条）',
            'Docketed; the copy of the complaint is on its way (art. 67)',
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
            '一审待答辩',
            'Defence due at first instance',
            '已收到起诉状副本，应当在十五日内提交答辩状和证据（第六十七条）',
            'The agency owes its defence and evidence within fifteen days (art. 67)',
          ),
          on: {
            'defence.submit': { target: 'defended', actions: { type: 'enter', params: 'defended' } },
            'hearing.suspend': { target: 'suspended' },
          },
        },
        defended: {
          meta: meta(
            'court',
            '一审审理中',
            'First-instance hearing in progress',
            '已答辩，等待一审裁判（第八十一条、第八十三条）',
            'The defence is in; the judgment is awaited (arts. 81, 83)',
          ),
          on: {
            'defence.submit': { actions: 'record' },
            'hearing.suspend': { target: 'suspended' },
          },
        },
        suspended: {
          meta: meta(
            'court',
            '一审中止',
            'First instance suspended',
            '法院裁定中止诉讼，期限停止计算',
            'Suspended by the court; its period does not run',
          ),
          on: {
            'hearing.resume': [
              { guard: { type: 'wasIn', params: 'awaitingDefence' }, target: 'awaitingDefence' },
              { guard: { type: 'wasIn', params: 'defended' }, target: 'defended' },
              { target: 'docketed' },
            ],
            'copy.receive': [
              { guard: { type: 'wasIn', params: 'accepted' }, actions: { type: 'enter', params: 'awaitingDefence' } },
            ],
            'defence.submit': { actions: { type: 'enter', params: 'defended' } },
          },
        },
      },
    },
    secondInstance: {
      tags: ['open', 'counted'],
      initial: 'pending',
      on: {
        'appeal.decide': [
          {
            guard: 'isRemanded',
            target: 'firstInstance.docketed',
            actions: { type: 'enter', params: 'accepted' },
          },
          { guard: 'leavesOrder', target: 'closed.newReplyOrdered', actions: 'decideSecond' },
          {
            guard: 'ordersNewReply',
            target: 'closed.newReplyOrdered',
            actions: 'decideSecond',
          },
          { target: 'closed.final', actions: 'decideSecond' },
        ],
        'appeal.withdraw': [
          { guard: 'owesReply', target: 'closed.newReplyOrdered', actions: 'decideSecond' },
          { target: 'closed.final', actions: 'decideSecond' },
        ],
        'suit.withdraw': { target: 'closed.withdrawn' },
        'result.record': { target: 'closed.recorded' },
        'trial.extend': { actions: 'record' },
      },
      states: {
        pending: {
          meta: meta(
            'court',
            '二审审理中',
            'On appeal',
            '已上诉，一审裁判未生效，等待二审裁判（第八十八条）',
            'Appealed; the first judgment has no force and the second is awaited (art. 88)',
          ),
          on: { 'hearing.suspend': { target: 'suspended' } },
        },
        suspended: {
          meta: meta(
            'court',
            '二审中止',
            'Appeal suspended',
            '法院裁定中止诉讼，期限停止计算',
            'Suspended by the court; its period does not run',
          ),
          on: { 'hearing.resume': { target: 'pending' } },
        },
      },
    },
    closed: {
      tags: ['closed', 'counted'],
      initial: 'final',
      on: {
        'decision.serve': { actions: 'record' },
        'result.retract': [
          { guard: { type: 'wasIn', params: 'filed' }, target: 'filed' },
          {
            guard: { type: 'wasIn', params: 'awaitingDefence' },
            target: 'firstInstance.awaitingDefence',
          },
          { guard: { type: 'wasIn', params: 'defended' }, target: 'firstInstance.defended' },
          { guard: { type: 'wasIn', params: 'appealed' }, target: 'secondInstance.pending' },
          { target: 'firstInstance.docketed' },
        ],
      },
      states: {
        appealable: {
          meta: meta(
            'handler',
            '一审已裁判',
            'Decided at first instance',
            '一审已裁判，上诉期内尚未生效（第八十五条：判决十五日，裁定十日）',
            'Decided; not in force while an appeal is open (art. 85: fifteen days, ten for a ruling)',
          ),
          on: {
            'appeal.file': {
              target: '#dispute.suit.secondInstance.pending',
              actions: { type: 'enter', params: 'appealed' },
            },
            'judgment.confirm': [{ guard: 'owesReply', target: 'newReplyOrdered' }, { target: 'final' }],
          },
        },
        newReplyOrdered: {
          tags: ['owes_reply'],
          meta: meta(
            'handler',
            '判令重新答复',
            'New reply ordered by the court',
            '生效裁判责令重新答复或者公开（法释〔2025〕8号第十一条：一般二十个工作日）',
            'The agency was ordered to reply anew or to disclose (Fa Shi [2025] 8, art. 11: twenty working days as a rule)',
          ),
          on: {
            'compliance.record': { target: 'complied' },
            'appeal.file': {
              guard: 'isFirstInstance',
              target: '#dispute.suit.secondInstance.pending',
              actions: { type: 'enter', params: 'appealed' },
            },
          },
        },
        complied: {
          meta: meta(
            'none',
            '裁判已履行',
            'Judgment complied with',
            '已按生效裁判重新答复',
            'The new reply has been given',
          ),
        },
        final: {
          meta: meta('none', '裁判已生效', 'Final', '裁判已生效，无须重新答复', 'In force; no new reply is ordered'),
          on: {
            // An appeal posted before the period ran out becomes known only later.
            'appeal.file': {
              guard: 'isFirstInstance',
              target: '#dispute.suit.secondInstance.pending',
              actions: { type: 'enter', params: 'appealed' },
            },
          },
        },
        withdrawn: {
          meta: meta('none', '已撤诉', 'Withdrawn', '准予撤诉或者按撤诉处理', 'Withdrawn, or deemed to be'),
        },
        referred: {
          meta: meta('none', '已移送', 'Referred elsewhere', '移送其他法院等', 'Sent to another court'),
        },
        recorded: {
          meta: meta(
            'none',
            '已审结（补录）',
            'Suit result entered afterwards',
            '仅知结果类别，由台账导入或者补录',
            'Only its column of table four is known, from a ledger',
          ),
        },
      },
    },
  },
});
