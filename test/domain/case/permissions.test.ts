import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/domain/case/decide.js';
import { type Actor, type Assignment, isWithinReach, roleCodes } from '../../../src/domain/actor.js';
import { type CaseCommandType, permissions } from '../../../src/domain/case/commands.js';
import { caseStates } from '../../../src/domain/case/state.js';
import { knownCommands } from '../../../src/domain/case/evolve.js';
import { actor, contextOn, given, register } from '../../support/case-samples.js';
import { permittedCaseCommands } from './permitted-table.js';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const own: Assignment = { unit: '自然资源局', handlerId: 'handler' };

const isPermitted = (who: Actor, type: CaseCommandType, assignment: Assignment | null): boolean =>
  isWithinReach(who, permissions[type], assignment);

describe('who may do what', () => {
  it.each([...caseStates.keys()])('in state %s', (path) => {
    const expected = permittedCaseCommands[path];
    for (const role of roleCodes) {
      const may = knownCommands(path).filter((type) => isPermitted(actor(role), type, own));
      expect([role, may.sort()]).toEqual([role, role === 'auditor' ? [] : words(expected?.[role] ?? 'no such state')]);
    }
  });

  it('covers only states that exist', () => {
    expect(Object.keys(permittedCaseCommands)).toEqual([...caseStates.keys()]);
  });
});

describe('a handler', () => {
  const handler = actor('handler');
  const assignments: [string, Assignment | null, boolean][] = [
    ['assigned to him', { unit: '财政局', handlerId: 'handler' }, true],
    ['of his unit without a handler', { unit: '自然资源局', handlerId: null }, true],
    ['that no unit has yet', { unit: null, handlerId: null }, true],
    ['of his unit assigned to a colleague', { unit: '自然资源局', handlerId: 'another person' }, false],
    ['of another unit', { unit: '财政局', handlerId: null }, false],
  ];

  it.each(assignments)('reaches a case %s: %j, %s', (_which, assignment, isReached) => {
    expect(isPermitted(handler, 'reply.draft', assignment)).toBe(isReached);
  });

  it('reaches no case at all for what is not his to do', () => {
    const notHis: CaseCommandType[] = ['extension.approve', 'reply.record', 'request.void', 'draft.clear'];
    for (const type of notHis) expect(isPermitted(handler, type, own)).toBe(false);
  });

  it('cannot claim a case assigned to him, nor one of a colleague', () => {
    const claim = { type: 'case.claim', on: '2026-03-03' } as const;
    const claimed = given(register(), { ...claim, type: 'case.assign', unit: '自然资源局', handlerId: 'handler' });
    const again = decide(claimed, claim, contextOn('2026-03-03', { actor: handler }));
    expect(!again.accepted && again.refusal).toMatchObject({ question: 'permission', code: 'ALREADY_YOURS' });
    const other = decide(claimed, claim, contextOn('2026-03-03', { actor: { ...handler, id: 'another person' } }));
    expect(!other.accepted && other.refusal).toMatchObject({ question: 'permission', code: 'NOT_PERMITTED' });
  });

  it('gets a refusal that names the permitted roles', () => {
    const decision = decide(
      given(register()),
      { type: 'extension.approve', on: '2026-03-03', workingDays: 20, reason: '检索量大' },
      contextOn('2026-03-03', { actor: handler }),
    );
    expect(!decision.accepted && decision.refusal).toMatchObject({
      question: 'permission',
      code: 'NOT_PERMITTED',
      remedy: { zh: expect.stringContaining('工作机构负责人') as unknown },
    });
  });
});

describe('a person with two roles', () => {
  it('may do what either role permits', () => {
    const both = actor('registrar', 'handler');
    const unheld: Assignment = { ...own, handlerId: null };
    expect(isPermitted(both, 'request.register', null)).toBe(true);
    expect(isPermitted(both, 'reply.draft', unheld)).toBe(true);
    expect(isPermitted(both, 'extension.approve', unheld)).toBe(false);
  });

  it('may do nothing with no role at all', () => {
    for (const type of knownCommands('open.reviewing.working')) expect(isPermitted(actor(), type, own)).toBe(false);
  });
});
