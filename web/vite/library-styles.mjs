import { theme } from '../src/theme.ts';
import { cssByComponent, looks } from './library-css.mjs';

const VIRTUAL = 'virtual:library-styles/';
const library = (path) => new RegExp(`[\\\\/]antd[\\\\/]es[\\\\/]${path.replaceAll('/', '[\\\\/]')}\\.js$`);
const nothing = 'export default () => ({});';

/** Modules of the library that have to do with its styles, and what stands in their place. */
const replaced = [
  [library('.+/style(/\\w+)?'), ownCss],
  [library('theme/useToken'), knownLooks],
  [library('theme/util/genStyleUtils'), withoutCalls],
  [library('theme/util/useResetIconStyle'), () => `import '${VIRTUAL}ant-design-icons.css';\n${nothing}`],
  // How looks follow from others: the pages have only those that the build has computed.
  [library('theme/themes/default/index'), () => nothing],
];

/** The library's own functions that write styles, or make those that do, and what they give back to its components. */
const WITHOUT_STYLES = {
  genStyleHooks: `(() => ['', '${theme.cssVar.key}'])`,
  genComponentStyleHook: "(() => '')",
  genSubStyleComponent: '(() => null)',
  genStyleUtils: '{}',
};

/** Parts of which there is nothing to say: no variables, or looks that these pages do not have. */
const NOT_WORN = new Set(['Wave', 'Pagination-bordered']);

/**
 * Ant Design's styles, written to files when the pages are built rather than computed by every browser at every visit.
 * Each component brings its own, so that they come with the page that first shows it. While developing, where libraries
 * are bundled ahead, the browser goes on computing them.
 */
export function libraryStyles() {
  let styles;
  return {
    ...{ name: 'library-styles', apply: 'build' },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined;
      styles ??= cssByComponent();
      return styles.get(nameOf(id)) ?? '';
    },
    transform: {
      filter: { id: replaced.map(([module]) => module) },
      handler(code, id) {
        const [, inPlaceOf] = replaced.find(([module]) => module.test(id));
        return { code: inPlaceOf(code, this.parse(code)), map: null };
      },
    },
    generateBundle(_options, bundle) {
      const used = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
      const names = used.filter((id) => id.startsWith(`\0${VIRTUAL}`)).map(nameOf);
      const naked = names.filter((name) => !styles.has(name) && !NOT_WORN.has(name));
      if (naked.length > 0) this.error(`Ant Design wrote no styles for ${naked.join(', ')}`);
    },
  };
}

const nameOf = (id) => id.slice(VIRTUAL.length + 1, -'.css'.length);

function ownCss(code, program) {
  const imports = ['Shared', ...writersIn(program).flatMap(namesOf)];
  return imports.map((name) => `import '${VIRTUAL}${name}.css';\n`).join('') + withoutCalls(code, program);
}

function withoutCalls(code, program) {
  return writersIn(program).reduceRight(
    (text, { start, end, callee }) => text.slice(0, start) + WITHOUT_STYLES[callee.name] + text.slice(end),
    code,
  );
}

/** Colours and sizes that components ask for, in place of the hook that computes them from the theme around it. */
function knownLooks(code, { body }) {
  const { start, end } = body.find(({ type }) => type === 'ExportDefaultDeclaration');
  const known = `const looks = JSON.parse(${JSON.stringify(JSON.stringify(looks()))});`;
  return `${code.slice(0, start)}${known}\nexport default () => [null, looks, ''];${code.slice(end)}`;
}

const writersIn = (program) => [...callsIn(program)].filter(({ callee }) => callee.name in WITHOUT_STYLES);

/** All calls of functions, in the order of the text. */
function* callsIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'CallExpression') yield node;
  for (const child of Object.values(node)) yield* callsIn(child);
}

/** Of the first argument, a component or a component and its part: under which the variables are, and the styles. */
function namesOf({ arguments: [name] }) {
  const [component, part] = name.type === 'ArrayExpression' ? name.elements : [name, name];
  return [component.value, `${component.value}-${part.value}`];
}
