import { api, bodyOf, type Shape } from '../api/client.js';

type Happening = Shape<'Case'>['history'][number];
export type CommandForm = Shape<'CommandForm'>;
export type CommandField = Shape<'CommandField'>;
export type Preview = Shape<'CommandPreview'>;

/** A command as it is sent; the server's forms define its fields, and the server validates it. */
export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A command of the case or dispute in its present state, and whether it is permitted, by the server. */
export interface Offer {
  readonly type: string;
  readonly lawful: boolean;
  readonly refusal: Shape<'Refusal'> | null;
  readonly dueOn?: string | null;
}

/** Where the law refuses today's date, another day may be lawful: the form opens. No form changes a state or a role. */
export const opens = ({ refusal }: Offer): boolean => refusal === null || refusal.question === 'law';

/** The subject of a command: a case, a dispute, or a case about which a dispute is registered. */
export interface Subject {
  /** Unique among subjects; drafts are stored under it. */
  readonly key: string;
  readonly revision: number;
  readonly statePath: string;
  readonly stateLabel: Shape<'State'>['label'];
  /** Today, by the server's clock. */
  readonly asOf: string;
  readonly dueOn: string | null;
  readonly offers: readonly Offer[];
  /** As returned by the server: forms take their initial values from it. */
  readonly shown: object;
  /** The case itself, where it is one. */
  readonly ofCase: Shape<'Case'> | null;
  readonly history: readonly Pick<Happening, 'seq' | 'label' | 'on' | 'recordedAt' | 'actorId'>[];
  readonly submit: (
    command: Command,
    revision: number,
    key: string,
  ) => Promise<{ readonly warnings: Shape<'Warning'>[] }>;
  /** Preview of the result; null where the server has none. */
  readonly preview: ((command: Command) => Promise<Preview>) | null;
}

const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const subjectOfCase = (shown: Shape<'Case'>): Subject => ({
  key: `case.${shown.id}`,
  revision: shown.revision,
  statePath: shown.state.path,
  stateLabel: shown.state.label,
  asOf: shown.clock.asOf,
  dueOn: shown.clock.dueOn,
  offers: shown.commands,
  shown,
  ofCase: shown,
  history: shown.history,
  submit: (command, revision, key) =>
    bodyOf(
      api.POST('/api/cases/{id}/commands', {
        params: { path: { id: shown.id }, header: keyed(key) },
        body: { revision, command: command as never },
      }),
    ),
  preview: (command) =>
    bodyOf(
      api.POST('/api/cases/{id}/preview', {
        params: { path: { id: shown.id } },
        body: { command: command as never },
      }),
    ),
});

export const subjectOfDispute = (shown: Shape<'Dispute'>): Subject => ({
  key: `dispute.${shown.id}`,
  revision: shown.revision,
  statePath: shown.state.path,
  stateLabel: shown.state.label,
  asOf: shown.asOf,
  dueOn: null,
  offers: shown.commands,
  shown,
  ofCase: null,
  history: shown.history,
  submit: (command, revision, key) =>
    bodyOf(
      api.POST('/api/disputes/{id}/commands', {
        params: { path: { id: shown.id }, header: keyed(key) },
        body: { revision, command: command as never },
      }),
    ),
  preview: null,
});

/** A case about which a review or a suit is registered: without revision, since a filing changes no other dispute. */
export const subjectOfFiling = (about: Shape<'Case'>, done: (disputeId: string) => void): Subject => ({
  ...subjectOfCase(about),
  key: `filing.${about.id}`,
  revision: 0,
  history: [],
  offers: [],
  preview: null,
  submit: async (command, _, key) => {
    const answer = await bodyOf(
      api.POST('/api/cases/{id}/disputes', {
        params: { path: { id: about.id }, header: keyed(key) },
        body: { command: command as never },
      }),
    );
    done(answer.dispute.id);
    return answer;
  },
});
