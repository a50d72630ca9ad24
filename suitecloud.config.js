const { spawnSync } = require('node:child_process');

const PROJECT = 'dist';

/** Runs an npm script; throws what it printed when it fails, so that the SuiteCloud CLI stops. */
function run(script, failure) {
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${script}`, {
    cwd: __dirname,
    shell: true,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`${failure}\n${stdout ?? ''}${stderr ?? ''}`.trimEnd());
  }
}

function buildAndValidate(context) {
  run('build', 'The build failed, so nothing was sent to NetSuite:');
  run(`validate -- --project ${PROJECT}`, `${PROJECT}/ has findings, so nothing was sent to NetSuite:`);
  return context;
}

function refuseImport({ command }) {
  throw new Error(
    `${command} would write into ${PROJECT}/, which every build replaces: import in an empty SuiteCloud project of your own, ` +
      'then copy objects into src/Objects and turn files into TypeScript in src/FileCabinet.',
  );
}

module.exports = {
  defaultProjectFolder: PROJECT,
  commands: {
    'project:deploy': { beforeExecuting: buildAndValidate },
    'project:validate': { beforeExecuting: buildAndValidate },
    'object:import': { beforeExecuting: refuseImport },
    'object:update': { beforeExecuting: refuseImport },
    'file:import': { beforeExecuting: refuseImport },
  },
};
