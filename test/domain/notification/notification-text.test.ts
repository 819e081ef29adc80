import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { deadlineLabel } from '../../../src/domain/notification/deadline-labels.js';
import { notificationText, type SpokenDeadline } from '../../../src/domain/notification/notification-text.js';

const reply: SpokenDeadline = {
  kind: 'reply',
  caseNumber: '〔2026〕12号',
  dueOn: '2026-02-10',
  originalDueOn: '2026-02-10',
  provisional: false,
  article: '《政府信息公开条例》第三十三条第二款',
};
const said = (now: string, more: Partial<SpokenDeadline> = {}) =>
  notificationText({ ...reply, ...more }, now, publishedCalendar);

describe('the text about a deadline', () => {
  it('is one line with number, day, days left and article', () => {
    expect(said('2026-02-05T09:00')).toEqual({
      title: {
        zh: '〔2026〕12号：答复应于 2026-02-10 前作出，还有 3 个工作日（《政府信息公开条例》第三十三条第二款）',
        en: '〔2026〕12号: The reply is due by 2026-02-10: 3 working days left（《政府信息公开条例》第三十三条第二款）',
      },
      details: [],
    });
  });

  it.each([
    ['2026-02-09T09:00', '还有 1 个工作日', '1 working day left'],
    ['2026-02-10T09:00', '今天到期', 'due today'],
    ['2026-02-11T09:00', '已逾期 1 个工作日', '1 working day overdue'],
    ['2026-02-24T09:00', '已逾期 5 个工作日', '5 working days overdue'],
  ])('counts the days on %s: %s', (now, zh, en) => {
    const { title } = said(now, { article: '' });
    expect(title.zh.endsWith(`作出，${zh}`)).toBe(true);
    expect(title.en.endsWith(`: ${en}`)).toBe(true);
  });

  it('is overdue on the day off after the due day, though by no working day', () => {
    expect(said('2026-03-15T10:00', { dueOn: '2026-03-13', article: '' }).title.zh).toMatch(/作出，已逾期$/);
  });

  it('states the original due day, that a day is provisional, and why it escalated', () => {
    const { details } = said('2026-02-05T09:00', {
      originalDueOn: '2026-01-12',
      provisional: true,
      isEscalation: true,
    });
    expect(details.map(({ zh }) => zh)).toEqual([
      '延期前期限：2026-01-12',
      '该期限跨入尚未公布放假安排的年度，是暂定日期，公布后可能变动。',
      '此前的提醒无人确认，故逐级提醒到您。请督促办理并确认。',
    ]);
  });

  it('names a duty of the agency by its own title, without a case', () => {
    const duty = { kind: 'annual_dept', caseNumber: null, title: '提交并公布2025年度政府信息公开工作年度报告' };
    expect(said('2026-02-05T09:00', { ...duty, article: '' }).title.zh).toBe(
      '提交并公布2025年度政府信息公开工作年度报告应于 2026-02-10 前完成，还有 3 个工作日',
    );
  });

  it('names a kind that no longer exists by its code', () => {
    expect(deadlineLabel('reply').zh).toBe('答复');
    expect(deadlineLabel('toString').zh).toBe('toString');
  });
});
