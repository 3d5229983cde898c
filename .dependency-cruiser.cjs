/**
 * Which folder may import which, held by `npm run check`.
 *
 *   core     imports nothing of ours, nothing of Node, only what is pure
 *   db       → core
 *   electron → db, core
 *   renderer → core
 */
const ours = '^(core|db|electron|renderer)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that run each other are one file, or miss a third. Types, and what is loaded when needed, may refer back.',
      severity: 'error',
      from: { path: ours },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?raw$', '\\.css$', '^electron$'] },
    },
    {
      name: 'core-stands-alone',
      comment: 'core/ is pure: no database, no Electron, no page.',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: ['^(db|electron|renderer|tests|scripts)/'] },
    },
    {
      name: 'core-has-no-node',
      comment: 'core/ runs in the page too, and does no I/O.',
      severity: 'error',
      from: { path: '^core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-imports-only-pure-packages',
      comment: 'zod for shapes; nothing else belongs in core/.',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(zod)/',
      },
    },
    {
      name: 'db-imports-core-only',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(electron|renderer|tests|scripts)/' },
    },
    {
      name: 'db-knows-no-electron',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'electron-knows-no-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|tests|scripts)/' },
    },
    {
      name: 'host-and-loopback-run-without-electron',
      comment: 'The browser shell shares them, and has no Electron.',
      severity: 'error',
      from: { path: '^electron/(host|loopback)/' },
      to: {
        path: '(^|node_modules/)electron($|/(?!host/|loopback/))',
        dependencyTypesNot: ['local', 'type-only'],
      },
    },
    {
      name: 'renderer-imports-core-only',
      comment: 'The page reaches the workbook through the contract, never around it.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|electron|tests|scripts)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: ours },
      to: { path: '^tests/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.sql'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types', 'require', 'node'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
