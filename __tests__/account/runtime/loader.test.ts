import { runScript } from '../../../local/runtime/run';
import { deployScript, emptyAccount, errorOf, runCode, writeFile } from './account';

/** Runs a scheduled script whose whole file is given. */
function runFile(source: string, files: Record<string, string> = {}) {
  const account = emptyAccount();
  for (const [path, content] of Object.entries(files)) writeFile(account, path, content);
  deployScript(account, source, { scheduled: true });
  return runScript(account, { script: 'customscript_test' });
}

const HEADER = '/**\n * @NApiVersion 2.1\n * @NScriptType ScheduledScript\n */\n';
const ENTRY = (dependency: string, use: string) =>
  `${HEADER}define([${JSON.stringify(dependency)}], (m) => ({ execute() { log.audit('result', ${use}); } }));`;

describe('Modules of a script (Oracle help section_4430268304)', () => {
  const library = `define(['exports', './other', 'module'], (exports, other, module) => {
    exports.word = () => other.word + ' from ' + module.id;
  });`;
  const other = "define({ word: 'hello' });";
  const files = { '/SuiteScripts/lib/library.js': library, '/SuiteScripts/lib/other.js': other };

  test.each(['./lib/library', './lib/library.js', '/SuiteScripts/lib/library', 'SuiteScripts/lib/library.js'])(
    'are found by the path %s',
    (path) => {
      const report = runFile(ENTRY(path, 'm.word()'), files);
      expect(report.errors).toEqual([]);
      expect(report.logs[0]?.details).toBe('hello from /SuiteScripts/lib/library.js');
    },
  );

  test('may be named, and may ask for require', () => {
    const report = runFile(
      `${HEADER}define('named', ['require'], (require) => ({
        execute() { log.audit('result', require('./lib/other').word); } }));`,
      files,
    );
    expect(report.logs[0]?.details).toBe('hello');
  });

  test('are the same object for everyone in one execution, and new in the next', () => {
    const counter = 'define(() => { let n = 0; return { next: () => ++n }; });';
    const source = `${HEADER}define(['./counter', './user'], (c, user) => ({
      execute() { user.use(); log.audit('result', c.next()); } }));`;
    const account = emptyAccount();
    writeFile(account, '/SuiteScripts/counter.js', counter);
    writeFile(account, '/SuiteScripts/user.js', "define(['./counter'], (c) => ({ use: () => c.next() }));");
    deployScript(account, source, { scheduled: true });
    const first = runScript(account, { script: 'customscript_test' });
    const second = runScript(account, { script: 'customscript_test' });
    expect([first, second].map((report) => report.logs[0]?.details)).toEqual(['2', '2']);
  });

  test.each([
    ['after a comment of another kind', `/* Copyright */\n// more\n${HEADER}`, ''],
    ['in two comments', '/** @NApiVersion 2.1 */\n/** @NScriptType ScheduledScript */\n', ''],
    ['after the code', '', `\n${HEADER}`],
  ])('the header may stand %s: any JSDoc comment counts (Oracle help chapter_4387175355)', (_where, before, after) => {
    const source = `${before}define([], () => ({ execute() { log.audit('result', 'ran'); } }));${after}`;
    const account = emptyAccount();
    deployScript(account, '/**/', { scheduled: true });
    writeFile(account, '/SuiteScripts/customscript_test.js', source);
    const report = runScript(account, { script: 'customscript_test' });
    expect(report.logs[0]?.details).toBe('ran');
  });

  test.each([
    ['a missing module', ENTRY('./nowhere', 'm'), 'MODULE_DOES_NOT_EXIST', '/SuiteScripts/nowhere'],
    ['an N module that NetSuite does not have', ENTRY('N/nowhere', 'm'), 'MODULE_DOES_NOT_EXIST', 'N/nowhere'],
    ['a circle', ENTRY('./a', 'm'), 'CIRCULAR_MODULE_DEPENDENCY', '/SuiteScripts/a.js -> /SuiteScripts/b.js'],
    ['two modules in one file', `${ENTRY('./ok', 'm')} define({});`, 'MULTIPLE_DEFINE', 'more than once'],
    ['no module', `${HEADER}const x = 1;`, 'MISSING_DEFINE', 'does not call define'],
    ['a syntax error', `${HEADER}define(() => {\n  const = 2;\n});`, 'SYNTAX_ERROR', 'customscript_test.js, line 6'],
    ['no header', '/* nothing */ define(() => ({ execute() {} }));', 'INVALID_API_VERSION', '@NApiVersion'],
    [
      'an unknown API version',
      ENTRY('./ok', 'm').replace('2.1', '3.0'),
      'INVALID_API_VERSION',
      'Valid are 2.0, 2.x, 2.X, 2.1',
    ],
    [
      'a header of another script type',
      ENTRY('./ok', 'm').replace('ScheduledScript', 'Suitelet'),
      'WRONG_SCRIPT_TYPE',
      'needs ScheduledScript',
    ],
    [
      'no script type',
      ENTRY('./ok', 'm').replace('@NScriptType ScheduledScript', ''),
      'MISSING_SCRIPT_TYPE',
      '@NScriptType ScheduledScript',
    ],
    ['no entry point', `${HEADER}define(() => ({ run() {} }));`, 'MISSING_ENTRY_POINT', 'execute'],
  ])('%s is refused by a clear sentence', (_what, source, name, sentence) => {
    const report = runFile(source, {
      '/SuiteScripts/a.js': "define(['./b'], () => ({}));",
      '/SuiteScripts/b.js': "define(['./a'], () => ({}));",
      '/SuiteScripts/ok.js': 'define({});',
    });
    expect(report.status).toBe('FAILED');
    expect(report.errors).toEqual([expect.objectContaining({ name, message: expect.stringContaining(sentence) })]);
  });
});

describe('N/* while define() callbacks run', () => {
  test.each(['m.getCurrentScript()', 'm.ContextType.MAP_REDUCE', "log.debug('a', 'b')"])(
    '%s throws SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE',
    (use) => {
      const report = runFile(`${HEADER}define(['N/runtime'], (m) => { ${use}; return { execute() {} }; });`);
      expect(report.errors[0]?.name).toBe('SUITESCRIPT_API_UNAVAILABLE_IN_DEFINE');
    },
  );
});

describe('Globals', () => {
  test.each([
    'fetch',
    'URL',
    'URLSearchParams',
    'setTimeout',
    'setInterval',
    'Buffer',
    'process',
    'console',
    'window',
    'module',
    'structuredClone',
    'TextEncoder',
    'WebAssembly',
  ])('there is no %s', (name) => {
    expect(errorOf(name)).toBe('ReferenceError');
  });

  test('require loads no module of Node', () => {
    expect(errorOf("require('fs')")).toBe('MODULE_DOES_NOT_EXIST');
  });

  test('Date is the account clock, and everything given to a script is of its own realm', () => {
    const { results } = runCode(
      `log.audit('result', new Date().toISOString() + ' ' + Date.now());
       const found = format.parse({ value: '1/15/2026', type: format.Type.DATE });
       log.audit('result', (found instanceof Date) + ' ' + (runtime.getCurrentScript().bundleIds instanceof Array));`,
      ['N/format', 'N/runtime'],
    );
    expect(results).toEqual(['2026-01-15T20:04:05.000Z 1768507445000', 'true true']);
  });
});

describe('Files that an execution before has loaded', () => {
  /** What each of two runs of a script logs; `m` is the exports of a file. */
  function inTwoRuns(exporting: string, use: string): (string | undefined)[] {
    const account = emptyAccount();
    writeFile(account, '/SuiteScripts/m.js', `define(['exports'], (exports) => { ${exporting} });`);
    deployScript(account, ENTRY('./m', use), { scheduled: true });
    return [1, 2].map(() => runScript(account, { script: 'customscript_test' }).logs[0]?.details);
  }

  test.each([
    ['have the same exports', 'exports.a = 1; exports.b = () => 2;', "Object.keys(m) + ' ' + m.b()", 'a,b 2'],
    [
      'can be asked for what they have',
      'exports.a = 1;',
      "('a' in m) + ' ' + ('b' in m) + ' ' + typeof m.b",
      'true false undefined',
    ],
    ['change with what is assigned', 'exports.n = 1;', '(m.n += 1) + m.n', '4'],
    [
      'run also where nobody uses them, if they change the language',
      'String.prototype.shout = () => 1;',
      "typeof 'a'.shout",
      'function',
    ],
    ['may be what they return', 'return { own: exports };', 'Object.keys(m)', '["own"]'],
  ])('%s', (_what, exporting, use, logged) => {
    expect(inTwoRuns(exporting, use)).toEqual([logged, logged]);
  });

  test('are looked at again when they changed, also where nobody uses them', () => {
    const account = emptyAccount();
    const run = () => runScript(account, { script: 'customscript_test' }).errors[0]?.name;
    writeFile(account, '/SuiteScripts/m.js', "define(['exports'], (exports) => { exports.a = 1; });");
    deployScript(account, ENTRY('./m', '1'), { scheduled: true });
    expect([run(), run()]).toEqual([undefined, undefined]);
    writeFile(account, '/SuiteScripts/m.js', "define(['exports', './gone'], (exports) => { exports.a = 1; });");
    expect(run()).toBe('MODULE_DOES_NOT_EXIST');
  });
});

describe('What one execution does, the next does not see', () => {
  /** What two runs of a script log, of which the first begins with `leave`. */
  function inTwoRuns(leave: string, look: string, before = ''): (string | undefined)[] {
    const account = emptyAccount();
    return [leave, ''].map((first) => {
      const source = `${HEADER}${before}define([], () => ({ execute() { ${first}; log.audit('result', ${look}); } }));`;
      deployScript(account, source, { scheduled: true });
      return runScript(account, { script: 'customscript_test' }).logs[0]?.details;
    });
  }

  test.each([
    ['a variable nobody declared', 'left = 1', 'typeof left'],
    ['a global', 'globalThis.left = 1', 'typeof left'],
    ['a global of NetSuite', 'util = 1', 'typeof util'],
    ['a global of the language, replaced', 'Map = 1', 'typeof Map'],
    ['one taken away', 'delete globalThis.Map', 'typeof Map'],
    ['a new method', 'Array.prototype.left = 1', 'typeof [].left'],
    ['a replaced method', 'Array.prototype.map = () => 1', '[].map(String) === 1'],
    ['a property of a constructor', 'Object.left = 1', 'typeof Object.left'],
    ['a property that only refuses to change', 'Object.freeze(Math)', 'Object.isFrozen(Math)'],
    ['another prototype', 'Object.setPrototypeOf(Map.prototype, Set.prototype)', 'new Map() instanceof Set'],
    ['an iterator', "Object.getPrototypeOf(''.matchAll(/x/g)).left = 1", "typeof ''.matchAll(/x/g).left"],
    ['how deep stacks are', 'Error.stackTraceLimit = 1', 'Error.stackTraceLimit'],
  ])('%s', (_what, leave, look) => {
    const [first, second] = inTwoRuns(leave, look);
    expect(second).not.toBe(first);
    expect(second).toBe(inTwoRuns('', look)[0]);
  });

  test.each(['var', 'let'])('what a file declares with %s outside of define()', (declare) => {
    expect(inTwoRuns('left += 1', 'left', `${declare} left = 1;`)).toEqual(['2', '1']);
  });

  test('a promise that never settled', () => {
    const source = (body: string) => `${HEADER}define([], () => ({ async execute() { ${body} } }));`;
    const account = emptyAccount();
    const run = (body: string) => {
      deployScript(account, source(body), { scheduled: true });
      return runScript(account, { script: 'customscript_test' });
    };
    const waits =
      "(async () => { await null; await null; log.audit('result', 'late'); })(); await new Promise(() => {});";
    expect(run(waits).errors[0]?.message).toContain('never settles');
    expect(run("log.audit('result', 'next')").logs.map(({ details }) => details)).toEqual(['next']);
  });
});

describe('What the local account does not implement', () => {
  test.each([
    ['render.create()', 'N/render', 'N/render.create'],
    ['https.requestRestlet({})', 'N/https', 'N/https.requestRestlet'],
    ['https.get.promise({})', 'N/https', 'N/https.get.promise'],
    ['runtime.getCurrentUser().department', 'N/runtime', 'N/runtime.User.department'],
    ['https.Method.TRACE', 'N/https', 'N/https.Method.TRACE'],
    ['util.isArray([])', 'N/log', 'N/util.isArray'],
  ])('%s throws, by name', (code, module, name) => {
    const { report } = runCode(code, [module]);
    expect(report.errors[0]).toMatchObject({
      name: 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT',
      message: `not supported by the local account: ${name}`,
    });
  });
});

describe('Errors as scripts see them', () => {
  test('NetSuite errors are SuiteScriptErrors, no Errors, with a stack of script lines (probed by SuiteScript-2.0-Type-Declarations)', () => {
    const { results } = runCode(
      `try { https.get({}) } catch (e) {
         const { stack, cause, ...rest } = JSON.parse(JSON.stringify(e));
         delete cause.stackTrace;
         log.audit('result', { ...rest, cause });
         log.audit('result', (e instanceof Error) + ' ' + stack[0].includes('/SuiteScripts/customscript_test.js'));
       }`,
      ['N/https'],
    );
    expect(JSON.parse(results[0] ?? '')).toEqual({
      type: 'error.SuiteScriptError',
      name: 'SSS_MISSING_REQD_ARGUMENT',
      message: 'https.get: Missing a required argument: url',
      id: '',
      notifyOff: false,
      cause: {
        type: 'internal error',
        code: 'SSS_MISSING_REQD_ARGUMENT',
        details: 'https.get: Missing a required argument: url',
        userEvent: null,
        notifyOff: false,
      },
    });
    expect(results[1]).toBe('false true');
  });

  test('async entry points are awaited, and their errors are theirs', () => {
    const done = runFile(
      `${HEADER}define([], () => ({ async execute() { await null; await 1; log.audit('result', 'after'); } }));`,
    );
    expect(done.logs.map(({ details }) => details)).toEqual(['after']);
    const failed = runFile(
      `${HEADER}define([], () => ({ async execute() { await null; throw new Error('late'); } }));`,
    );
    expect(failed.errors[0]).toMatchObject({ name: 'Error', message: 'late' });
  });
});
