import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionSettings } from '../dist/src/platform/database/connection.js';
import { applicationRole } from '../dist/src/platform/database/index.js';
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

/** Officers whose commands are the statements of the application, sent raw through `pg` with prepared values. */
export async function throughPg(url, officers, { lives, today, numbers }) {
  const clients = officers.map(() => new pg.Client(connectionSettings(url, applicationRole)));
  await Promise.all(clients.map((client) => client.connect()));
  const recordedAt = new Date();
  const workers = officers.map(({ token, by }, worker) => {
    const client = clients[worker];
    const digest = createHash('sha256').update(token).digest();
    let sessionReadAt = -Infinity;
    const commit = async (name, given) => {
      const values = Object.values(given);
      const slots = values.map((_, at) =>
        Array.isArray(given) ? `$${at + 1}` : `${Object.keys(given)[at]} => $${at + 1}`,
      );
      const { rows } = await client.query({ name, text: `select foi.${name}(${slots.join(', ')}) as answer`, values });
      if (rows[0].answer.result !== 'committed') throw new Error(JSON.stringify(rows[0]));
    };
    return {
      lives: Array.from({ length: lives }, () => {
        const life = lifeOf(numbers.next().value, today);
        return { id: life.id, steps: valuesOf(life, by, recordedAt, today) };
      }),
      async send({ id, steps }, index) {
        if (performance.now() - sessionReadAt > SESSION_MS) {
          sessionReadAt = performance.now();
          const session = { name: 'session_of', text: 'select * from foi.session_of($1, $2)' };
          await client.query({ ...session, values: [digest, new Date()] });
        }
        if (index === 0) return commit('commit_new_case', steps[index]);
        const load = { name: 'load_case', text: 'select * from foi.load_case($1, $2)' };
        await client.query({ ...load, values: [by.actor.agencyId, id] });
        return commit('commit_case', steps[index]);
      },
    };
  });
  return { workers, close: () => Promise.all(clients.map((client) => client.end())) };
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
