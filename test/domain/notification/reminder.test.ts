import { describe, expect, it } from '@jest/globals';
import { decideReminder, type Remindable } from '../../../src/domain/notification/reminder.js';
import { away, office, person } from './samples.js';

const on = '2026-02-10';
const staff = [
  person('张', ['handler'], { unit: '一科' }),
  person('李', ['handler'], { unit: '一科' }),
  person('赵', ['head']),
];
const assignment: Remindable = { handlerId: '张', unit: '一科', isOpen: true };

const reminded = (subject: Partial<Remindable>, by = '赵', absences: ReturnType<typeof away>[] = []) => {
  const decision = decideReminder({ ...assignment, ...subject }, by, office(staff, { absences }), on);
  return decision.accepted ? decision.notified.map(({ person: { id } }) => id) : decision.refusal.code;
};

describe('a reminder by a colleague', () => {
  it('goes to the handler', () => {
    expect(reminded({})).toEqual(['张']);
  });

  it('goes to whoever stands in while he is away', () => {
    expect(reminded({}, '赵', [away('张', '李')])).toEqual(['李']);
  });

  it.each([
    ['the case has no assignee', { handlerId: null }, '赵', 'NOBODY_TO_REMIND'],
    ['the case is settled', { isOpen: false }, '赵', 'CASE_NOT_OPEN'],
    ['the case is one’s own', {}, '张', 'REMINDER_TO_ONESELF'],
  ] as const)('is refused where %s', (_, subject, by, code) => {
    expect(reminded(subject, by)).toBe(code);
  });

  it('is refused to him who stands in himself', () => {
    expect(reminded({}, '李', [away('张', '李')])).toBe('REMINDER_TO_ONESELF');
  });
});
