import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { caseSubject } from '#src/modules/cases/case-subject.js';
import { Batcher } from '#src/modules/history/batcher.js';
import { newSubjectsValues, stepsValues } from '#src/modules/history/commit-values.js';
import { connectionSettings } from '#src/platform/database/connection.js';
import { applicationRole } from '#src/platform/database/index.js';
import { lifeOf, requestsOf, valuesOf } from './case-lives.mjs';
import { KeepAlive } from './keep-alive.mjs';

/** For so long the server goes by what it has read of a session, in milliseconds. */
const SESSION_MS = 10_000;

/** Officers who send commands over HTTP, one after the other, each on a connection of their own. */
export async function overHttp(port, officers, { lives, today, numbers }) {
  const connections = await Promise.all(
    officers.map(({ token }) => KeepAlive.to(port, `Cookie: foi_session=${token}\r\n`)),
  );
  const workers = connections.map((connection) => ({
    lives: Array.from({ length: lives }, () => ({ steps: requestsOf(lifeOf(numbers.next().value, today)) })),
    async send(life, index) {
      const path = index === 0 ? '/api/cases' : `/api/cases/${life.id}/commands`;
      const answer = await connection.post(path, life.steps[index], `Idempotency-Key: ${randomUUID()}\r\n`);
      if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}\n${life.steps[index]}`);
      if (index === 0) life.id = JSON.parse(answer.body).case.id;
    },
  }));
  return { workers, close: () => connections.forEach((connection) => connection.close()) };
}

/**
 * Officers whose commands are the statements of the application, sent raw through `pg` with prepared values: together
 * where they arrive together, as the application sends them.
 */
export async function throughPg(url, officers, { lives, today, numbers }) {
  const pool = new pg.Pool({ ...connectionSettings(url, applicationRole), max: officers.length, idleTimeoutMillis: 0 });
  const recordedAt = new Date();
  const call = async (name, values) => {
    const slots = values.map((_, index) => `$${index + 1}`).join(', ');
    return (await pool.query({ name, text: `select * from foi.${name}(${slots}) as answer`, values })).rows;
  };
  const loads = new Batcher(
    async (ids) => {
      const rows = await call('load_cases', [ids.map(({ agencyId }) => agencyId), ids.map(({ id }) => id)]);
      if (rows.length !== ids.length) throw new Error('a case is missing');
      return rows;
    },
    () => [],
    () => false,
  );
  const news = new Batcher(
    async (commits) => {
      const [{ answer }] = await call('commit_new_cases', newSubjectsValues(caseSubject, commits, false));
      if (answer.refused !== null) throw new Error(JSON.stringify(answer));
      return commits;
    },
    () => [],
    () => false,
  );
  const commits = new Batcher(
    async (steps) => {
      const [{ answer }] = await call('commit_cases', stepsValues(steps, false));
      if (Object.keys(answer).length > 0) throw new Error(JSON.stringify(answer));
      return steps;
    },
    () => [],
    () => false,
  );
  const workers = officers.map(({ token, by }) => {
    const digest = createHash('sha256').update(token).digest();
    let sessionReadAt = -Infinity;
    return {
      lives: Array.from({ length: lives }, () => {
        const life = lifeOf(numbers.next().value, today);
        return { id: life.id, steps: valuesOf(life, by, recordedAt, today) };
      }),
      async send({ id, steps }, index) {
        if (performance.now() - sessionReadAt > SESSION_MS) {
          sessionReadAt = performance.now();
          await call('session_of', [digest, new Date()]);
        }
        if (index > 0) {
          await loads.add({ agencyId: by.actor.agencyId, id });
          return commits.add(steps[index]);
        }
        return news.add(steps[0]);
      },
    };
  });
  return { workers, close: () => pool.end() };
}

/**
 * Lets everyone work until the time is up, or until one of them has no case left; commands per second,
 * and how long each took in milliseconds.
 */
export async function work(workers, seconds) {
  const taken = [];
  const startedAt = performance.now();
  let until = startedAt + seconds * 1000;
  await Promise.all(
    workers.map(async ({ lives, send }) => {
      for (const life of lives) {
        for (let index = 0; index < life.steps.length; index += 1) {
          const before = performance.now();
          if (before >= until) return;
          await send(life, index);
          taken.push(performance.now() - before);
        }
      }
      until = performance.now();
    }),
  );
  const rate = (taken.length * 1000) / (performance.now() - startedAt);
  taken.sort((a, b) => a - b);
  const quantile = (part) => taken[Math.min(taken.length - 1, Math.floor(taken.length * part))];
  return { count: taken.length, rate, p50: quantile(0.5), p99: quantile(0.99) };
}
