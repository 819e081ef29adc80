import type { CaseEventOf } from '../case/events.js';
import type { CaseFacts, Ending, RecordedAct } from '../case/facts.js';
import { yearEnd } from '../report/settlement.js';
import { yearOf } from '../calendar/legal-date.js';
import type { ApplicationRow, LedgerConsultation } from './application-row.js';
import type { RegisterNumber } from './read-register-number.js';

/** An act that an import could only keep as irregular (see `decideFromLedger`). */
export type IrregularAct = Pick<CaseEventOf<'irregularity.record'>, 'on' | 'act' | 'stated'>;

/**
 * A stored case as a row of 申请台账, its irregular acts included, so that importing it again gives the same case. A row
 * holds one reply: a case with a new reply is written as the annual tables count it, and steps of later rounds are left
 * out. Of repeated corrections the last one counts.
 */
export function caseToRow(
  number: RegisterNumber,
  facts: CaseFacts,
  irregular: readonly IrregularAct[],
): ApplicationRow {
  const { registration, unit, rounds, madePublicOn } = facts;
  const acts = rounds[0]?.acts ?? [];
  const besides = (act: string): IrregularAct | undefined => irregular.find((one) => one.act === act);
  return {
    number,
    registration,
    unit,
    correction: correctionOf(acts, besides('correction.request'), besides('correction.receive')),
    consultations: consultationsOf(facts, irregular),
    extension: extensionOf(acts, besides('extension.notify')),
    fee: feeOf(facts, acts, besides('fee.notify'), besides('fee.pay')),
    reply: replyOf(facts),
    madePublic: madePublicOn !== null || besides('publication.mark') !== undefined,
  };
}

const latest = (acts: readonly RecordedAct[], kind: RecordedAct['kind']): RecordedAct | undefined =>
  acts.findLast((act) => act.kind === kind);

const numberStated = (act: IrregularAct | undefined, key: string): number | null => {
  const value = act?.stated?.[key];
  return typeof value === 'number' ? value : null;
};

const textStated = (act: IrregularAct, key: string): string => {
  const value = act.stated?.[key];
  return typeof value === 'string' ? value : '';
};

function correctionOf(
  acts: readonly RecordedAct[],
  noticeBeside: IrregularAct | undefined,
  receivedBeside: IrregularAct | undefined,
): ApplicationRow['correction'] {
  const notice = latest(acts, 'correction_notice');
  const noticeOn = notice?.on ?? noticeBeside?.on ?? null;
  const receivedOn = latest(acts, 'correction_received')?.on ?? receivedBeside?.on ?? null;
  if (noticeOn === null && receivedOn === null) return null;
  const period = notice === undefined ? numberStated(noticeBeside, 'periodWorkingDays') : notice.periodWorkingDays;
  return { noticeOn, periodWorkingDays: period ?? null, receivedOn };
}

function extensionOf(acts: readonly RecordedAct[], beside: IrregularAct | undefined): ApplicationRow['extension'] {
  const act = latest(acts, 'extension_notified');
  if (act !== undefined) return { notifiedOn: act.on, workingDays: act.workingDays ?? 0 };
  return beside === undefined ? null : { notifiedOn: beside.on, workingDays: numberStated(beside, 'workingDays') ?? 0 };
}

function feeOf(
  { feeAmount }: CaseFacts,
  acts: readonly RecordedAct[],
  noticeBeside: IrregularAct | undefined,
  paidBeside: IrregularAct | undefined,
): ApplicationRow['fee'] {
  const notice = latest(acts, 'fee_notice');
  const noticeOn = notice?.on ?? noticeBeside?.on ?? null;
  const paidOn = latest(acts, 'fee_paid')?.on ?? paidBeside?.on ?? null;
  if (noticeOn === null && paidOn === null) return null;
  const yuan = notice === undefined ? numberStated(noticeBeside, 'amount') : feeAmount;
  return { noticeOn, yuan: yuan === 0 ? null : yuan, paidOn };
}

function consultationsOf(facts: CaseFacts, irregular: readonly IrregularAct[]): LedgerConsultation[] {
  const first = new Set(facts.rounds[0]?.acts.map(({ event }) => event));
  const kept = facts.consultations
    .filter(({ event }) => first.has(event))
    .map(({ id, party, name, sentOn, returnedOn }) => ({ id, party, name, sentOn, returnedOn }));
  const rows = new Map<string, LedgerConsultation>(kept.map(({ id, ...row }) => [id, row]));
  for (const act of irregular) {
    const id = act.stated === undefined ? '' : textStated(act, 'id');
    const row = rows.get(id) ?? { party: 'third_party', name: '', sentOn: null, returnedOn: null };
    if (act.act === 'consultation.send') {
      const party = textStated(act, 'party');
      const isKnown = party === 'third_party' || party === 'co_author' || party === 'other_agency';
      rows.set(id, { ...row, party: isKnown ? party : row.party, name: textStated(act, 'name'), sentOn: act.on });
    }
    if (act.act === 'consultation.return') rows.set(id, { ...row, returnedOn: row.returnedOn ?? act.on });
  }
  return [...rows.values()];
}

/** The day of the first reply with the result that the tables count, that of the last reply of the same year. */
function replyOf({ rounds }: CaseFacts): ApplicationRow['reply'] {
  const endings = rounds.flatMap(({ ending }) => (ending === null ? [] : [ending]));
  const inOrder = endings.sort((a: Ending, b: Ending) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = inOrder;
  if (first === undefined) return null;
  const counted = inOrder.findLast(({ on }) => on <= yearEnd(yearOf(first.on))) ?? first;
  return { on: first.on, outcome: counted.outcome, number: counted.replyNumber ?? '' };
}
