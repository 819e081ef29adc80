/**
 * Makes a fresh clone work by itself, with nothing but Node: installs and builds when needed, then runs.
 * `node bootstrap.mjs start | dev | test [Jest's arguments] | foi [its arguments] | build | pages | generate`. Talks on
 * stderr, so that what a command prints stays clean. Only Node's own modules may be imported here.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const say = (message) => process.stderr.write(`${message}\n`);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`foi-casework needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a command; a line every ten seconds says that it still works. */
function run(title, command, args, options = {}) {
  say(title);
  const startedAt = Date.now();
  const beat = setInterval(() => say(`  … ${Math.round((Date.now() - startedAt) / 1000)} s`), 10_000);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${title} failed (exit ${code}).`))));
  }).finally(() => clearInterval(beat));
}

/** npm notes in this file what it installed last; older than the lock file means that the lock file was changed. */
function isInstalled() {
  const note = at('node_modules', '.package-lock.json');
  return existsSync(note) && statSync(note).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

async function install() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  const [command, words] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('Installing the dependencies / 正在安装依赖 (npm ci)', command, [...words, ...flags], {
    env: { ...process.env, NODE_ENV: 'development' },
  });
  // A file of npm's own making, so that an equal time of two files does not install again.
  writeFileSync(at('node_modules', '.package-lock.json'), readFileSync(at('node_modules', '.package-lock.json')));
}

/** What is built apart, so that a change of one does not build the other: the server, and the pages it serves. */
const parts = {
  server: {
    folders: ['src', 'migrations'],
    files: ['package-lock.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
    stamp: at('dist', '.built-from'),
    title: 'Building / 正在构建',
    program: [at('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
    // What was removed from the sources must not live on; the pages beside it are none of its business.
    made: [at('dist', 'src'), at('dist', 'migrations'), at('dist', '.tsbuildinfo')],
  },
  pages: {
    folders: ['web'],
    files: ['package-lock.json'],
    stamp: at('dist', '.pages-built-from'),
    title: 'Building the pages / 正在构建页面',
    program: [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', at('web', 'vite.config.mjs')],
    made: [at('dist', 'web')],
    // Built from a test run, React would come with its development checks, at twice the size.
    options: { env: { ...process.env, NODE_ENV: 'production' } },
  },
};

/** Names, sizes and times of everything that goes into a part. */
function fingerprint({ folders, files }) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  for (const folder of folders) {
    const entries = readdirSync(at(folder), { recursive: true, withFileTypes: true });
    for (const path of entries
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name))
      .sort())
      add(path);
  }
  for (const file of files) add(at(file));
  return hash.digest('hex');
}

const isBuilt = (part) => existsSync(part.stamp) && readFileSync(part.stamp, 'utf8') === fingerprint(part);

async function build(part) {
  if (isBuilt(part)) return;
  const now = fingerprint(part);
  for (const path of [part.stamp, ...part.made]) rmSync(path, { recursive: true, force: true });
  await run(part.title, process.execPath, part.program, part.options);
  writeFileSync(part.stamp, now);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started at once must not install or build into each other's feet. */
async function alone(work) {
  mkdirSync(at('var'), { recursive: true });
  const lock = at('var', 'bootstrap.lock');
  for (let isSaid = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
      if (!isSaid) say('Waiting for another command that is installing or building / 等待其他命令完成安装或构建');
      isSaid = true;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function prepare(needed) {
  if (isInstalled() && needed.every(isBuilt)) return;
  await alone(async () => {
    await install();
    for (const part of needed) await build(part);
  });
}

const readProc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};
const parentOf = (pid) =>
  Number(
    readProc(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .split(' ')[1] ?? 0,
  );

/**
 * Ends with npm. npm runs us in a shell that keeps signals to itself, so stopping npm would leave the server behind;
 * and nobody can forward a `kill -9`.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = readProc(parent, 'cmdline')?.includes('bootstrap.mjs') ? parentOf(parent) : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
}

/** Runs a built program in this very process, so that signals and exit codes are its own. */
async function become(program, args) {
  process.argv.splice(1, process.argv.length, at(program), ...args);
  await import(at(program));
}

async function test(args) {
  const words = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...words, at('node_modules', 'jest', 'bin', 'jest.js'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'test' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

/** What a command runs, and what must be built before. Tests of the pages build them when they are asked for. */
const commands = {
  build: { needs: [parts.server, parts.pages], work: async () => undefined },
  pages: { needs: [parts.pages], work: async () => undefined },
  start: {
    needs: [parts.server, parts.pages],
    work: (args) => {
      endWithNpm();
      return become('dist/src/main.js', args);
    },
  },
  dev: {
    needs: [parts.server],
    work: async () => {
      endWithNpm();
      await (await import('./dev.mjs')).dev();
    },
  },
  foi: { needs: [parts.server], work: (args) => become('dist/src/cli/foi.js', args) },
  generate: {
    needs: [parts.server],
    work: async (args) => {
      await become('dist/src/cli/generate.js', args);
      await import('./web/generate-types.mjs');
    },
  },
  test: { needs: [parts.server], work: test },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  say(`Usage: node bootstrap.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
requireNode();
try {
  await prepare(command.needs);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
await command.work(args);
