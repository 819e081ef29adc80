import type { LegalDate } from '../../calendar/legal-date.js';
import { article, by, choice, failure, pastDay } from '../../history/command-kit.js';
import { addDecision, endAppeal, withLatestDecision } from '../decisions.js';
import { disputeCommand } from '../dispute-command.js';
import { decidableEndings, decisionFailure } from '../endings.js';
import type { DisputeFacts } from '../facts.js';
import { documentNumber, ending, newReply, servedOn } from '../fields.js';
import { appealed } from '../floors.js';

export const decideAppeal = disputeCommand('appeal.decide', {
  label: ['二审裁判', 'Second-instance judgment'],
  issuers: by('handler', 'head', 'registrar'),
  purpose: ['登记二审裁判。', 'The court of appeal has decided.'],
  article: article('litigation_law', '第89条'),
  group: 'result',
  nextIn: ['suit.secondInstance.pending'],
  fields: {
    on: pastDay(['裁判日期', 'Day of the judgment']),
    result: choice(
      {
        upheld: ['驳回上诉，维持原判', 'Appeal dismissed'],
        changed: ['改判', 'Changed', ['须另选裁判结果', 'Give the ending too']],
        remanded: ['发回重审、指令审理', 'Remanded'],
      },
      ['二审结果', 'Result'],
    ),
    ending: ending(['改判后的结果', 'Ending of the changed judgment'], decidableEndings('suit'), [
      '只在改判时填写',
      'For a changed judgment only',
    ])
      .nullable()
      .default(null),
    ...{ documentNumber, servedOn, newReply },
  },
  sample: { result: 'upheld', ending: null, documentNumber: null, newReply: null },
  notBefore: appealed,
  precondition: ({ command: { result, ending, newReply, on } }) => {
    if (result === 'changed') {
      return ending === null
        ? failure('ENDING_REQUIRED', '改判须写明结果', 'A changed judgment needs its ending', { field: 'ending' })
        : decisionFailure(ending, newReply, on, 'suit');
    }
    if (ending === null && newReply === null) return null;
    return failure(
      'ENDING_NOT_EXPECTED',
      result === 'upheld' ? '维持原判的，结果以一审裁判为准' : '发回重审的，没有结果',
      result === 'upheld' ? 'An upheld judgment keeps the ending of the first instance' : 'A remand has no ending',
      { field: ending === null ? 'newReply' : 'ending' },
    );
  },
  evolve: (before, event) => {
    const facts = endAppeal(before, event, event.result);
    if (event.result === 'remanded') return remanded(facts, event.on);
    const first = facts.decisions.findLast((one) => one.setAsideOn === null);
    const effectiveOn = event.servedOn ?? event.on;
    const stage = 'second_instance';
    if (event.result === 'changed') {
      return { ...addDecision(facts, event, { stage, ending: event.ending }), effectiveOn };
    }
    // 维持原判: what the first instance found and ordered stands.
    const ending = first?.ending ?? null;
    const upheld = addDecision(facts, event, { stage, ending, ...(first && { result: first.result }) });
    return { ...withLatestDecision(upheld, { newReply: first?.newReply ?? null }), effectiveOn };
  },
  notifies: true,
});

/** 发回重审: the decisions have lost their force, and the first instance begins again. */
const remanded = (facts: DisputeFacts, on: LegalDate): DisputeFacts => ({
  ...facts,
  decisions: facts.decisions.map((one) => ({ ...one, setAsideOn: one.setAsideOn ?? on })),
  acceptedOn: on,
  procedure: 'ordinary',
  trialExtendedTo: null,
  copyReceivedOn: null,
  defenceOn: null,
});
