import type { Role } from '../../src/domain/case/permissions.js';
import { AddAgency, AddUser } from '../../src/modules/accounts/index.js';
import type { TestApp } from './app.js';
import { Client } from './client.js';

/** The password of every account in tests. */
export const testPassword = 'correct horse battery';

/** An agency in a test, with one person for each role given; the login of each is `<role>@<code>`. */
export interface TestAgency {
  readonly id: string;
  readonly code: string;
  /** Logs a person in; the same client all day long. Nights end sessions, and tests pass many. */
  as(role: Role): Promise<Client>;
  idOf(role: Role): string;
}

export interface TestAgencyOptions {
  readonly code: string;
  readonly parentCode?: string;
  readonly roles?: readonly Role[];
  readonly unit?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const everyRole: readonly Role[] = [
  'registrar',
  'handler',
  'reviewer',
  'signatory',
  'head',
  'statistician',
  'administrator',
  'auditor',
];

/** Makes an agency and its people. */
export async function addTestAgency(test: TestApp, options: TestAgencyOptions): Promise<TestAgency> {
  const { code, parentCode, roles = everyRole, unit = '信息公开科', settings } = options;
  const { id } = await test.app.get(AddAgency).execute({ code, name: `${code} 人民政府`, parentCode, settings });
  const people = new Map<Role, string>();
  for (const role of roles) {
    const login = `${role}@${code}`;
    const made = await test.app.get(AddUser).execute({
      agencyCode: code,
      login,
      name: `${code} ${role}`,
      unit,
      roles: [role],
      password: testPassword,
    });
    people.set(role, made.id);
  }
  const clients = new Map<string, Promise<Client>>();
  return {
    id,
    code,
    as(role) {
      const day = `${role} ${test.clock.today()}`;
      const client = clients.get(day) ?? new Client(test.url).logIn(`${role}@${code}`, testPassword);
      clients.set(day, client);
      return client;
    },
    idOf(role) {
      const found = people.get(role);
      if (found === undefined) throw new Error(`${code} has no ${role}`);
      return found;
    },
  };
}
