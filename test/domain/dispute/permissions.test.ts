import { describe, expect, it } from '@jest/globals';
import { type Actor, type Assignment, isWithinReach, roleCodes } from '../../../src/domain/actor.js';
import { disputeDefinitions, type DisputeCommandType } from '../../../src/domain/dispute/commands.js';
import { knownDisputeCommands } from '../../../src/domain/dispute/evolve.js';
import { disputeStates } from '../../../src/domain/dispute/state.js';
import { actor } from '../../support/case-samples.js';
import { permittedDisputeCommands } from './permitted-table.js';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const own: Assignment = { unit: '自然资源局', handlerId: 'handler' };

const isDisputePermitted = (who: Actor, type: DisputeCommandType, assignment: Assignment | null): boolean =>
  isWithinReach(who, disputeDefinitions[type].issuers, assignment);

describe('who may record what of a dispute', () => {
  it.each([...disputeStates.keys()])('in state %s', (path) => {
    const expected = permittedDisputeCommands[path];
    for (const role of roleCodes) {
      const may = knownDisputeCommands(path).filter((type) => isDisputePermitted(actor(role), type, own));
      expect([role, may.sort()]).toEqual([role, role === 'auditor' ? [] : words(expected?.[role] ?? 'no such state')]);
    }
  });

  it('covers only states that exist', () => {
    expect(Object.keys(permittedDisputeCommands)).toEqual([...disputeStates.keys()]);
  });

  it('ends, for a handler, with the cases he reaches', () => {
    const elsewhere = { unit: '财政局', handlerId: null };
    expect(isDisputePermitted(actor('handler'), 'defence.submit', own)).toBe(true);
    expect(isDisputePermitted(actor('handler'), 'defence.submit', elsewhere)).toBe(false);
    expect(isDisputePermitted(actor('head'), 'defence.submit', elsewhere)).toBe(true);
  });
});
