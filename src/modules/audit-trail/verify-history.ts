import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '../../domain/text.js';
import { VerifyCases } from '../cases/index.js';
import { BEFORE_ALL, type SubjectFinding, type VerifiedPage } from '../history/index.js';
import { VerifyDisputes } from '../disputes/index.js';

/** A fault: something that does not match the history. */
export interface HistoryFinding {
  readonly caseId: string | null;
  readonly disputeId?: string;
  readonly number: string | null;
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

export interface VerifiedHistory {
  readonly of: { readonly cases: number; readonly disputes: number };
  readonly cases: number;
  readonly disputes: number;
  readonly events: number;
  readonly findings: readonly HistoryFinding[];
  /** Where the next page begins; null when everything has been verified. */
  readonly next: string | null;
}

type Done = Pick<VerifiedHistory, 'cases' | 'disputes' | 'events' | 'findings'>;

/** Small enough not to delay other requests of this process while a page is folded. */
const size = 100;

const nothing: Done = { cases: 0, disputes: 0, events: 0, findings: [] };

/**
 * What `foi verify` does, for one agency and page by page: every history is folded again, its chain of hashes computed
 * anew and both compared with what is stored. Whoever asks goes on with `next` until it is null.
 */
@Injectable()
export class VerifyHistory {
  constructor(
    @Inject(VerifyCases) private readonly cases: VerifyCases,
    @Inject(VerifyDisputes) private readonly disputes: VerifyDisputes,
  ) {}

  async execute(agencyId: string, after = `cases:${BEFORE_ALL}`): Promise<VerifiedHistory> {
    const of = { cases: await this.cases.count(agencyId), disputes: await this.disputes.count(agencyId) };
    const [what, id = BEFORE_ALL] = after.split(':');
    const { next, ...done } = await (what === 'cases'
      ? this.casesAfter(agencyId, id)
      : this.disputesAfter(agencyId, id));
    return { of, ...done, next };
  }

  private async casesAfter(agencyId: string, id: string): Promise<Done & Pick<VerifiedHistory, 'next'>> {
    const page = await this.cases.page(agencyId, id, size);
    if (page !== null) return { ...nothing, ...doneIn(page, 'cases'), next: `cases:${page.last}` };
    return { ...nothing, findings: await this.cases.strays(agencyId), next: `disputes:${BEFORE_ALL}` };
  }

  private async disputesAfter(agencyId: string, id: string): Promise<Done & Pick<VerifiedHistory, 'next'>> {
    const page = await this.disputes.page(agencyId, id, size);
    if (page !== null) {
      const { findings, ...done } = doneIn(page, 'disputes');
      return { ...nothing, ...done, findings: findings.map(ofDispute), next: `disputes:${page.last}` };
    }
    return { ...nothing, findings: (await this.disputes.strays(agencyId)).map(ofDispute), next: null };
  }
}

const doneIn = ({ subjects, events, findings }: VerifiedPage, what: 'cases' | 'disputes') => ({
  [what]: subjects,
  events,
  findings,
});

const ofDispute = (finding: SubjectFinding): HistoryFinding => ({
  ...finding,
  ...(finding.subjectId !== null && { disputeId: finding.subjectId }),
});
