import { ScriptExecution } from '../../../local/runtime/execution';
import { maxShareOfLimit } from '../../../local/runtime/run';
import { LIMITS } from '../../../local/runtime/script-types';
import { runCode, runMapReduce } from './account';

describe('Units (Oracle help section_157072844224, section_N3351480)', () => {
  test('are counted by call and by invocation, and getRemainingUsage tells them', () => {
    const { report, results } = runCode(
      `const c = cache.getCache({ name: 'c' });
       c.put({ key: 'a', value: 'b' });
       c.get({ key: 'a' });
       c.get({ key: 'none', loader: () => 'x' });
       log.audit('result', runtime.getCurrentScript().getRemainingUsage());`,
      ['N/cache', 'N/runtime'],
    );
    expect(results).toEqual(['9996']);
    expect(report.stages).toEqual([
      expect.objectContaining({
        stage: 'EXECUTE',
        units: 4,
        maxUnits: 4,
        limit: 10_000,
        byCall: { 'Cache.put': { calls: 1, units: 1 }, 'Cache.get': { calls: 2, units: 3 } },
      }),
    ]);
    expect(maxShareOfLimit(report)).toBe(0.0004);
  });

  test('SSS_USAGE_LIMIT_EXCEEDED can be caught, and every further governed call throws it again', () => {
    const { results, report } = runCode(
      `const c = cache.getCache({ name: 'c' });
       let calls = 0;
       try { for (;;) { c.get({ key: 'a' }); calls++; } } catch (e) { log.audit('result', calls + ' ' + e.name + ' ' + e.message); }
       try { c.get({ key: 'a' }); } catch (e) { log.audit('result', e.name); }
       log.audit('result', runtime.getCurrentScript().getRemainingUsage());`,
      ['N/cache', 'N/runtime'],
    );
    expect(results).toEqual([
      '10000 SSS_USAGE_LIMIT_EXCEEDED Script Execution Usage Limit Exceeded',
      'SSS_USAGE_LIMIT_EXCEEDED',
      '0',
    ]);
    expect(report.status).toBe('COMPLETE');
    expect(maxShareOfLimit(report)).toBeGreaterThan(1);
  });

  test('each invocation of map and reduce starts anew with 1,000 and 5,000', () => {
    const report = runMapReduce(
      `const left = () => runtime.getCurrentScript().getRemainingUsage();
       function getInputData() { cache.getCache({ name: 'c' }).get({ key: 'a' }); return [1, 2]; }
       function map(context) { log.audit('map', left()); cache.getCache({ name: 'c' }).get({ key: 'a' }); context.write('k', left()); }
       function reduce(context) { log.audit('reduce', left() + ' ' + context.values); }
       function summarize(summary) { log.audit('usage', [summary.usage, summary.inputSummary.usage, summary.mapSummary.usage, summary.reduceSummary.usage]); }`,
      { modules: ['N/runtime', 'N/cache'] },
    );
    expect(report.logs.map(({ title, details }) => `${title} ${details}`)).toEqual([
      'map 1000',
      'map 1000',
      'reduce 5000 999,999',
      'usage [3,1,2,0]',
    ]);
  });

  test('are kept with every execution', () => {
    const { account, report } = runCode("cache.getCache({ name: 'c' }).get({ key: 'a' })", ['N/cache']);
    const rows = account.database.prepare('SELECT * FROM sys_execution WHERE taskid = ?').all(report.taskId);
    expect(rows).toEqual([
      expect.objectContaining({
        stage: 'EXECUTE',
        units: 1,
        unitlimit: 10_000,
        bycall: '{"Cache.get":{"calls":1,"units":1}}',
      }),
    ]);
  });
});

describe('Time (Oracle help section_161591009480)', () => {
  test('limits by entry point', () => {
    expect(Object.entries(LIMITS).map(([name, { seconds }]) => [name, seconds])).toEqual([
      ['getInputData', 3600],
      ['map', 300],
      ['reduce', 900],
      ['summarize', 3600],
      ['execute', 3600],
      ['beforeLoad', 300],
      ['beforeSubmit', 300],
      ['afterSubmit', 300],
      ['onRequest', 300],
    ]);
  });

  test('an execution that overruns its time ends with SSS_TIME_LIMIT_EXCEEDED, whatever it catches', () => {
    const { account } = runCode('', []);
    account.files.write(
      '/SuiteScripts/loop.js',
      Buffer.from('define([], () => ({ execute() { try { for (;;); } catch (e) { for (;;); } } }));'),
    );
    const execution = new ScriptExecution({
      account,
      actor: { userId: -4, role: 'administrator' },
      script: {
        id: 'customscript_loop',
        internalId: 1,
        deploymentId: 'customdeploy_loop',
        type: 'ScheduledScript',
        parameters: {},
        file: '/SuiteScripts/loop.js',
      },
      executionContext: 'SCHEDULED',
      limits: { units: 10, seconds: 0.1 },
      log: { write: () => {} },
      instance: { logLevel: 'DEBUG', percentComplete: 0, resubmit: () => {} },
    });
    expect(() => execution.run('execute', {})).toThrow(expect.objectContaining({ name: 'SSS_TIME_LIMIT_EXCEEDED' }));
  });
});
