import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { caseStates } from '../../domain/case/state.js';
import { mattersIn } from '../../domain/similarity/matters-in.js';
import type { Alike } from '../../domain/similarity/similar-requests.js';
import { citationText } from '../../domain/statute/citation.js';
import { itemFeeStep } from '../../domain/statute/fees.js';
import { OUTCOMES } from '../../domain/statute/outcomes.js';
import { ONE_MATTER, SEVERAL_APPLICANTS } from '../../domain/statute/similar-rules.js';
import { maskedName, maySeePerson } from '../cases/index.js';
import type { PersonsRequests, SimilarRequests } from './find-similar.js';
import type { KnownRequest } from './known-request.js';
import type { similarRequests } from './similar.schema.js';
import type { ShownRow } from './similar.sql.js';

type View = z.output<typeof similarRequests>;
type Shown = View['duplicates'][number]['case'];

/** The likeness of a repeat below which a person should look before the law's words are put before her. */
const isRepeat = ({ case: { outcome }, likeness }: View['duplicates'][number]): boolean =>
  likeness === 'same' && outcome !== null;

/**
 * What was found, as this reader may see it. Whoever may not see who asks here learns nothing of the person: not even
 * which of the others are his.
 */
export function viewOfSimilar(
  request: KnownRequest,
  { asOf, person, findings, cases }: SimilarRequests,
  actor: Actor,
  maySeeApplicant: boolean,
): View {
  const shown = (id: string): Shown[] => {
    const row = cases.get(id);
    return row === undefined ? [] : [viewOfCase(row, request.agencyId, actor, asOf)];
  };
  const alike = (found: readonly Alike[]): View['duplicates'] =>
    found.flatMap(({ id, similarity, likeness }) =>
      shown(id).map((one) => ({ case: one, similarity: Math.round(similarity * 100) / 100, likeness })),
    );
  const own = alike(findings.duplicates);
  const others = alike(findings.sameMatter);
  const duplicates = maySeeApplicant ? own.filter((one) => one.case.personShown) : [];
  const sameMatter = maySeeApplicant ? others : [...own, ...others].sort((a, b) => b.similarity - a.similarity);
  const isKnown = `${request.applicantName}${request.phone}${request.email}` !== '';
  const matters = mattersIn(request.content);
  return {
    asOf,
    person: maySeeApplicant && isKnown ? viewOfPerson(person, request.submittedOn ?? asOf, shown) : null,
    duplicates,
    repeat: duplicates.some(isRepeat) ? repeat(asOf) : null,
    sameMatter,
    applicants: findings.applicants,
    publication: findings.applicants > 1 ? ruleView(SEVERAL_APPLICANTS) : null,
    matters: [...matters],
    oneMatter: matters.length > 1 ? ruleView(ONE_MATTER) : null,
  };
}

function viewOfCase(row: ShownRow, agencyId: string, actor: Actor, asOf: LegalDate): Shown {
  const { state, applicantName, handlerId, outcome, ...facts } = row;
  const personShown = maySeePerson(actor, { agencyId, unit: row.unit, handlerId });
  return {
    ...facts,
    state: { path: state, label: caseStates.get(state)?.label ?? { zh: state, en: state } },
    applicantName: personShown ? applicantName : maskedName(applicantName),
    personShown,
    outcome:
      outcome === null ? null : { code: outcome, label: OUTCOMES.nearest(outcome, facts.repliedOn ?? asOf).label },
  };
}

function viewOfPerson(
  { month, rows, inMonth, surelyInMonth }: PersonsRequests,
  submittedOn: LegalDate,
  shown: (id: string) => Shown[],
): NonNullable<View['person']> {
  const newest = rows.flatMap(({ id, evidence }) => shown(id).map((one) => ({ case: one, evidence: [...evidence] })));
  const earlier = newest.filter((one) => one.case.personShown);
  return {
    earlier,
    total: rows.length,
    hidden: newest.length - earlier.length,
    month: { month, filed: inMonth, sure: surelyInMonth, next: inMonth + 1, fee: feeOf(inMonth + 1, submittedOn) },
  };
}

/** By the scale in force when the request was made (办法第4条: 同一申请人一个自然月内累计申请件数). */
function feeOf(item: number, submittedOn: LegalDate): NonNullable<View['person']>['month']['fee'] {
  const step = itemFeeStep(item, submittedOn);
  if (step === null) return null;
  const { from, upTo, yuanEach, citations } = step;
  const [zh, en] =
    upTo === null ? [`第${from}件起`, `from item ${from}`] : [`第${from}至${upTo}件`, `items ${from} to ${upTo}`];
  const text =
    yuanEach === 0
      ? { zh: `${zh}不收费`, en: `${en}: no fee` }
      : {
          zh: `${zh}每件${yuanEach}元（行政机关可以收取）`,
          en: `${en}: ${yuanEach} yuan each (the agency may charge it)`,
        };
  return { from, upTo, yuanEach, text, article: citations.map(citationText).join('、') };
}

/** The rule by which a repeat would be answered today. */
function repeat(today: LegalDate): NonNullable<View['repeat']> {
  const { label, explanation, citations } = OUTCOMES.on('duplicate', today);
  return { label, text: explanation, article: citations.map(citationText).join('、') };
}

const ruleView = ({ text, citation }: typeof ONE_MATTER): z.output<typeof similarRequests.shape.oneMatter> => ({
  text,
  article: citationText(citation),
});
