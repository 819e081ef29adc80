import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import type { ReplyContent } from '../../../src/domain/case/fields.js';
import { decideFromLedger } from '../../../src/domain/case/decide-from-ledger.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { DisputeCommand } from '../../../src/domain/dispute/commands.js';
import { disputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import { newReplyPeriod } from '../../../src/domain/dispute/new-reply.js';
import { citationText, LAWS } from '../../../src/domain/statute/citation.js';
import { OUTCOMES, type OutcomeCode, remedyOfOutcome } from '../../../src/domain/statute/outcomes.js';
import { datedTables } from '../../../src/domain/statute/validate-statute.js';
import { contextOn, given, refusalOf, register } from '../../support/case-samples.js';
import { disputed, disputeRefusal, disputeWarnings, fileReview, fileSuit } from '../../support/dispute-samples.js';

const replied = (outcome: OutcomeCode, on: string, more: Partial<ReplyContent> = {}): CaseCommand => ({
  ...{ type: 'reply.record', on, replyNumber: '', reason: '补录' },
  reply: { outcome, reasons: '理由', facts: {}, ...more },
});

/** A request whose fee was asked for and not paid, of which twenty working days have passed on every day used here. */
const unpaid = (on: string): CaseState =>
  given(
    register({ submittedOn: on }),
    { type: 'review.start', on },
    { type: 'fee.notify', on, amount: 100, basis: 'items' },
  );

describe('a result given out of its days', () => {
  it('is refused with its article and what to do, one day before its rule, and no more on the day', () => {
    const state = unpaid('2020-11-16');
    expect(refusalOf(state, replied('abandoned_no_fee', '2020-12-31'))).toMatchObject({
      code: 'OUTCOME_NOT_IN_FORCE',
      field: 'reply.outcome',
      message: {
        zh: '“逾期未缴费，不再处理”自 2021-01-01 起适用，2020-12-31 尚不适用',
        en: '"Abandoned: fee not paid in time" is a result since 2021-01-01; on 2020-12-31 it was not one yet',
      },
      article: '《政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》第六条',
      remedy: { zh: '核对答复日期；日期无误的，选用当日有效的其他处理结果' },
    });
    const decided = decideFromLedger(state, replied('abandoned_no_fee', '2021-01-01'), contextOn('2021-01-04'));
    expect('event' in decided && decided.event.decided).not.toHaveProperty('irregular');
  });

  it('is kept from a ledger, marked as irregular', () => {
    const decided = decideFromLedger(
      unpaid('2020-11-16'),
      replied('abandoned_no_fee', '2020-12-31'),
      contextOn('2021-01-04'),
    );
    expect(JSON.stringify(decided)).toContain('自 2021-01-01 起适用');
  });
});

describe('what a result rests on', () => {
  it('is asked for since the rule that asks for it: the risk assessment of 三安全一稳定 since the norms of 2019', () => {
    const state = given(register({ submittedOn: '2019-12-02' }), { type: 'review.start', on: '2019-12-02' });
    const { from } = LAWS.jiangsu_reply_norms;
    expect(from).toBe('2019-12-27');
    expect(refusalOf(state, replied('denied_safety', from)).code).toBe('MISSING_RISK_ASSESSMENT');
    const decided = decideFromLedger(state, replied('denied_safety', '2019-12-26'), contextOn('2019-12-30'));
    expect(JSON.stringify(decided)).not.toContain('风险评估');
  });
});

describe('the remedy of a reply', () => {
  const articles = (code: OutcomeCode, on: string) => remedyOfOutcome(code, on).citations.map(citationText);

  it('cites the law on reviews of its day, and marks what is not seen in full', () => {
    expect(articles('granted', '2023-12-31')).toContain('《行政复议法》（2017）第九条（据记忆，待核）');
    expect(articles('granted', '2024-01-01')).toContain('《行政复议法》第二十条');
    expect(articles('granted', '2023-12-31').join()).not.toContain('《行政复议法》第');
  });

  it('cites the court rules of 2025 for replies since their first day only', () => {
    expect(articles('denied_secret', '2025-05-31').join()).not.toContain('法释〔2025〕8号');
    expect(articles('denied_secret', '2025-06-01').join()).toContain('法释〔2025〕8号');
  });
});

describe('a review', () => {
  const accept = (on: string, procedure: 'ordinary' | 'simple'): DisputeCommand => ({
    ...{ type: 'review.accept', on, procedure },
  });

  it('has a simple procedure since 2024, and is refused one before', () => {
    expect(disputeRefusal(disputed(fileReview('2023-12-22')), accept('2023-12-29', 'simple'))).toMatchObject({
      code: 'SIMPLE_NOT_IN_FORCE',
      field: 'procedure',
      article: '《行政复议法》第六十二条第二款、《行政复议法》第五十三条第一款第（四）项',
      remedy: { zh: '改为普通程序；受理日期有误的，更正日期' },
    });
    expect(disputed(fileReview('2023-12-28'), accept('2024-01-02', 'simple')).facts.procedure).toBe('simple');
  });

  it('has ten days to be completed since 2024; before, the notice set them', () => {
    const asked = (on: string) =>
      disputed(fileReview(on), { type: 'supplement.request', on, matters: '材料' } as DisputeCommand);
    const kinds = (on: string) => disputeDeadlines(asked(on), on, publishedCalendar).map(({ kind }) => kind);
    expect(kinds('2023-12-29')).not.toContain('review_supplement');
    expect(kinds('2024-03-04')).toContain('review_supplement');
  });

  it('that orders a reply anew does so under the law of the day', () => {
    const articleOf = (on: string) => {
      const decided = disputed(fileReview(on), accept(on, 'ordinary'), {
        ...{ type: 'review.decide', on, ending: 'review_revoked', documentNumber: null },
        ...{ newReply: { period: null } },
      });
      return newReplyPeriod(decided, publishedCalendar)?.period.article;
    };
    expect(articleOf('2023-12-29')).toContain('《行政复议法》（2017）第二十八条');
    expect(articleOf('2024-03-04')).toContain('《行政复议法》第六十四条');
  });

  it('comes too late after five years since the law says so', () => {
    const contested = {
      round: 1,
      outcome: 'granted',
      repliedOn: '2018-12-03',
      knownOn: '2018-12-03',
      dueOn: null,
    } as const;
    const late = (on: string) => disputeWarnings(null, fileReview(on), { contested, requestedOn: '2018-11-01' });
    expect([late('2023-12-29'), late('2024-01-02')]).toEqual([['FILED_LATE'], ['FILED_LATE']]);
  });
});

describe('a suit', () => {
  it('about what goes to review first is not taken by the rule of its day', () => {
    const contested = {
      round: 1,
      outcome: 'denied_secret',
      repliedOn: '2025-05-12',
      knownOn: '2025-05-12',
      dueOn: null,
    } as const;
    for (const on of ['2025-05-30', '2025-06-03']) {
      expect(disputeWarnings(null, fileSuit(on), { contested })).toContain('REVIEW_COMES_FIRST');
    }
  });
});

/** Every object that something exported holds, however deep. */
function* objectsIn(value: unknown, seen = new Set<unknown>()): Iterable<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner, seen);
}

describe('no rule with days', () => {
  const isDated = (one: object): boolean =>
    Object.entries(one).some(
      ([key, value]) => /^(from|until|since)$|from$|until$/i.test(key) && /^\d{4}-\d\d-\d\d$/.test(String(value)),
    );

  it('stands outside the tables that are asked by day', async () => {
    const known = new Set<object>([
      ...Object.values(datedTables()).flat(),
      ...Object.values(LAWS),
      ...OUTCOMES.versions.flatMap(({ requires }) => requires),
    ]);
    const domain = join(process.cwd(), 'src', 'domain');
    const files = (await readdir(domain, { recursive: true })).filter((name) => name.endsWith('.ts'));
    const strays: string[] = [];
    for (const file of files) {
      const module = (await import(pathToFileURL(join(domain, file)).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) {
        for (const one of objectsIn(value)) if (isDated(one) && !known.has(one)) strays.push(`${file} ${name}`);
      }
    }
    expect([...new Set(strays)]).toEqual([]);
  });
});
