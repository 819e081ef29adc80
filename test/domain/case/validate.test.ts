import { describe, expect, it } from '@jest/globals';
import { createMachine } from 'xstate';
import { effectKinds } from '../../../src/domain/history/effects.js';
import { validateCaseMachine } from '../../../src/domain/case/validate.js';
import { commandOfEnding } from '../../../src/domain/dispute/endings.js';
import { validateDisputeMachine } from '../../../src/domain/dispute/validate.js';
import { machineProblems } from '../../../src/domain/history/machine-problems.js';
import { DISPUTE_ENDINGS } from '../../../src/domain/statute/dispute-results.js';
import { validateMachines } from '../../../src/domain/validate-machines.js';

const sound = {
  handledEffects: [...effectKinds],
  recordedEffects: [],
  clearance: ['secrecy', 'legality', 'signature'],
};
const meta = (owner: string, zh = '状态', en = 'State') => ({
  label: { zh, en },
  description: { zh: '说明', en: 'Description' },
  owner,
});
const text = { zh: '前进', en: 'Go' };

describe('a process that starts', () => {
  it('finds nothing wrong with the statute, the machines, the effects and the clearance as they are', () => {
    expect(validateMachines(sound)).toEqual([]);
  });

  it('must handle every effect, and none that does not exist', () => {
    expect(validateCaseMachine({ ...sound, handledEffects: ['letter.issue'] })).toEqual([
      'effect notification.send has no handler',
    ]);
    expect(validateCaseMachine({ ...sound, handledEffects: [...effectKinds, 'fax.send'] })).toEqual([
      'a handler waits for fax.send, which is no effect',
    ]);
  });

  it('says of an effect that it is handled or that it is only recorded, and not both', () => {
    const arranged = (handledEffects: string[], recordedEffects: string[]) =>
      validateCaseMachine({ ...sound, handledEffects, recordedEffects });
    expect(arranged(['notification.send'], ['letter.issue'])).toEqual([]);
    expect(arranged([...effectKinds], ['letter.issue'])).toEqual([
      'effect letter.issue is handled, so it is not only recorded',
    ]);
  });

  it('must know every step of clearance that is configured', () => {
    expect(validateCaseMachine({ ...sound, clearance: ['secrecy', 'blessing', 'blessing'] })).toEqual([
      'clearance step blessing is unknown',
    ]);
  });

  it('must be able to record every ending of a dispute', () => {
    expect(DISPUTE_ENDINGS.some(({ code }) => commandOfEnding(code) === null)).toBe(true);
    const unknown = {
      code: 'review_lost',
      forum: 'review',
      label: text,
      result: 'other',
      citations: [],
      ordersNewReply: false,
    } as const;
    expect(validateDisputeMachine(undefined, [unknown])).toEqual([
      'ending review_lost cannot be recorded by any command',
    ]);
  });
});

describe('a machine', () => {
  const problemsOf = (states: Parameters<typeof createMachine>[0]['states'], granted: object = { head: 'agency' }) =>
    machineProblems({
      machine: createMachine({ id: 'test', initial: 'a', states }),
      commands: [{ type: 'go', issuers: granted }],
    });

  it('is sound when every state is reached, described and owned', () => {
    expect(
      problemsOf({ a: { tags: ['open'], meta: meta('handler'), on: { go: 'b' } }, b: { meta: meta('none') } }),
    ).toEqual([]);
  });

  it('reaches nested states through their initial state and by the transitions of their parents', () => {
    expect(
      problemsOf({
        a: { meta: meta('handler'), on: { go: 'b' } },
        b: {
          initial: 'c',
          on: { go: { target: '.d' } },
          states: { c: { meta: meta('handler') }, d: { meta: meta('handler') } },
        },
      }),
    ).toEqual([]);
  });

  it('is faulty when a state cannot be reached', () => {
    const lost = {
      a: { meta: meta('handler'), on: { go: 'a' } },
      b: { initial: 'c', states: { c: { meta: meta('none') } } },
    };
    expect(problemsOf(lost)).toEqual(['test: state b.c cannot be reached']);
  });

  it('is faulty when a label is missing in one language, or altogether', () => {
    const half = { a: { meta: meta('handler', '状态', ' '), on: { go: 'b' } }, b: { meta: meta('none') } };
    expect(problemsOf(half)).toEqual(['test: state a lacks a label']);
    expect(problemsOf({ a: { on: { go: 'a' } } })).toEqual([
      'test: state a lacks a label',
      'test: state a lacks a description',
      'test: state a lacks an owner',
    ]);
  });

  it('is faulty when an open state has no owner', () => {
    expect(problemsOf({ a: { tags: ['open'], meta: meta('none'), on: { go: 'a' } } })).toEqual([
      'test: state a lacks an owner',
    ]);
  });

  it('is faulty when a command is not defined, is permitted to no role, or is accepted in no state', () => {
    const extra = { a: { meta: meta('handler'), on: { go: 'a', jump: 'a' } } };
    expect(problemsOf(extra)).toEqual(['test: jump is no command']);
    expect(problemsOf({ a: { meta: meta('handler'), on: { go: 'a' } } }, {})).toEqual([
      'test: go is permitted to no role',
    ]);
    expect(problemsOf({ a: { meta: meta('handler') } })).toEqual(['test: no state accepts go']);
  });
});
