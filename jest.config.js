const os = require('node:os');
const SuiteCloud = require('@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration');

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
      },
    },
  ],
};

// An ES module, which Jest on Node 20 cannot require.
const faker = {
  transform: { '/@faker-js/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
};

// The field's own harness: N/* resolves to Oracle's stubs, so that pure rules are tested without an account.
const stubs = SuiteCloud.build({ projectFolder: 'dist', projectType: SuiteCloud.ProjectType.ACP });

module.exports = {
  // Jest's own default leaves one core of two idle.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  testTimeout: 240_000,
  // A worker keeps much of what its files loaded.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/unit/**/*.test.ts?(x)'],
      transform: { ...stubs.transform, ...transform },
      transformIgnorePatterns: stubs.transformIgnorePatterns,
      moduleNameMapper: stubs.moduleNameMapper,
    },
    {
      displayName: 'account',
      testEnvironment: '<rootDir>/__tests__/keeping-environment.ts',
      testMatch: ['<rootDir>/__tests__/account/**/*.test.ts?(x)'],
      setupFilesAfterEnv: ['<rootDir>/__tests__/variant-sets.ts', '<rootDir>/__tests__/sent-statements.ts'],
      transform: { ...transform, ...faker.transform },
      transformIgnorePatterns: faker.transformIgnorePatterns,
    },
    {
      displayName: 'browser',
      testEnvironment: '<rootDir>/__tests__/keeping-environment.ts',
      testMatch: ['<rootDir>/__tests__/browser/**/*.test.ts?(x)'],
      setupFilesAfterEnv: ['<rootDir>/__tests__/sent-statements.ts'],
      transform,
    },
  ],
};
