import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Compressed when they were built; what a browser takes is sent as it is. */
const suffixes = { br: '.br', gzip: '.gz' } as const;

/** Adds one route for each file whose type is served: no address can lead to another. */
export function serveFiles(
  fastify: FastifyInstance,
  {
    folder,
    names,
    under,
    cacheControl,
  }: {
    readonly folder: string;
    /** Relative to the folder. */
    readonly names: readonly string[];
    /** The address below which they are served. */
    readonly under: string;
    readonly cacheControl: string;
  },
): void {
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    const encodings = Object.entries(suffixes).filter(([, suffix]) => existsSync(path + suffix));
    fastify.get(`${under}/${name.replaceAll('\\', '/')}`, async ({ headers }, reply) => {
      void reply.type(type).header('cache-control', cacheControl);
      if (encodings.length === 0) return readFile(path);
      void reply.header('vary', 'Accept-Encoding');
      const accepted = (headers['accept-encoding'] ?? '').split(/[\s,;]+/);
      const [encoding, suffix] = encodings.find(([one]) => accepted.includes(one)) ?? [];
      if (encoding !== undefined) void reply.header('content-encoding', encoding);
      return readFile(path + (suffix ?? ''));
    });
  }
}
