import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Role, roleCodes } from '../../../src/domain/case/permissions.js';
import type { People } from '../../../src/domain/notification/people.js';
import { isPresent } from '../../../src/domain/notification/presence.js';
import type { Assignment } from '../../../src/domain/actor.js';
import { recipientsOf } from '../../../src/domain/notification/recipients.js';
import { type Recipients, levelOrder } from '../../../src/domain/notification/escalation-level.js';
import { away, office, person } from './samples.js';

const on = '2026-02-10';
const staff = [
  person('张', ['handler'], { unit: '一科', deputyId: '李' }),
  person('李', ['handler'], { unit: '一科' }),
  person('王', ['handler', 'reviewer'], { unit: '一科' }),
  person('赵', ['head', 'signatory']),
  person('钱', ['registrar', 'statistician']),
  person('孙', ['administrator']),
];
const heads = new Map([['一科', ['王']]]);
const above = [person('周', ['head'], { agencyId: 'above' })];
const people = (more: Partial<Omit<People, 'persons'>> = {}): People =>
  office(staff, { unitHeads: heads, supervisors: above, ...more });
const assignment: Assignment = { handlerId: '张', unit: '一科' };
const notified = (whom: Recipients, who: People = people(), where: Assignment = assignment): string[] =>
  recipientsOf(whom, where, who, on).map((one) => `${one.person.id} as ${one.level}`);

describe('the recipients of the escalation policy', () => {
  it('are one for each level', () => {
    expect(notified([...levelOrder])).toEqual([
      '张 as handler',
      '李 as deputy',
      '王 as unit_head',
      '赵 as office_head',
      '周 as supervising_office',
    ]);
  });

  it('are all who hold an office, where a rule names the office', () => {
    expect(notified([{ role: 'statistician' }, 'office_head'])).toEqual([
      '赵 as office_head',
      '钱 as role:statistician',
    ]);
  });

  it('are each notified once, at their lowest level', () => {
    expect(notified(['handler', 'unit_head'], people(), { handlerId: '王', unit: '一科' })).toEqual(['王 as handler']);
  });

  it('do not count closed accounts', () => {
    const closed = staff.map((one) => (one.id === '张' ? { ...one, isActive: false, deputyId: null } : one));
    expect(notified(['handler'], office(closed, { unitHeads: heads }))).toEqual(['王 as unit_head']);
  });

  it('know the unit of a case from its handler when it names none', () => {
    expect(notified(['unit_head'], people(), { handlerId: '张', unit: null })).toEqual(['王 as unit_head']);
  });
});

describe('defects of the leaders', () => {
  it('4: a case without an assignee notifies the heads of the unit and of the office', () => {
    expect(notified(['handler'], people(), { handlerId: null, unit: '一科' })).toEqual([
      '王 as unit_head',
      '赵 as office_head',
    ]);
    expect(notified(['handler'], people(), { handlerId: null, unit: null })).toEqual(['赵 as office_head']);
  });
});

describe('a person who is away', () => {
  it('is represented by his stand-in', () => {
    expect(notified(['handler'], people({ absences: [away('张', '钱')] }))).toEqual(['钱 as handler']);
  });

  it('is away on the first and the last day, and back on the next', () => {
    const absence = { ...away('张', '钱'), from: on, to: on };
    expect(notified(['handler'], people({ absences: [absence] }))).toEqual(['钱 as handler']);
    expect(recipientsOf(['handler'], assignment, people({ absences: [absence] }), '2026-02-11')[0]?.person.id).toBe(
      '张',
    );
    expect(recipientsOf(['handler'], assignment, people({ absences: [absence] }), '2026-02-09')[0]?.person.id).toBe(
      '张',
    );
  });

  it('is represented by his deputy when he named no stand-in, or the stand-in is away too', () => {
    expect(notified(['handler'], people({ absences: [away('张')] }))).toEqual(['李 as handler']);
    expect(notified(['handler'], people({ absences: [away('张', '钱'), away('钱')] }))).toEqual(['李 as handler']);
  });

  it('is followed along a chain, and not in a circle', () => {
    expect(notified(['handler'], people({ absences: [away('张', '钱'), away('钱', '孙')] }))).toEqual([
      '孙 as handler',
    ]);
    const circle = [away('张', '李'), away('李', '张')];
    expect(notified(['handler'], people({ absences: circle }))).toEqual(['王 as unit_head']);
  });

  it('gives way to the next level when no one acts for him', () => {
    expect(notified(['unit_head'], people({ absences: [away('王')] }))).toEqual(['赵 as office_head']);
    expect(notified(['handler'], people({ absences: [away('张'), away('李'), away('王'), away('赵')] }))).toEqual([
      '周 as supervising_office',
    ]);
  });

  it('does not escalate to the deputy who already acts for him', () => {
    expect(notified(['deputy'], people({ absences: [away('张')] }))).toEqual(['王 as unit_head']);
  });
});

describe('no one left', () => {
  it('is never notified while anyone is present', () => {
    const alone = office([person('孙', ['administrator']), person('钱', ['auditor'])]);
    expect(notified(['handler'], alone)).toEqual(['孙 as role:administrator']);
    expect(notified([{ role: 'statistician' }], office([person('钱', ['auditor'])]))).toEqual(['钱 as role:auditor']);
    expect(notified(['handler'], office([]))).toEqual([]);
  });

  it('notifies those who are away when all are', () => {
    expect(notified(['handler'], office(staff, { absences: staff.map(({ id }) => away(id)) }))).toEqual([
      '赵 as office_head',
    ]);
  });
});

describe('recipients, of any office', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyId = fc.constantFrom(...ids, 'gone');
  const anyPerson = (id: string) =>
    fc
      .record({
        roles: fc.subarray<Role>(roleCodes),
        isActive: fc.boolean(),
        deputyId: fc.option(anyId),
        unit: fc.option(fc.constantFrom('一科', '二科')),
      })
      .map(({ roles, ...more }) => person(id, roles, more));
  const anyOffice = fc
    .record({
      persons: fc.tuple(...ids.map(anyPerson)),
      absences: fc.array(fc.record({ personId: anyId, standInId: fc.option(anyId) }), { maxLength: 6 }),
      headIds: fc.array(anyId, { maxLength: 2 }),
      supervisors: fc.array(
        fc.boolean().map((isActive) => person('s', ['head'], { isActive })),
        { maxLength: 1 },
      ),
    })
    .map(({ persons, absences, headIds, supervisors }) =>
      office(persons, {
        supervisors,
        unitHeads: new Map([['一科', headIds]]),
        absences: absences.map(({ personId, standInId }) => away(personId, standInId)),
      }),
    );
  const anyDesk: fc.Arbitrary<Assignment> = fc.record({
    handlerId: fc.option(anyId),
    unit: fc.option(fc.constantFrom('一科', '三科')),
  });
  const anyWhom: fc.Arbitrary<Recipients> = fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...levelOrder),
      fc.constantFrom(...roleCodes).map((role) => ({ role })),
    ),
    { minLength: 1, maxLength: 3, selector: (whom) => JSON.stringify(whom) },
  );

  it('are never empty while anyone is active, never a person who is away while anyone is present, and never a person twice', () => {
    fc.assert(
      fc.property(anyWhom, anyDesk, anyOffice, (whom, where, who) => {
        const everybody = [...who.persons.values(), ...who.supervisors];
        const found = recipientsOf(whom, where, who, on).map((one) => one.person);
        expect(found.length > 0).toBe(everybody.some(({ isActive }) => isActive));
        expect(found.every(({ isActive }) => isActive)).toBe(true);
        if (everybody.some((one) => isPresent(one, who, on))) {
          expect(found.filter((one) => !isPresent(one, who, on))).toEqual([]);
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 1000 },
    );
  });
});
