/**
 * Asks the browser to compile the functions of a file while it arrives, beside the page's own work, instead of one by
 * one when each is first called. For what a page needs to stand there: of a chart's program most is never called.
 * Chromium 136 and later; to others it is a comment. https://v8.dev/blog/explicit-compile-hints
 */
export function compiledAhead() {
  const hint = '//# allFunctionsCalledOnLoad\n';
  const seldomWhole = /[\\/](echarts|zrender)[\\/]/;
  return {
    ...{ name: 'compiled-ahead', apply: 'build' },
    generateBundle: {
      // It has to be the first line, and Vite writes one of its own.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && !file.moduleIds.some((id) => seldomWhole.test(id))) file.code = hint + file.code;
        }
      },
    },
  };
}
