import pg from 'pg';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, register } from '../../support/cases.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';
import { type ServerProcess, startServerProcess } from '../../support/server-process.js';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtp-server.js';
import { freshPrefix } from '../queue/workplace.js';

/** A Monday; what arrives on it is due on 2026-03-30, and first reminded of on 2026-03-23, a Monday too. */
export const received = '2026-03-02';
/** The day on which five working days are left. */
export const firstReminder = '2026-03-23';

/** A message with its attempts, as the owner of the database sees it. */
export interface DeliveryRow {
  readonly kind: string;
  readonly status: string;
  readonly answer: string | null;
  /** Results in order; `null` for an attempt with an unknown result. */
  readonly results: readonly (string | null)[];
}

/** A county with one case and a handler who reads mail; any number of processes work for it on one queue. */
export interface Office {
  readonly db: TestDatabase;
  readonly smtp: TestSmtpServer;
  /** The process that serves people. It takes no jobs. */
  readonly web: TestApp;
  readonly county: TestAgency;
  readonly caseId: string;
  /** A process that does everything, within this one; closed with the office unless before. */
  hire(at: string | SettableClock, env?: Readonly<Record<string, string>>): Promise<TestApp>;
  /** A worker in a process of its own, from the build, at nine in the morning of a day that stands still. */
  startWorker(today: string, env?: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** `threshold name channel` of all notifications of the reply, sorted. */
  notifiedOfReply(): Promise<string[]>;
  messages(): Promise<DeliveryRow[]>;
  close(): Promise<void>;
}

/** @param queue the environment that says where jobs are kept. */
export async function openOffice(queue: Readonly<Record<string, string>> = {}): Promise<Office> {
  const [db, smtp] = await Promise.all([startTestDatabase({ poolSize: 4 }), startSmtpServer()]);
  const env = {
    FOI_QUEUE_PREFIX: freshPrefix(),
    FOI_QUEUE_LOCK_SECONDS: '3',
    SMTP_URL: smtp.url,
    SMTP_STARTTLS: 'opportunistic',
    SMTP_TIMEOUT_SECONDS: '30',
    MAIL_FROM: 'foi@county.gov.cn',
    ...queue,
  };
  const web = await startTestApp({ on: db, env: { ...env, PROCESS: 'web' }, clock: new SettableClock(received) });
  const hired = new Set<TestApp>();
  const started = new Set<ServerProcess>();
  const county = await addTestAgency(web, { code: 'county' });
  await db.asOwner("update foi.users set email = 'handler@county.gov.cn' where id = $1", [county.idOf('handler')]);
  const registrar = await county.as('registrar');
  const mine = { unit: '信息公开科', handlerId: county.idOf('handler') };
  const { body } = await register(registrar, aRequest(received, {}, mine));
  // What the agency looks at by itself, and the news of the assignment, are of no interest here.
  await db.asOwner("delete from foi.timers where subject_type in ('agency', 'effect')");
  return {
    ...{ db, smtp, web, county, caseId: body.case.id },
    async hire(at, more = {}) {
      const clock = typeof at === 'string' ? new SettableClock(at) : at;
      const app = await startTestApp({ on: db, env: { ...env, PROCESS: 'all', ...more }, clock });
      hired.add(app);
      return {
        ...app,
        async close() {
          if (hired.delete(app)) await app.close();
        },
      };
    },
    async startWorker(today, more = {}) {
      const worker = await startServerProcess({
        ...{ NODE_ENV: 'test', LOG_LEVEL: 'error', FOI_DEMO: 'false', PROCESS: 'worker' },
        ...{ DATABASE_URL: db.url, FOI_TODAY: today },
        ...env,
        ...more,
      });
      const process: ServerProcess = {
        ...worker,
        end(signal) {
          started.delete(process);
          return worker.end(signal);
        },
      };
      started.add(process);
      return process;
    },
    async notifiedOfReply() {
      const rows = await db.asOwner<{ notified: string }>(
        `select concat_ws(' ', t.threshold, u.name, t.channel) as notified from foi.notifications t
         join foi.users u on u.id = t.recipient_id where t.subject_type = 'deadline' and t.kind = 'reply' order by 1`,
      );
      return rows.map(({ notified }) => notified);
    },
    messages: () =>
      db.asOwner<DeliveryRow>(
        `select m.kind, m.status, m.answer, (select coalesce(json_agg(a.result order by a.attempt), '[]')
           from foi.delivery_attempts a where a.delivery_id = m.id) as results
         from foi.deliveries m order by m.created_at, m.id`,
      ),
    async close() {
      for (const worker of started) await worker.end('SIGKILL');
      for (const app of hired) await app.close();
      await web.close();
      await db.close();
      await smtp.close();
    },
  };
}

/** A table that nobody may write for a while: who wants to is stopped there, in the middle of his transaction. */
export interface Barrier {
  lift(): Promise<void>;
}

/** Stands before the writers of a table; readers pass. */
export async function barTable(db: TestDatabase, table: string): Promise<Barrier> {
  const client = new pg.Client({ connectionString: db.url });
  // A test may take the server away, and the barrier with it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`begin; lock table ${table} in share mode`);
  return { lift: () => client.end() };
}

/** Stands before whoever sets a deadline's timer to its next instant. */
export async function barSetting(db: TestDatabase): Promise<Barrier> {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  await client.query(`
    create function foi.stand_before_the_barrier() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(1);
      return new;
    end $$;
    create trigger barrier before update on foi.timers for each row when (new.subject_type = 'deadline')
      execute function foi.stand_before_the_barrier();
    select pg_advisory_lock(1)`);
  return { lift: () => client.end() };
}

/** Whether a statement that contains these words stands before a barrier. */
export async function standsBefore(db: TestDatabase, words: string): Promise<boolean> {
  const rows = await db.asOwner(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
       and pid <> pg_backend_pid() and query ilike '%' || $1 || '%'`,
    [words],
  );
  return rows.length > 0;
}
