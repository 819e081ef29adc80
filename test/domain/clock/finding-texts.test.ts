import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../src/domain/clock/finding-text.js';
import { explainFinding, refusalTexts } from '../../../src/domain/clock/refusal-texts.js';
import { assess, handedIn } from './clock-samples.js';
import { history } from './histories.js';

const findingsOf = (assessment: ReturnType<typeof assess>): Finding[] => [
  ...assessment.refusals,
  ...assessment.warnings,
];

function only(...acts: Parameters<typeof handedIn>[1][]) {
  const [finding] = findingsOf(assess(handedIn('2024-09-30', ...acts)));
  if (finding === undefined) throw new Error('nothing was refused');
  return explainFinding(finding);
}

describe('a refusal of the clock in words', () => {
  it('states how late an extension was, the article, and the remedy', () => {
    expect(only({ act: 'extension_notified', on: '2024-06-28', workingDays: 10 })).toEqual({
      title: { zh: '延期告知逾期', en: 'Extension notified too late' },
      message: {
        zh: '延期告知晚了3天：答复期限已于2024-06-25届满（第三十三条第二款）。',
        en: 'The applicant was notified of the extension 3 days late: the reply was due on 2024-06-25 (art. 33 para. 2).',
      },
      remedy: {
        zh: '已不能延期，应当立即答复。实际在2024-06-25（含当日）前已经告知申请人的，凭告知凭证更正告知日期。',
        en: 'It can no longer be extended: reply at once. If the applicant was in fact notified by 2024-06-25, correct the date on that evidence.',
      },
      article: '《政府信息公开条例》第三十三条第二款',
    });
  });

  it('names the day by which the extension must be notified, or says that this is too late as well', () => {
    const early = only({ act: 'extension_notified', on: '2024-06-20', workingDays: 25 });
    expect(early.message.zh).toContain('1至20个工作日');
    expect(early.message.zh).toContain('所填为25个工作日');
    expect(early.remedy.zh).toBe('改为1至20个工作日，并在2024-06-25（含当日）前告知申请人。');
    const late = only({ act: 'extension_notified', on: '2024-06-28', workingDays: 25 });
    expect(late.remedy.zh).toContain('已于2024-06-25届满');
  });

  it('names the conflicting act', () => {
    const answered = only({ act: 'answered', on: '2024-06-03' }, { act: 'fee_paid', on: '2024-06-04' });
    expect(answered.message.zh).toContain('已于2024-06-03答复');
    const waiting = only(
      { act: 'correction_notice', on: '2024-05-30' },
      { act: 'extension_notified', on: '2024-06-04', workingDays: 5 },
    );
    expect(waiting.message.zh).toContain('2024-05-30已告知补正');
    expect(waiting.article).toBe('《政府信息公开条例》第三十条');
    const unpaid = only(
      { act: 'fee_notice', on: '2024-05-30' },
      { act: 'delay_notified', on: '2024-06-04', untilOn: '2024-09-01' },
    );
    expect(unpaid.message.zh).toContain('2024-05-30已发出收费通知');
    const notLater = only({ act: 'delay_notified', on: '2024-06-04', untilOn: '2024-06-25' });
    expect(notLater.remedy.zh).toContain('晚于2024-06-25');
    const twice = only(
      { act: 'consultation_sent', on: '2024-05-30', id: 'c1', party: 'other_agency' },
      { act: 'consultation_sent', on: '2024-06-04', id: 'c1', party: 'other_agency' },
    );
    expect(twice.message.zh).toBe('编号“c1”的征求意见已于2024-05-30发出。');
  });

  it('says of a late correction notice how late it was and that the clock runs on', () => {
    const late = only({ act: 'correction_notice', on: '2024-06-07' });
    expect(late.message.zh).toContain('晚了2天');
    expect(late.message.zh).toContain('2024-06-05');
    expect(late.remedy.en).toContain('The reply is due on 2024-06-25');
  });

  it('exists for every finding of every history, with its dates filled in', () => {
    fc.assert(
      fc.property(history, (input) => {
        for (const finding of findingsOf(assess(input))) {
          const { title, message, remedy, article } = explainFinding(finding);
          for (const { zh, en } of [title, message, remedy]) {
            expect(zh).toMatch(/\p{Script=Han}/u);
            expect(en).toMatch(/[a-z]/);
            expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN| {2}/);
          }
          expect(article).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has words for each of its codes', () => {
    expect(Object.keys(refusalTexts)).toHaveLength(23);
  });
});
