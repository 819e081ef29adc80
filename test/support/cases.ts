import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './client.js';

/** The fields of an answer about a case that tests look at. */
export interface ShownCase {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: { readonly path: string };
  readonly clock: {
    readonly status: { readonly code: string };
    readonly receivedOn: string | null;
    readonly dueOn: string | null;
    readonly originalDueOn: string | null;
    readonly usedWorkingDays: number | null;
    readonly remainingWorkingDays: number | null;
  };
}

export interface Done {
  readonly case: ShownCase;
  readonly warnings: readonly { readonly code: string }[];
  readonly replayed: boolean;
}

/** A refusal as the API returns it. */
export interface Refused {
  readonly status: number;
  readonly code: string;
  /** Which of the three questions was answered with no; absent where none was put. */
  readonly question?: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly article?: string;
  readonly remedy?: { readonly zh: string; readonly en: string } | null;
  readonly errors?: readonly { readonly path: string }[];
  readonly current?: ShownCase;
}

const onceEach = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

/** A registration as the form sends it; `more` says what the test is about. */
export const aRequest = (on: string, more: Readonly<Record<string, unknown>> = {}, rest: object = {}) => ({
  on,
  registration: {
    channel: 'in_person',
    submittedOn: on,
    applicantName: '王小明',
    applicantCategory: 'natural_person',
    phone: '13800000000',
    address: '城关镇中山路 1 号',
    content: '城东片区征地批文及补偿安置方案',
    ...more,
  },
  ...rest,
});

export const register = <Body = Done>(client: Client, body: unknown, key = onceEach()): Promise<Answer<Body>> =>
  client.post<Body>('/api/cases', body, key);

export const run = <Body = Done>(
  client: Client,
  id: string,
  revision: number,
  command: object,
  key = onceEach(),
): Promise<Answer<Body>> => client.post<Body>(`/api/cases/${id}/commands`, { revision, command }, key);
