import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Compresses the assets once, so that the server has only to send them; beyond this size it is worth a file. */
export function compressed() {
  const worthIt = 1024;
  let folder = '';
  return {
    name: 'compressed-assets',
    configResolved(config) {
      folder = join(config.build.outDir, 'assets');
    },
    async writeBundle() {
      const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const content = await readFile(join(folder, name));
          if (content.length < worthIt) return;
          // Some seconds once, for six percent less on every first visit.
          const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
          await writeFile(join(folder, `${name}.br`), await brotli(content, { params }));
          await writeFile(join(folder, `${name}.gz`), await gzipped(content, { level: 9 }));
        }),
      );
    },
  };
}
