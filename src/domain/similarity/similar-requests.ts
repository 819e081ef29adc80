import { type LegalDate } from '../calendar/legal-date.js';
import { type Matter, matterOf } from './matter.js';
import { isComparable, likenessOf, type Likeness, similarityOf } from './similarity.js';

/** The evidence that two requests are from one person; a name alone is weak evidence. */
export type PersonEvidence = 'name' | 'phone' | 'email';

/** An earlier request that may have to do with a new one. */
export interface Candidate {
  readonly id: string;
  readonly content: string;
  readonly registeredOn: LegalDate;
  /** Distinguishes applicants; never shown. */
  readonly personKey: string;
  /** Empty: a different person, as far as is known. */
  readonly evidence: readonly PersonEvidence[];
}

export interface Alike {
  readonly id: string;
  readonly similarity: number;
  readonly likeness: Likeness;
}

export interface SimilarFindings {
  /** By the same person, about the same or nearly the same: the likeliest first. */
  readonly duplicates: readonly Alike[];
  /** By others. */
  readonly sameMatter: readonly Alike[];
  /** Number of different applicants, the present one included, who requested the same; a lower bound. */
  readonly applicants: number;
}

/** Enough to judge; longer lists are not read beside a form. */
const MOST = 8;

/** Compares the text entered with the candidates. */
export function similarAmong(content: string, personKey: string, candidates: readonly Candidate[]): SimilarFindings {
  const wanted = matterOf(content);
  if (!isComparable(wanted)) return { duplicates: [], sameMatter: [], applicants: 0 };
  const scored = candidates.flatMap((candidate) => scoredOf(wanted, candidate)).sort(byLikelihood);
  const isOwn = ({ candidate }: Scored): boolean => candidate.evidence.length > 0;
  const others = scored.filter((one) => !isOwn(one));
  const asking = others.filter(({ likeness }) => likeness === 'same').map(({ candidate }) => candidate.personKey);
  return {
    duplicates: scored.filter(isOwn).slice(0, MOST).map(shown),
    sameMatter: others.slice(0, MOST).map(shown),
    applicants: asking.length === 0 ? 0 : new Set([personKey, ...asking]).size,
  };
}

interface Scored extends Alike {
  readonly candidate: Candidate;
}

function scoredOf(wanted: Matter, candidate: Candidate): Scored[] {
  const similarity = similarityOf(wanted, matterOf(candidate.content));
  const likeness = likenessOf(similarity);
  return likeness === null ? [] : [{ id: candidate.id, similarity, likeness, candidate }];
}

const byLikelihood = (a: Scored, b: Scored): number =>
  b.similarity - a.similarity ||
  compare(b.candidate.registeredOn, a.candidate.registeredOn) ||
  compare(a.candidate.id, b.candidate.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const shown = ({ id, similarity, likeness }: Scored): Alike => ({ id, similarity, likeness });
