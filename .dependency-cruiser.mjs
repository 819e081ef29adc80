/** Who may import whom. Each rule says why, because a rule nobody understands is a rule somebody switches off. */
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The law must be computable without a server, a database or a clock: by tests, by the command line, by a review body that checks us. Only xstate, which is pure too when no actor is started, and zod may come in: a command is read, typed, documented and drawn from one schema, and that stands with the command.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/(xstate|zod)/'] },
    },
    {
      name: 'platform-knows-no-capability',
      comment:
        'The platform is what every capability stands on. If it knew one of them, that one could not be changed or removed alone. It may speak of a text in two languages and of a legal date or moment.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|cli|domain)/', pathNot: ['^src/domain/(text|calendar/legal-(date|moment))\\.ts$'] },
    },
    {
      name: 'modules-serve-and-are-not-served-by-the-edge',
      comment:
        'The command line and the composition of the application use the modules. The other way round is a circle.',
      severity: 'error',
      from: { path: '^src/(modules|platform|domain)/' },
      to: { path: '^src/(cli/|[^/]+\\.ts$)' },
    },
    {
      name: 'siblings-meet-at-the-door',
      comment: 'A capability is used through its index.ts: what is not there may be changed without asking anybody.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'outsiders-come-through-the-door',
      comment: 'The command line and the application are no more at home in a module than its siblings are.',
      severity: 'error',
      from: { path: '^src/(cli/|[^/]+\\.ts$)' },
      to: { path: '^src/modules/[^/]+/.+', pathNot: ['^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'platform-parts-meet-at-the-door',
      comment: 'The same for the parts of the platform, and for everybody who uses them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: '^src/platform/[^/]+/.+', pathNot: ['^src/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'platform-siblings-meet-at-the-door',
      comment: 'What one part of the platform keeps to itself it may change without asking the others.',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/([^/]+)/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'migrations-stand-alone',
      comment:
        'A migration is run years later exactly as it was written. Code that lives on would change under it: a migration brings all it needs.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'pages-know-the-api-alone',
      comment:
        'The pages speak to the server as everybody does: in the shapes of its OpenAPI file. With an import of its code they would hold business rules of their own, and break when it changes.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^(src|migrations)/' },
    },
    {
      name: 'no-circles',
      comment: 'Of two files in a circle neither can be understood, tested or loaded first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-development-tools-at-run-time',
      comment:
        'A production installation has no development dependencies: the import would fail there and nowhere else.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that resolves to nothing, or to a package that package.json does not name, works by luck.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
