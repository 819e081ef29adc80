import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { caseCommandGroups } from '../../../src/domain/case/case-command.js';
import { caseCommandForms, caseCommands } from '../../../src/domain/case/commands.js';
import { knownCommands } from '../../../src/domain/case/evolve.js';
import type { CommandForm, FieldKind } from '../../../src/domain/history/command-form.js';
import { disputeCommandForms, disputeCommands } from '../../../src/domain/dispute/commands.js';
import { disputeCommandGroups } from '../../../src/domain/dispute/dispute-command.js';
import { decidableEnding } from '../../../src/domain/dispute/endings.js';
import { knownDisputeCommands } from '../../../src/domain/dispute/evolve.js';
import { offeredCommand } from '../../../src/modules/cases/command.schema.js';
import { disputeCommand, openingCommand } from '../../../src/modules/disputes/command.schema.js';
import { leavesOf } from './json-shape.js';

/** Fields that the parser takes and no form offers, and why. */
const withheld: Readonly<Record<string, string>> = {
  'extension.notify approvedBy': 'only a ledger names who agreed: here the head records his own consent',
};

/** Kinds that a page draws as one, whatever is inside. */
const whole: ReadonlySet<FieldKind> = new Set(['reply', 'period', 'new_reply']);

const typesOf: Readonly<Record<FieldKind, readonly string[]>> = {
  date: ['date'],
  line: ['string'],
  paragraphs: ['string'],
  working_days: ['integer'],
  days: ['integer'],
  yuan: ['integer'],
  choice: ['string'],
  yes_no: ['boolean'],
  unit: ['string'],
  handler: ['uuid', 'string'],
  agency: ['uuid', 'string'],
  record: ['integer'],
  delivered_record: ['integer'],
  new_consultation: ['string'],
  consultation: ['string'],
  dispute: ['uuid', 'string'],
  reply: ['object'],
  period: ['any'],
  new_reply: ['object'],
};

type Form = Omit<CommandForm, 'label'>;
const disputeParsers = Object.fromEntries(disputeCommands.map(({ type, schema }) => [type, schema]));
const caseParsers = Object.fromEntries(caseCommands.map(({ type, schema }) => [type, schema]));
const listed = (forms: readonly Form[]) => forms.map((form) => [form.type, form] as const);
const literals = (union: { readonly options: readonly z.ZodObject[] }): string[] =>
  union.options.map(({ shape }) => String((shape.type as z.ZodLiteral).value));

describe.each<[string, readonly Form[], Readonly<Record<string, z.ZodType>>, readonly string[]]>([
  ['cases', caseCommandForms, caseParsers, literals(offeredCommand)],
  ['disputes', disputeCommandForms, disputeParsers, [...literals(openingCommand), ...literals(disputeCommand)]],
])('the forms of commands on %s', (_, forms, parsers, offered) => {
  it('are there for every command that can be sent, once, and for no other', () => {
    expect(forms.map(({ type }) => type).sort()).toEqual([...offered].sort());
  });

  describe.each(listed(forms))('%s', (type, { fields }) => {
    const taken = new Set(fields.filter(({ kind }) => whole.has(kind)).map(({ path }) => path));
    const parser = parsers[type];
    if (parser === undefined) throw new Error(`nothing parses ${type}`);
    const leaves = new Map(leavesOf(parser, taken).map((leaf) => [leaf.path, leaf]));

    it('have every field the parser takes, or a reason why not', () => {
      const silent = [...leaves.keys()].filter((path) => withheld[`${type} ${path}`] !== undefined);
      expect([...fields.map(({ path }) => path), ...silent].sort()).toEqual([...leaves.keys()].sort());
    });

    it('demand what the parser demands', () => {
      const demanded = fields.map(({ path, required }) => [path, required]);
      expect(demanded).toEqual(fields.map(({ path }) => [path, leaves.get(path)?.required]));
    });

    it('ask for values of the kind that the parser reads', () => {
      for (const { path, kind, choices } of fields) {
        const leaf = leaves.get(path);
        expect([path, typesOf[kind]]).toEqual([path, expect.arrayContaining([leaf?.type])]);
        expect([path, kind === 'choice']).toEqual([path, !whole.has(kind) && leaf?.codes != null]);
        const codes = choices.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        const missing = (kind === 'choice' ? (leaf?.codes ?? []) : []).filter((code) => !codes.includes(code));
        expect(codes.filter((code) => !leaf?.codes?.includes(code))).toEqual([]);
        // A decision cannot have the ending of another forum, or one that has a command of its own.
        const forum = type.startsWith('review.') ? 'review' : 'suit';
        expect(missing.filter((code) => path !== 'ending' || decidableEnding(code, forum) !== null)).toEqual([]);
      }
    });
  });
});

describe('the texts of forms besides their fields', () => {
  it.each(['zh', 'en'] as const)('is there in %s', (language) => {
    for (const { purpose, fields, cannotBeUndone } of [...caseCommandForms, ...disputeCommandForms] as Form[]) {
      const texts = [purpose, cannotBeUndone, ...fields.flatMap(({ label, hint }) => [label, hint])];
      const choices = fields.flatMap((field) => field.choices.flatMap(({ label, hint }) => [label, hint]));
      for (const one of [...texts, ...choices]) expect(one?.[language]).not.toBe('');
    }
  });

  it('groups every command under a heading that exists', () => {
    for (const { group } of caseCommandForms) expect(Object.keys(caseCommandGroups)).toContain(group);
    for (const { group } of disputeCommandForms) expect(Object.keys(disputeCommandGroups)).toContain(group);
  });

  it('names as the next step only commands that the state accepts', () => {
    for (const { type, nextIn } of caseCommandForms)
      for (const state of nextIn)
        expect([state, knownCommands(state)]).toEqual([state, expect.arrayContaining([type])]);
    for (const { type, nextIn } of disputeCommandForms)
      for (const state of nextIn)
        expect([state, knownDisputeCommands(state)]).toEqual([state, expect.arrayContaining([type])]);
  });

  it('has the legal date of every act', () => {
    for (const { fields } of [...caseCommandForms, ...disputeCommandForms] as Form[])
      expect(fields.find(({ path }) => path === 'on')).toMatchObject({ kind: 'date', required: true });
  });
});
