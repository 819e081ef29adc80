import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { aboveTheLibrary } from './vite/above-the-library.mjs';
import { compiledAhead } from './vite/compiled-ahead.mjs';
import { compressed } from './vite/compressed.mjs';
import { filesOfPages } from './vite/files-of-pages.mjs';
import { libraryStyles } from './vite/library-styles.mjs';
import { startPreloaded } from './vite/start-preloaded.mjs';

/** Where `npm run pages` finds the server it asks; `npm start` listens there. */
const server = 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), libraryStyles(), startPreloaded(), compiledAhead(), compressed()],
  css: { postcss: { plugins: [aboveTheLibrary] } },
  build: {
    outDir: join(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    // Every asset is a file of its own: the content security policy allows no data in scripts and styles.
    assetsInlineLimit: 0,
    // Browsers of government offices (360, 奇安信) stand on Chromium 86 and later.
    target: ['chrome86', 'firefox90', 'safari15'],
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: filesOfPages,
      },
    },
  },
  server: { proxy: { '/api': server, '/health': server } },
});
