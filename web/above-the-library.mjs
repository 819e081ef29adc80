const above = (selector) => {
  if (selector.startsWith(':root')) return selector;
  return selector.startsWith('html') ? selector.replace('html', ':root') : `:root ${selector}`;
};

/**
 * Some of the library's selectors are longer than ours for the same thing (`textarea.ant-input`, a label in a form): ours
 * are made a class more specific (`:root .page`), and win. (`@layer` would say so too, but is Chromium 99.)
 */
export const aboveTheLibrary = {
  postcssPlugin: 'above-the-library',
  Rule(rule) {
    const isOurs = rule.source?.input.file?.includes('/web/src/') === true;
    const isStep = rule.parent?.type === 'atrule' && rule.parent.name.endsWith('keyframes');
    if (!isOurs || isStep || rule.parent?.type === 'rule') return;
    rule.selectors = rule.selectors.map(above);
  },
};
