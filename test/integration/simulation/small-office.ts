import { defaultAgencySettings } from '../../../src/domain/case/decision.js';
import type { Role } from '../../../src/domain/case/permissions.js';
import { AddAgency, AddUser, SetUnits } from '../../../src/modules/accounts/index.js';
import { AdvanceCase, type CommandIssuer, RegisterRequest } from '../../../src/modules/cases/index.js';
import { LiveThrough } from '../../../src/modules/simulation/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { testPassword } from '../../support/people.js';
import { openOfficeWorld, type OfficeWorld } from './office-world.js';

export type Post = 'head' | 'registrar' | 'handler' | 'administrator' | 'unit-head' | 'province-head';

export interface Notified {
  readonly who: string;
  readonly at: string;
  readonly threshold: number;
  readonly kind: string;
  readonly rule: string;
}

/** A county with one of each, all with an address, below a province; and time that passes when the test says so. */
export interface SmallOffice extends OfficeWorld {
  readonly agencyId: string;
  /** Registers a request received today; assigned to no one and in no unit unless it says so. */
  receive(desk?: { readonly unit: string; readonly isHandlers: boolean }): Promise<{ readonly caseId: string }>;
  /** Lets everything fire up to the end of that day. */
  liveUntil(day: string): Promise<void>;
  /** Fires what is due now, as the sweep of one minute. */
  fire(): Promise<void>;
  /** Notifications in the application, in order. */
  notifications(of?: { readonly kind?: string; readonly rule?: string }): Promise<readonly Notified[]>;
  /** How many notifications the messages carry that each person was sent, by kind of message. */
  mail(): Promise<readonly { readonly who: string; readonly kind: string; readonly notifications: number }[]>;
}

const unit = '信息公开科';
const rolesOf: Readonly<Record<Post, Role>> = {
  head: 'head',
  registrar: 'registrar',
  handler: 'handler',
  administrator: 'administrator',
  'unit-head': 'reviewer',
  'province-head': 'head',
};

export async function openSmallOffice(startsAt: string): Promise<SmallOffice> {
  const world = await openOfficeWorld(startsAt);
  const { app, clock, engine, testDatabase } = world;
  await app.get(AddAgency).execute({ code: 'province', name: '省人民政府办公厅' });
  const { id: agencyId } = await app
    .get(AddAgency)
    .execute({ code: 'county', name: '县人民政府', parentCode: 'province' });
  const ids = new Map<Post, string>();
  for (const post of Object.keys(rolesOf) as Post[]) {
    const agencyCode = post === 'province-head' ? 'province' : 'county';
    const email = `${post}@example.gov.cn`;
    const person = { agencyCode, login: post, name: post, unit, roles: [rolesOf[post]], password: testPassword, email };
    ids.set(post, (await app.get(AddUser).execute(person)).id);
  }
  const idOf = (post: Post): string => ids.get(post) ?? '';
  await app.get(SetUnits).execute({ agencyId, actor: null }, [{ name: unit, headIds: [idOf('unit-head')] }]);
  const by: CommandIssuer = {
    actor: { id: idOf('registrar'), agencyId, unit, roles: ['registrar'] },
    settings: defaultAgencySettings,
  };
  return {
    ...world,
    agencyId,
    async receive(desk) {
      const on = clock.today();
      const registration = { ...sampleRegistration(), channel: 'in_person' as const, submittedOn: on };
      const { caseId } = await app.get(RegisterRequest, { strict: false }).execute({
        by,
        command: { type: 'request.register', on, registration, unit: desk?.unit ?? null, handlerId: null },
      });
      if (desk?.isHandlers === true) {
        const command = { type: 'case.assign', on, unit: desk.unit, handlerId: idOf('handler') } as const;
        await app.get(AdvanceCase, { strict: false }).execute({ by, caseId, revision: null, command });
      }
      return { caseId };
    },
    async liveUntil(day) {
      await new LiveThrough(engine).execute({ from: clock.now(), to: new Date(`${day}T23:59:00+08:00`) });
    },
    async fire() {
      await engine.sweeper.sweep();
      await engine.queues.idle();
      await engine.sweeper.sweep();
      await engine.queues.idle();
    },
    notifications: ({ kind = null, rule = null }: { kind?: string | null; rule?: string | null } = {}) =>
      testDatabase.asOwner<Notified>(
        `SELECT u.login AS who, to_char(t.notified_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') AS at,
           t.threshold, t.kind, t.rule
         FROM foi.notifications t JOIN foi.users u ON u.id = t.recipient_id
         WHERE t.agency_id = $3 AND t.channel = 'in_app' AND ($1::text IS NULL OR t.kind = $1) AND ($2::text IS NULL OR t.rule = $2)
         ORDER BY t.notified_at, t.threshold, u.login`,
        [kind, rule, agencyId],
      ),
    mail: () =>
      testDatabase.asOwner(
        `SELECT u.login AS who, m.kind, count(t.*)::int AS notifications
         FROM foi.deliveries m JOIN foi.users u ON u.id = m.recipient_id JOIN foi.notifications t ON t.delivery_id = m.id
         WHERE m.status = 'sent' GROUP BY m.id, u.login, m.kind, m.created_at ORDER BY m.created_at, u.login`,
      ),
  };
}
