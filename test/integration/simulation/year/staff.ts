import type { INestApplicationContext } from '@nestjs/common';
import { defaultAgencySettings } from '../../../../src/domain/case/decision.js';
import type { Role } from '../../../../src/domain/case/permissions.js';
import { AddAgency, AddUser, ChangeUser, RecordAbsence, SetUnits } from '../../../../src/modules/accounts/index.js';
import type { CommandIssuer } from '../../../../src/modules/cases/index.js';
import { type Cast, chanceFor } from '../../../../src/modules/simulation/index.js';
import type { Database } from '../../../../src/platform/database/index.js';
import { testPassword } from '../../../support/people.js';
import type { Version, EscalationLevel, WhoIsWho } from './expected-notifications.js';

interface Away {
  readonly from: string;
  readonly to: string;
  readonly standIn: string | null;
}

/** A person as this test knows him; the application is given the same data, and nothing is read back. */
interface Member {
  readonly login: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly deputy?: string;
  readonly email?: boolean;
  readonly digest?: boolean;
  readonly away?: readonly Away[];
}

const departments = ['市场监督管理局', '自然资源局', '农业农村局', '卫生健康局', '住房和城乡建设局', '教育局'] as const;
const office = '办公室';
const away = (from: string, to: string, standIn: string | null = null): Away => ({ from, to, standIn });

/** Six units of a head and three handlers, each handler the next one's deputy; and the office itself. */
const members: readonly Member[] = [
  ...departments.flatMap((unit, n): Member[] => [
    {
      ...{ login: `unit-head-${n}`, unit, roles: ['reviewer'], email: n % 2 === 0 },
      // Some heads of units go on leave with somebody in their place, some leave it to the policy.
      away:
        n === 1 ? [away('2023-02-13', '2023-02-24', 'handler-1-0')] : n === 3 ? [away('2023-02-06', '2023-02-10')] : [],
    },
    {
      ...{ login: `handler-${n}-0`, unit, roles: ['handler'], deputy: `handler-${n}-1`, email: n < 4, digest: n < 2 },
      away: [away(`2023-0${n + 1}-09`, `2023-0${n + 1}-20`), away('2023-08-07', '2023-08-18', `handler-${n}-2`)],
    },
    {
      ...{ login: `handler-${n}-1`, unit, roles: ['handler'], deputy: `handler-${n}-2` },
      away: [away(`2023-0${n + 1}-13`, `2023-0${n + 1}-16`, `handler-${n}-2`)],
    },
    // Nobody's deputy: who is away here is left to the head of the unit.
    { login: `handler-${n}-2`, unit, roles: ['handler'], away: n === 4 ? [away('2023-02-20', '2023-03-03')] : [] },
  ]),
  {
    login: 'office-head',
    unit: office,
    roles: ['head'],
    email: true,
    digest: true,
    away: [away('2023-05-04', '2023-05-12', 'office-deputy')],
  },
  { login: 'office-deputy', unit: office, roles: ['statistician'] },
  { login: 'registrar', unit: office, roles: ['registrar'] },
  { login: 'administrator', unit: office, roles: ['administrator'] },
];
const supervisors: readonly Member[] = [
  { login: 'province-head', unit: office, roles: ['head'], email: true, digest: true },
  { login: 'province-clerk', unit: office, roles: ['handler'] },
];

/** The people of a city and of the province above it, and what this test knows of who acts for whom. */
export interface Staff extends WhoIsWho {
  readonly agencyId: string;
  readonly agencyIds: readonly string[];
  readonly cast: Cast;
  readonly digestLovers: readonly string[];
}

export async function hireStaff(app: INestApplicationContext, database: Database): Promise<Staff> {
  const province = await app.get(AddAgency).execute({ code: 'province', name: '省人民政府办公厅' });
  const city = await app.get(AddAgency).execute({ code: 'city', name: '宿迁市人民政府', parentCode: 'province' });
  const ids = new Map<string, string>();
  for (const [agencyCode, people] of [
    ['province', supervisors],
    ['city', members],
  ] as const) {
    for (const { login, unit, roles, email } of people) {
      const address = email === true ? { email: `${login}@suqian.example.gov.cn` } : {};
      const user = { agencyCode, login, name: login, unit, roles, password: testPassword, ...address };
      ids.set(login, (await app.get(AddUser).execute(user)).id);
    }
  }
  const idOf = (login: string): string => ids.get(login) ?? login;
  const us = { agencyId: city.id, actor: null };
  for (const { login, deputy, away: absences = [] } of members) {
    if (deputy !== undefined) await app.get(ChangeUser).execute(us, idOf(login), { deputyId: idOf(deputy) });
    for (const { from, to, standIn } of absences) {
      await app
        .get(RecordAbsence)
        .execute(us, { userId: idOf(login), from, to, standInId: standIn === null ? null : idOf(standIn) });
    }
  }
  const units = departments.map((name, n) => ({ name, headIds: [idOf(`unit-head-${n}`)] }));
  await app.get(SetUnits).execute(us, [...units, { name: office, headIds: [idOf('office-deputy')] }]);
  const lovers = [...members, ...supervisors].filter(({ digest }) => digest === true).map(({ login }) => idOf(login));
  for (const agencyId of [city.id, province.id]) {
    await database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
      session.query('update foi.users set wants_digest = true where agency_id = $1 and id = any($2::uuid[])', [
        agencyId,
        lovers,
      ]),
    );
  }
  const staff = whoIsWho(idOf);
  const issuer = (login: string): CommandIssuer => {
    const { unit = office, roles = [] } = members.find((member) => member.login === login) ?? {};
    return { actor: { id: idOf(login), agencyId: city.id, unit, roles }, settings: defaultAgencySettings };
  };
  return {
    ...staff,
    agencyId: city.id,
    agencyIds: [city.id, province.id],
    digestLovers: lovers,
    cast: {
      registrar: issuer('registrar'),
      head: issuer('office-head'),
      assignmentOf: ({ unit }, number) => {
        const n = departments.findIndex((one) => one === unit);
        const chance = chanceFor(7, 'desk', number);
        // The office keeps some of its own without a handler, and one in fifty everywhere is left lying in the unit.
        const isLeft = n === -1 ? chance() < 0.3 : chance() < 0.02;
        const of = n === -1 ? Math.floor(chance() * departments.length) : n;
        return { unit, handlerId: isLeft ? null : idOf(`handler-${of}-${Math.floor(chance() * 3)}`) };
      },
    },
  };
}

/** Who is notified, from the lists above alone. */
function whoIsWho(idOf: (login: string) => string): WhoIsWho {
  const byId = new Map(members.map((member) => [idOf(member.login), member]));
  const memberOf = (login: string): Member | undefined => byId.get(idOf(login));

  /** Himself, or who acts for him on that day; null when nobody does. */
  const acting = (login: string, day: string, asked: readonly string[] = []): string | null => {
    const absences = (memberOf(login)?.away ?? []).filter(({ from, to }) => from <= day && day <= to);
    if (absences.length === 0) return login;
    for (const next of [...absences.map(({ standIn }) => standIn), memberOf(login)?.deputy ?? null]) {
      if (next === null || asked.includes(next)) continue;
      const found = acting(next, day, [...asked, login]);
      if (found !== null) return found;
    }
    return null;
  };
  const someOf = (logins: readonly string[], day: string): string[] =>
    logins.flatMap((login) => acting(login, day) ?? []);

  const heads = (unit: string | null): string[] => {
    const n = departments.findIndex((one) => one === unit);
    return n >= 0 ? [`unit-head-${n}`] : unit === office ? ['office-deputy'] : [];
  };
  const holding = (role: Role): string[] =>
    members.filter(({ roles }) => roles.includes(role)).map(({ login }) => login);

  const standing = (level: EscalationLevel, { handler, unit }: Version, day: string): string[] => {
    const login = handler === null ? undefined : byId.get(handler)?.login;
    switch (level) {
      case 'handler':
        return login === undefined ? [] : someOf([login], day);
      case 'deputy': {
        const deputy = login === undefined ? undefined : memberOf(login)?.deputy;
        if (login === undefined || deputy === undefined || acting(login, day) === acting(deputy, day)) return [];
        return someOf([deputy], day);
      }
      case 'unit_head':
        return someOf(heads(unit), day);
      case 'office_head':
        return someOf(holding('head'), day);
      case 'supervising_office':
        return ['province-head'];
      case 'registrars':
        return someOf(holding('registrar'), day);
      case 'statisticians':
        return someOf(holding('statistician'), day);
    }
  };
  const upwards: readonly EscalationLevel[] = ['handler', 'deputy', 'unit_head', 'office_head', 'supervising_office'];
  const notified = (level: EscalationLevel, version: Version, day: string): string[] => {
    if (version.handler === null && (level === 'handler' || level === 'deputy')) {
      return [...notified('unit_head', version, day), ...notified('office_head', version, day)];
    }
    for (const one of upwards.includes(level)
      ? upwards.slice(upwards.indexOf(level))
      : [level, 'office_head' as const]) {
      const found = standing(one, version, day);
      if (found.length > 0) return found;
    }
    return [];
  };
  return { onLevel: (level, version, day) => notified(level, version, day).map(idOf) };
}
