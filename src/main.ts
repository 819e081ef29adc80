import 'reflect-metadata';
import { createApp } from './create-app.js';
import { DemoDay, type DemoLogin, SeedDemo } from './modules/demo/index.js';
import { type Clock, MovableClock, SettableClock, SystemClock } from './platform/clock/index.js';
import { type Config, ConfigurationRefused, loadConfig } from './platform/config/index.js';
import { DatabaseOutdated, openDatabaseServer } from './platform/database/index.js';
import { Readiness } from './platform/health/index.js';

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

function addressOf({ host, port }: Config['http'], listening: string): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown}:${new URL(listening).port || String(port)}`;
}

function loginLines(logins: readonly DemoLogin[]): string[] {
  const [first] = logins;
  if (!first) return [];
  return [
    `Demonstration accounts / 演示账号 (password / 密码: ${first.password}):`,
    ...logins.map(({ login, agency, roles }) => `  ${login.padEnd(14)} ${agency}  ${roles.join(', ')}`),
  ];
}

/** A demonstration may go on to tomorrow, where one process is all there is: others would not know of it. */
function clockOf({ today, demo, process }: Config): Clock {
  const clock = today === undefined ? new SystemClock() : new SettableClock(today);
  return demo && process === 'all' ? new MovableClock(clock) : clock;
}

async function start(): Promise<void> {
  const config = loadConfig();
  say('foi-casework · 政府信息公开申请办理');
  const server = await openDatabaseServer(config.database, say);
  const app = await createApp({ config, clock: clockOf(config), server });
  app.enableShutdownHooks();
  await app.listen(config.http.port, config.http.host);
  const logins = config.demo && config.process !== 'worker' ? await app.get(SeedDemo).execute() : [];
  if (logins.length > 0) await app.get(DemoDay).begin();
  app.get(Readiness).markStarted();
  // One write, so that a process waiting for the address also reads the accounts.
  say([`Ready / 已就绪: ${addressOf(config.http, await app.getUrl())}`, ...loginLines(logins)].join('\n'));
}

function explain(error: unknown): string {
  if (error instanceof ConfigurationRefused || error instanceof DatabaseOutdated) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Another program listens there already; set PORT to another number. / 端口已被占用，请另设 PORT。\n${error.message}`;
  return error.stack ?? error.message;
}

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
