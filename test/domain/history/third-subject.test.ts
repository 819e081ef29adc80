import { describe, expect, it } from '@jest/globals';
import { assign, setup, transition } from 'xstate';
import type { z } from 'zod';
import { type Actor, by } from '../../../src/domain/actor.js';
import { line, pastDay, reason } from '../../../src/domain/history/command-form.js';
import {
  anyOf,
  type CommandOf,
  type CommandSpec,
  DASH,
  type Decided,
  define,
  defineOpening,
  type EventOf,
  type Now,
  type OpeningSpec,
  type SubjectTypes,
} from '../../../src/domain/history/command.js';
import { accept, decisionsOf, refuse } from '../../../src/domain/history/decide.js';
import { effectsOfEvent } from '../../../src/domain/history/effects.js';
import { foldOf } from '../../../src/domain/history/fold.js';
import { futureDay } from '../../../src/domain/history/future-day.js';
import { statesOf } from '../../../src/domain/history/machine-graph.js';
import { machineProblems } from '../../../src/domain/history/machine-problems.js';
import { failure } from '../../../src/domain/history/precondition-failure.js';
import type { Fields } from '../../../src/domain/history/command-form.js';

/** A subject that is neither a case nor a dispute: a loan of a file. All that it needs stands in this file. */
interface LoanTypes extends SubjectTypes {
  readonly facts: { readonly borrower: string; readonly takenOn: string; readonly returnedOn: string | null };
  readonly machine: object;
  readonly decided: Decided;
  readonly context: Now;
}

const loanOpening = <const Type extends string, Shape extends Fields>(
  type: Type,
  spec: OpeningSpec<Shape, CommandOf<Type, Shape>, LoanTypes>,
) => defineOpening<Type, Shape, LoanTypes>(type, spec);
const loanCommand = <const Type extends string, Shape extends Fields>(
  type: Type,
  spec: CommandSpec<Shape, CommandOf<Type, Shape>, LoanTypes>,
) => define<Type, Shape, LoanTypes>(type, spec);

const takeFile = loanOpening('file.take', {
  label: ['借出', 'Take the file'],
  issuers: by('handler', 'registrar'),
  purpose: ['借出案卷。', 'The file leaves the archive.'],
  fields: { on: pastDay(['借出日期', 'Day']), borrower: line(50, ['借阅人', 'Borrower']) },
  begin: ({ borrower, on }) => ({ borrower, takenOn: on, returnedOn: null }),
  notifies: true,
});
const returnFile = loanCommand('file.return', {
  label: ['归还', 'Return the file'],
  issuers: by('registrar'),
  purpose: ['归还案卷。', 'The file is back.'],
  fields: { on: pastDay(['归还日期', 'Day']) },
  sample: {},
  evolve: (facts, { on }) => ({ ...facts, returnedOn: on }),
});
const loseFile = loanCommand('file.lose', {
  label: ['遗失', 'Lose the file'],
  issuers: by('head'),
  fields: { on: pastDay(['日期', 'Day']), reason: reason() },
  sample: { reason: DASH },
});
const loanCommands = [takeFile, returnFile, loseFile] as const;
type LoanCommand = z.output<(typeof loanCommands)[number]['schema']>;
type LoanEvent = EventOf<LoanCommand, Decided>;

const meta = (zh: string, en: string, owner: string) => ({ label: { zh, en }, description: { zh, en }, owner });
const loanMachine = setup({
  types: { events: {} as LoanEvent, meta: {} as ReturnType<typeof meta> },
  actions: { record: assign({}) },
}).createMachine({
  id: 'loan',
  initial: 'archived',
  states: {
    archived: { meta: meta('在库', 'In the archive', 'registrar'), on: { 'file.take': 'lent' } },
    lent: {
      meta: meta('借出', 'Lent', 'handler'),
      on: { 'file.return': 'returned', 'file.lose': { actions: 'record' } },
    },
    returned: { meta: meta('已还', 'Returned', 'none') },
  },
});

const fold = foldOf<LoanCommand, LoanTypes, ReturnType<(typeof loanMachine)['resolveState']>>({
  noun: { zh: '借阅', en: 'loan' },
  commands: loanCommands,
  states: statesOf(loanMachine.root),
  machineVersion: 1,
  start: { state: 'archived', context: {} },
  restore: (value, context) => loanMachine.resolveState({ value, context }),
  move: (from, event) => transition(loanMachine, from, event)[0],
  noted: (facts) => facts,
});
const { decide, available } = decisionsOf<LoanCommand, LoanTypes>(fold, {
  assignmentOf: () => null,
  decided: (_state, _command, base) => base,
  judge: (before, event, { today }) => {
    const future = futureDay(fold.definitionOf(event.type), event, today);
    if (future !== null) return refuse(future);
    if (before !== null && event.on < before.facts.takenOn) {
      return refuse(failure('BEFORE_IT_WAS_TAKEN', '早于借出之日', 'Before it was taken'));
    }
    return accept(event, fold.evolve(before, event), []);
  },
});

const someone = (...roles: Actor['roles']): Now => ({
  today: '2026-03-10',
  actor: { id: 'a', agencyId: 'b', unit: null, roles },
});
const registrar = someone('registrar');
const taken = decide(null, { type: 'file.take', on: '2026-03-02', borrower: '王某' }, registrar);
if (!taken.accepted) throw new Error(taken.refusal.code);

describe('a third subject of a history', () => {
  it('decides, folds and replays with the engine of the others', () => {
    const returned = decide(taken.next, { type: 'file.return', on: '2026-03-09' }, registrar);
    if (!returned.accepted) throw new Error(returned.refusal.code);
    expect(returned.next).toMatchObject({ state: 'returned', revision: 2, facts: { returnedOn: '2026-03-09' } });
    expect(fold.replay([taken.event, returned.event])).toEqual(returned.next);
  });

  it('is checked in the same three steps, with the same texts', () => {
    const refusalOf = (command: LoanCommand, context: Now) => {
      const decision = decide(taken.next, command, context);
      return decision.accepted ? null : decision.refusal;
    };
    expect(refusalOf({ type: 'file.lose', on: '2026-03-09', reason: '搬迁' }, registrar)).toMatchObject({
      code: 'NOT_PERMITTED',
      message: { en: 'You may not issue "Lose the file" on this loan' },
    });
    expect(refusalOf({ type: 'file.take', on: '2026-03-09', borrower: '李某' }, registrar)).toMatchObject({
      code: 'NOT_IN_THIS_STATE',
      message: { zh: '借阅处于“借出”，不能“借出”' },
    });
    expect(refusalOf({ type: 'file.return', on: '2026-03-11' }, registrar)?.code).toBe('DATE_IN_FUTURE');
    expect(refusalOf({ type: 'file.return', on: '2026-03-01' }, registrar)?.code).toBe('BEFORE_IT_WAS_TAKEN');
  });

  it('offers the commands of its state, each with its result', () => {
    const offered = available(taken.next, registrar).map(({ type, decision }) => [type, decision.accepted]);
    expect(offered).toEqual([
      ['file.return', true],
      ['file.lose', false],
    ]);
  });

  it('begins with what begins it, once, and knows no foreign command', () => {
    expect(() => fold.replay([{ ...taken.event, decided: { seq: 1, actorId: 'a' } }, taken.event])).toThrow(
      /impossible/,
    );
    expect(() => fold.replay([])).toThrow('a loan has at least its first event');
    expect(() => fold.definitionOf('note.add')).toThrow('note.add is no command on a loan');
    expect(() =>
      fold.factsAfter(null, { type: 'file.return', on: '2026-03-02', decided: { seq: 1, actorId: 'a' } }),
    ).toThrow('file.return cannot be event 1 of a loan');
  });

  it('has its parser, its forms, its effects and its check of the machine from the same files', () => {
    const parser = anyOf(loanCommands);
    expect(parser.parse({ type: 'file.take', on: '2026-03-02', borrower: ' 王某 ' })).toMatchObject({
      borrower: '王某',
    });
    expect(parser.safeParse({ type: 'file.return', on: '2026-03-02', dueOn: '2026-03-03' }).success).toBe(false);
    expect(takeFile.form?.fields.map(({ path, kind, required }) => [path, kind, required])).toEqual([
      ['on', 'date', true],
      ['borrower', 'line', true],
    ]);
    expect(loseFile.form).toBeNull();
    expect(effectsOfEvent(fold.definitionOf('file.take'), taken.event)).toEqual([
      { kind: 'notification.send', event: 1, letter: null },
    ]);
    expect(machineProblems({ machine: loanMachine, commands: loanCommands })).toEqual([]);
    expect(machineProblems({ machine: loanMachine, commands: [takeFile, returnFile] })).toEqual([
      'loan: file.lose is no command',
    ]);
  });
});
