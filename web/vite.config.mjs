import { join } from 'node:path';
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { extractStyle } from '@ant-design/static-style-extract';
import react from '@vitejs/plugin-react';
import { ConfigProvider, Form } from 'antd';
import { createElement } from 'react';
import { defineConfig } from 'vite';
import { aboveTheLibrary } from './above-the-library.mjs';
import { compressed } from './compressed.mjs';
import { theme } from './src/theme.ts';

/**
 * The program comes in few files, because on an old machine a file costs more than its bytes. What every visit starts with
 * is one; each further page that is opened often adds one with what the files before it lack.
 */
const pagesByFile = {
  start: '(main|session/login-page)',
  workplace: '(layout/workplace|workbench/workbench-page)',
  intake: 'intake/intake-page',
  cases: 'cases-list/cases-page',
};
const groups = Object.entries(pagesByFile).map(([name, page], index) => ({
  ...{ name, priority: 9 - index },
  test: new RegExp(`[\\\\/]web[\\\\/]src[\\\\/]${page}\\.tsx$`),
}));

/** What the library's extractor renders to collect styles; of forms it leaves out the items. */
const inTheme = (components) =>
  createElement(
    StyleProvider,
    // `margin-inline` and its like are Chromium 87.
    { transformers: [legacyLogicalPropertiesTransformer] },
    createElement(ConfigProvider, { theme }, components, createElement(Form, null, createElement(Form.Item))),
  );

/** Ant Design's styles as one sheet, written by its own extractor: with `zeroRuntime` no browser computes them. */
const librarySheet = {
  name: 'library-sheet',
  resolveId: (id) => (id === 'virtual:library.css' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0virtual:library.css') return undefined;
    // The transformer repeats what the library has said itself.
    return extractStyle(inTheme).replaceAll('!important!important', '!important');
  },
};

/**
 * Has Chromium 136 and later compile all functions of a file while it arrives, beside the page's own work; to others the
 * line is a comment. https://v8.dev/blog/explicit-compile-hints
 */
const compiledAhead = {
  ...{ name: 'compiled-ahead', apply: 'build' },
  generateBundle: {
    // It has to be the first line, and Vite writes one of its own.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.name in pagesByFile) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), librarySheet, compiledAhead, compressed()],
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
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
