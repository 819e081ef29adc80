/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  // Jest would leave a core idle, which is half of a machine with two.
  maxWorkers: '100%',
  // The modules of every file stay in a worker's memory, for which Node's modules in contexts are known: it grew to 3 GB
  // and spent its time collecting garbage. It starts anew between two files instead.
  workerIdleMemoryLimit: '1GB',
  // Time for a slow machine, where a story in the browser takes three times as long; not for a test to be slow in.
  testTimeout: 180_000,
};
