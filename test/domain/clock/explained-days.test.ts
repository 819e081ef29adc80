import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { assessClock } from '../../../src/domain/clock/assess-clock.js';
import { renderDays } from '../../../src/domain/clock/calendar-of-days.js';
import type { ClockInput } from '../../../src/domain/clock/clock-input.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import type { ExplainedDay } from '../../../src/domain/clock/day-ledger.js';
import { explainDays } from '../../../src/domain/clock/explain-days.js';
import { assess, handedIn } from './clock-samples.js';
import { history } from './histories.js';

const explain = (input: ClockInput): ExplainedDay[] => explainDays(assess(input), publishedCalendar);
const on = (date: string, days: readonly ExplainedDay[]) => days.find((day) => day.date === date)?.because;

describe('the explained ledger', () => {
  it('is the ledger, each day with an article, both languages, and an act that was accepted', () => {
    fc.assert(
      fc.property(history, (input) => {
        const assessment = assessClock(input, publishedCalendar);
        const days = explainDays(assessment, publishedCalendar);
        const { ledger, refused } = clockOutput(input, publishedCalendar);
        expect(days.map(({ because: _, ...day }) => day)).toEqual(ledger);
        for (const { because } of days) {
          expect(because.article).toMatch(/《.+》|决定/);
          expect(because.text.zh).toMatch(/\p{Script=Han}/u);
          expect(because.text.en).toMatch(/^[A-Z]/);
          expect(`${because.text.zh}${because.text.en}`).not.toMatch(/undefined|null|NaN/);
          if (because.act !== undefined) {
            expect(input.acts[because.act]?.on.localeCompare(input.asOf)).toBeLessThanOrEqual(0);
            expect(refused.map(({ act }) => act)).not.toContain(because.act);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names the item of article 31 on the day of receipt', () => {
    const from = (channel: ClockInput['channel']) =>
      explain({
        channel,
        submittedOn: '2024-05-27',
        signedOn: '2024-05-27',
        confirmedOn: '2024-05-27',
        acts: [],
        asOf: '2024-05-27',
      })[0]?.because.article;
    expect(from('in_person')).toBe('《政府信息公开条例》第三十一条第（一）项');
    expect(from('registered_mail')).toBe('《政府信息公开条例》第三十一条第（二）项');
    expect(from('ordinary_mail')).toBe('《政府信息公开条例》第三十一条第（二）项');
    expect(from('internet')).toBe('《政府信息公开条例》第三十一条第（三）项');
    expect(from('fax')).toBe('《政府信息公开条例》第三十一条第（三）项');
    expect(from('oral')).toContain('第二十九条第一款');
  });

  it('names the law and the festival for a statutory day off whose announcement is not published', () => {
    const days = explain({ channel: 'in_person', submittedOn: '2028-09-29', acts: [], asOf: '2028-10-03' });
    expect(on('2028-10-03', days)).toEqual({
      article: '《全国年节及纪念日放假办法》',
      text: {
        zh: '《全国年节及纪念日放假办法》第二条所列放假日（中秋节、国庆节），不计入；2028年放假安排尚未公布，暂只扣除周末和法定节日',
        en: 'A day off by the Regulation on Public Holidays for National Festivals and Memorial Days, art. 2 (Mid-Autumn Festival, National Day), not counted; the calendar of 2028 is not published, only weekends and statutory days are left out',
      },
    });
    const later = explain({ channel: 'in_person', submittedOn: '2041-09-30', acts: [], asOf: '2041-10-01' });
    expect(on('2041-10-01', later)?.text.zh).toContain('2041年放假安排尚未公布，暂只扣除周末');
    expect(on('2041-10-01', later)?.text.zh).not.toContain('法定节日');
  });

  it('names the announcement and its address for a holiday and for a make-up workday', () => {
    const days = explain({ channel: 'in_person', submittedOn: '2026-02-13', acts: [], asOf: '2026-02-13' });
    expect(on('2026-02-16', days)).toEqual({
      article: '《全国年节及纪念日放假办法》',
      text: {
        zh: '《国务院办公厅关于2026年部分节假日安排的通知》所列放假日，不计入',
        en: 'A day off by the State Council General Office announcement on public holidays in 2026, not counted',
      },
      source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    });
    expect(on('2026-02-14', days)?.text.zh).toBe(
      '第1个工作日，计入；调休上班日（《国务院办公厅关于2026年部分节假日安排的通知》）',
    );
    expect(on('2026-03-07', days)?.text).toEqual({ zh: '星期六，周休息日，不计入', en: 'Saturday, not counted' });
    expect(on('2026-03-19', days)?.text.en).toBe('Working day 20, counted; the reply is due');
  });

  it('attributes a suspended day to its consultation, and shows how that ended', () => {
    const acts = [
      { act: 'consultation_sent', on: '2024-06-03', id: 'c1', party: 'third_party' },
      { act: 'consultation_returned', on: '2024-06-12', id: 'c1' },
      { act: 'consultation_sent', on: '2024-06-14', id: 'c2', party: 'other_agency' },
    ] as const;
    const days = explain(handedIn('2024-06-20', ...acts));
    expect(on('2024-06-04', days)).toMatchObject({
      act: 0,
      article: '《政府信息公开条例》第三十三条第三款、第三十二条',
      text: { zh: '征求第三方意见（c1，2024-06-03发出，2024-06-12收到反馈意见），所需时间不计入' },
    });
    expect(on('2024-06-17', days)?.act).toBe(2);
    expect(on('2024-06-17', days)?.text.zh).toContain('尚未收到反馈意见');
    const answered = explain(handedIn('2024-06-20', ...acts, { act: 'answered', on: '2024-06-19' }));
    expect(on('2024-06-19', answered)?.text.zh).toContain('2024-06-19答复时止');
    expect(on('2024-06-19', answered)?.text.zh).toContain('当日答复');
    expect(on('2024-06-20', answered)?.text.zh).toContain('已于2024-06-19答复，此后各日仅供对照');
    const silent = explain(
      handedIn('2024-06-20', { act: 'consultation_sent', on: '2024-06-03', id: 'x', party: 'co_author' }),
    );
    expect(on('2024-06-05', silent)).toMatchObject({
      article: '《政府信息公开条例》第三十三条第三款、第三十四条',
      text: { zh: '征求共同制作机关意见（x，2024-06-03发出，最迟计至2024-06-25），所需时间不计入' },
    });
  });

  it('names what voids a day: a wait for the applicant, or the restart that followed', () => {
    const asked = handedIn('2024-06-03', { act: 'correction_notice', on: '2024-05-30' });
    expect(on('2024-05-31', explain(asked))).toMatchObject({ act: 0, article: '《政府信息公开条例》第三十条' });
    const corrected = handedIn('2024-06-12', ...asked.acts, { act: 'correction_received', on: '2024-06-11' });
    expect(on('2024-05-31', explain(corrected))?.text.zh).toBe(
      '2024-06-11收到补正的申请，期限重新计算，此前的工作日作废',
    );
    expect(on('2024-06-11', explain(corrected))?.act).toBe(1);
    const paid = handedIn('2024-06-12', { act: 'fee_notice', on: '2024-05-30' }, { act: 'fee_paid', on: '2024-06-04' });
    expect(on('2024-05-28', explain(paid))?.text.zh).toContain('2024-06-04缴费后期限重新计算');
    expect(on('2024-06-04', explain(paid))?.article).toContain('第四十二条');
    const unpaid = handedIn('2024-06-03', { act: 'fee_notice', on: '2024-05-30' });
    expect(on('2024-05-31', explain(unpaid))?.text.zh).toContain('等待缴费');
  });

  it('marks days of an extension, of a delay, and days overdue', () => {
    const extended = explain(handedIn('2024-06-20', { act: 'extension_notified', on: '2024-06-20', workingDays: 5 }));
    expect(on('2024-06-25', extended)?.text.zh).toBe('第20个工作日，计入');
    expect(on('2024-06-26', extended)).toMatchObject({
      act: 0,
      text: { zh: '第21个工作日，在延长的期限内（2024-06-20告知延期5个工作日）' },
    });
    const delayed = explain(handedIn('2024-06-20', { act: 'delay_notified', on: '2024-06-20', untilOn: '2024-07-15' }));
    expect(on('2024-07-12', delayed)).toMatchObject({ act: 0, article: '《政府信息公开条例》第三十五条' });
    expect(on('2024-07-15', delayed)?.text.zh).toContain('答复期限届满');
    expect(on('2024-06-26', explain(handedIn('2024-06-27')))?.text).toEqual({
      zh: '第21个工作日，计入；已逾期1个工作日',
      en: 'Working day 21, counted; overdue by 1 working day',
    });
  });
});

describe('the calendar of days', () => {
  it('shows the state of the clock, the days by month, their reasons, and the refusals', () => {
    const assessment = assess(handedIn('2024-06-27', { act: 'extension_notified', on: '2024-06-26', workingDays: 10 }));
    expect(renderDays(assessment, explainDays(assessment, publishedCalendar))).toBe(
      `截至 2024-06-27：已逾期
收到 2024-05-27　到期 2024-06-25　已用 22 个工作日，超出 2 个

2024-05
一        二        三        四        五        六        日
27 起     28 [1]    29 [2]    30 [3]    31 [4]

2024-06
一        二        三        四        五        六        日
                                                   1 -       2 -
 3 [5]     4 [6]     5 [7]     6 [8]     7 [9]     8 -       9 -
10 休     11 [10]   12 [11]   13 [12]   14 [13]   15 -      16 -
17 [14]   18 [15]   19 [16]   20 [17]   21 [18]   22 -      23 -
24 [19]   25 [20]!  26 [21]   27 [22]

数字：第几个工作日；起：起算日；休：放假；-：周末；停：征求意见；废：不计；+：调休上班；!：期限届满；?：日历未公布

2024-05-27  收到申请之日，期限自次日起算；当日不计入 《政府信息公开条例》第三十一条第（一）项
2024-05-28..06-07  计入 《政府信息公开条例》第三十三条第二款
2024-06-10  《国务院办公厅关于2024年部分节假日安排的通知》所列放假日，不计入 《全国年节及纪念日放假办法》
2024-06-11..06-24  计入 《政府信息公开条例》第三十三条第二款
2024-06-25  计入；答复期限届满 《政府信息公开条例》第三十三条第二款
2024-06-26..06-27  计入；已逾期 《政府信息公开条例》第三十三条第二款

#1 2024-06-26 EXTENSION_AFTER_DUE: 延期告知晚了1天：答复期限已于2024-06-25届满（第三十三条第二款）。 已不能延期，应当立即答复。实际在2024-06-25（含当日）前已经告知申请人的，凭告知凭证更正告知日期。 《政府信息公开条例》第三十三条第二款
`,
    );
  });

  it('is available in English, and has a page for every history', () => {
    const waiting = assess({ channel: 'internet', submittedOn: '2024-05-27', acts: [], asOf: '2024-05-28' });
    expect(renderDays(waiting, [], 'en')).toBe('As of 2024-05-28: receipt not yet confirmed\nreceived -  due -\n');
    fc.assert(
      fc.property(history, fc.constantFrom('zh' as const, 'en' as const), (input, language) => {
        const assessment = assess(input);
        const days = explainDays(assessment, publishedCalendar);
        const page = renderDays(assessment, days, language);
        expect(page).toContain(assessment.asOf);
        if (days.length > 0) expect(page).toContain(assessment.dueOn ?? assessment.receivedOn);
        for (const { code } of [...assessment.refusals, ...assessment.warnings]) expect(page).toContain(code);
      }),
      { numRuns: 200 },
    );
  });
});
