import { suiteletDeployments } from '../../../local/runtime/page-scripts';
import { type ProgressEvent, runQueued, runScript } from '../../../local/runtime/run';
import { runSuitelet } from '../../../local/runtime/suitelets';
import { accountWithRoles, deploySuitelet, put } from '../suitelets/account';
import { deployScript, emptyAccount, mapReduce, runCode } from './account';

const WORK = mapReduce(
  "function getInputData() { return [1, 2]; } function map(c) { c.write('k', 'v'); } function reduce() {}",
);
const PARAMETERS = mapReduce(
  "function getInputData() { log.audit('result', ['a', 'n', 'b', 'd', 'x'].map((p) => runtime.getCurrentScript().getParameter({ name: 'custscript_' + p }))); return []; } function map() {}",
  ['N/runtime'],
);
const TYPES = { custscript_a: 'TEXT', custscript_n: 'INTEGER', custscript_b: 'CHECKBOX', custscript_d: 'DATE' };

const idle = (extra = '') => `<status>NOTSCHEDULED</status>${extra}`;

const submit = (options: string) =>
  `const t = task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId: 'customscript_work', ${options} });
   try { log.audit('result', t.submit()); } catch (e) { log.audit('result', e.name); }`;

function accountWithWork(deployments: string[] = [idle()], source = WORK, parameters = {}) {
  const account = emptyAccount();
  deployScript(account, source, { deployments, parameters }, 'customscript_work');
  return account;
}

describe('task.create().submit() (Oracle help section_453639770507, section_1508887826)', () => {
  test('queues an instance for 20 units; it runs when the queue is worked off', () => {
    const account = accountWithWork();
    const { results, report } = runCode(submit(''), ['N/task'], account);
    const [taskId] = results;
    expect(taskId).toMatch(/^MAPREDUCETASK_/);
    expect(report.stages[0]?.byCall).toEqual({ 'task.submit': { calls: 1, units: 20 } });
    const row = () =>
      account.database.prepare('SELECT * FROM scheduledscriptinstance WHERE taskid = ?').get(taskId ?? '');
    expect(row()).toMatchObject({
      scriptid: 'customscript_work',
      deploymentid: 'customdeploy_1',
      status: 'PENDING',
      datecreated: '2026-01-15 20:04:05',
      startdate: null,
    });
    expect(runQueued(account).map((queued) => queued.taskId)).toEqual([taskId]);
    expect(row()).toMatchObject({ status: 'COMPLETE', mapreducestage: 'SUMMARIZE', percentcomplete: 100 });
  });

  test.each([
    ['a scheduled deployment', "deploymentId: 'customdeploy_2'", 'FAILED_TO_SUBMIT_JOB_REQUEST_1'],
    ['one in testing', "deploymentId: 'customdeploy_3'", 'FAILED_TO_SUBMIT_JOB_REQUEST_1'],
    ['one that is not deployed', "deploymentId: 'customdeploy_4'", 'FAILED_TO_SUBMIT_JOB_REQUEST_1'],
    ['one that does not exist', "deploymentId: 'customdeploy_9'", 'FAILED_TO_SUBMIT_JOB_REQUEST_1'],
    ['a script that does not exist', "scriptId: 'customscript_none'", 'INVALID_ID'],
    ['a script of another type', "scriptId: 'customscript_test'", 'INVALID_TASK_TYPE'],
    ['no script', "scriptId: ''", 'SSS_MISSING_REQD_ARGUMENT'],
  ])('%s is refused', (_what, options, code) => {
    const account = accountWithWork([
      idle(),
      '<status>SCHEDULED</status>',
      '<status>TESTING</status>',
      idle('<isdeployed>F</isdeployed>'),
    ]);
    expect(runCode(submit(options), ['N/task'], account).results).toEqual([code]);
  });

  test('one deployment has one unfinished instance; without a deployment id an idle one is taken', () => {
    const account = accountWithWork([idle(), idle()]);
    const { results } = runCode(submit('').repeat(1), ['N/task'], account);
    const again = runCode(`${submit('')}`, ['N/task'], account);
    const third = runCode(submit(''), ['N/task'], account);
    const named = runCode(submit("deploymentId: 'customdeploy_1'"), ['N/task'], account);
    expect([results[0], again.results[0]]).toEqual([expect.stringMatching(/^MAP/), expect.stringMatching(/^MAP/)]);
    expect([third.results[0], named.results[0]]).toEqual(['MAP_REDUCE_ALREADY_RUNNING', 'MAP_REDUCE_ALREADY_RUNNING']);
  });

  test('the script runs with the role of whoever submitted it, and with the parameters given', () => {
    const account = accountWithWork([idle('<custscript_a>deployed</custscript_a>')], PARAMETERS, TYPES);
    runCode(submit("params: { custscript_n: 5, custscript_b: true, custscript_d: '2026-01-02' }"), ['N/task'], account);
    const [report] = runQueued(account);
    expect(report?.logs[0]?.details).toBe('["deployed",5,true,"2026-01-02T00:00:00.000Z",null]');
  });

  test('a Map/Reduce runs with the identity and role of whoever submitted it, not with its own; scheduled, as System (Oracle help section_453639770507)', () => {
    const who = mapReduce(
      `function getInputData() {
         const user = runtime.getCurrentUser();
         log.audit('result', [user.id, user.name, user.roleId]);
         return [];
       } function map() {}`,
      ['N/runtime'],
    );
    const account = accountWithRoles();
    deployScript(account, who, { deployments: [idle('<runasrole>ADMINISTRATOR</runasrole>')] }, 'customscript_work');
    put(
      account,
      `<role scriptid="customrole_starter"><name>Starter</name><permissions>
        <permission><permkey>ADMI_CUSTOMSCRIPT</permkey><permlevel>VIEW</permlevel></permission>
        <permission><permkey>ADMI_SS_SCHEDULING</permkey><permlevel>FULL</permlevel></permission></permissions></role>`,
    );
    deploySuitelet(
      account,
      `context.response.write(task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_work' }).submit());`,
      {
        modules: ['N/task'],
      },
    );
    const [page] = suiteletDeployments(account);
    if (page === undefined) throw new Error('no Suitelet');
    const request = { method: 'GET', url: '/', headers: {}, parameters: {}, body: '', clientIpAddress: '' };
    runSuitelet(account, page, request, { userId: account.employee, role: 'customrole_starter' });
    const [submitted] = runQueued(account);
    const scheduled = runScript(account, { script: 'customscript_work' });
    expect(submitted?.logs[0]?.details).toBe(`[${account.employee},"Ana Clerk","customrole_starter"]`);
    expect(scheduled.logs[0]?.details).toBe('[-4,"-System-","administrator"]');
  });

  test('parameters that the script does not have are passed over (measured in a sandbox and in production)', () => {
    const account = accountWithWork([idle()], PARAMETERS, TYPES);
    runCode(submit('params: { custscript_none: 1, custscript_n: 5 }'), ['N/task'], account);
    expect(runQueued(account)[0]?.logs[0]?.details).toBe('[null,5,false,null,null]');
  });

  test('the task knows its id once it is submitted; one that runs is named by its numbers (probed; text from a sandbox)', () => {
    const account = accountWithWork();
    const code = `const t = task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_work', deploymentId: 'customdeploy_1' });
      const before = t.id; const id = t.submit(); log.audit('result', [before, t.id === id]);
      try { t.submit(); } catch (e) { log.audit('result', e.message); }`;
    const { results } = runCode(code, ['N/task'], account);
    const number = account.object('customscript_work')?.internalId;
    expect(results[0]).toBe('[null,true]');
    expect(results[1]).toContain(`Map/Reduce Script ${number} with Deployment 1 is already running`);
  });

  test.each([
    [
      'SuiteScript and SuiteScript Scheduling in full',
      { ADMI_CUSTOMSCRIPT: 'VIEW', ADMI_SS_SCHEDULING: 'FULL' },
      /^MAP/,
    ],
    ['SuiteScript Scheduling below full', { ADMI_CUSTOMSCRIPT: 'VIEW', ADMI_SS_SCHEDULING: 'EDIT' }, /PERMISSION/],
    ['SuiteScript alone', { ADMI_CUSTOMSCRIPT: 'FULL' }, /PERMISSION/],
    ['SuiteScript Scheduling alone', { ADMI_SS_SCHEDULING: 'FULL' }, /PERMISSION/],
  ])('a role with %s (Oracle help article_0403053450)', (_what, permissions, result) => {
    const account = accountWithWork();
    const granted = Object.entries(permissions).map(
      ([key, level]) => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`,
    );
    put(
      account,
      `<role scriptid="customrole_planner"><name>Planner</name><permissions>${granted.join('')}</permissions></role>`,
    );
    const { results } = runCode(submit(''), ['N/task'], account, { role: 'customrole_planner' });
    expect(results).toEqual([expect.stringMatching(result)]);
  });

  test('a script that submits its own deployment gets no task id, and runs again once it is finished', () => {
    const source = mapReduce(
      `function getInputData() {
         const again = runtime.getCurrentScript().getParameter('custscript_n');
         if (again === null) log.audit('result', task.create({ taskType: 'MAP_REDUCE', scriptId: 'customscript_work', deploymentId: 'customdeploy_1', params: { custscript_n: 1 } }).submit() === null);
         return [];
       } function map() {}`,
      ['N/task', 'N/runtime'],
    );
    const account = accountWithWork([idle()], source, TYPES);
    expect(runScript(account, { script: 'customscript_work' }).logs[0]?.details).toBe('true');
    expect(runQueued(account).map(({ status }) => status)).toEqual(['COMPLETE']);
  });
});

describe('task.checkStatus', () => {
  test('tells status, stage and counts at 10 units, sizes at 25', () => {
    const account = accountWithWork();
    const { taskId } = runScript(account, { script: 'customscript_work' });
    const { results, report } = runCode(
      `const s = task.checkStatus({ taskId: '${taskId}' });
       log.audit('result', [s.status, s.stage, s.deploymentId, typeof s.scriptId, s.taskId === '${taskId}']);
       log.audit('result', [s.getPercentageCompleted(), s.getTotalMapCount(), s.getPendingMapCount(), s.getTotalReduceCount(), s.getTotalOutputCount()]);
       log.audit('result', s.getPendingReduceSize() + s.getCurrentTotalSize());`,
      ['N/task'],
      account,
    );
    expect(results).toEqual(['["COMPLETE",null,1,"number",true]', '[100,2,0,1,0]', '0']);
    expect(report.stages[0]?.units).toBe(5 * 10 + 2 * 25);
  });

  test('an unknown task is refused', () => {
    const { report } = runCode("task.checkStatus('MAPREDUCETASK_none')", ['N/task']);
    expect(report.errors[0]?.name).toBe('INVALID_TASK_ID');
  });
});

describe('runScript', () => {
  test('reports every stage as it goes on', () => {
    const events: ProgressEvent[] = [];
    runScript(accountWithWork(), { script: 'customscript_work', onProgress: (event) => events.push(event) });
    expect(events.map(({ stage, processed, total }) => `${stage} ${processed}/${total}`)).toEqual([
      'GET_INPUT 0/1',
      'GET_INPUT 1/1',
      'MAP 0/2',
      'MAP 1/2',
      'MAP 2/2',
      'SHUFFLE 0/0',
      'REDUCE 0/1',
      'REDUCE 1/1',
      'SUMMARIZE 0/1',
      'SUMMARIZE 1/1',
    ]);
  });

  test('runs scheduled deployments as their schedule would, and the only one that can run when none is named', () => {
    const account = accountWithWork(['<status>TESTING</status>', '<status>SCHEDULED</status>']);
    expect(runScript(account, { script: 'customscript_work' }).deploymentId).toBe('customdeploy_2');
  });

  test.each([
    [
      'script',
      { script: 'customscript_none' },
      'There is no script customscript_none in this account. Deployed are: customscript_work.',
    ],
    [
      'deployment',
      { deployment: 'customdeploy_9' },
      'customscript_work has no deployment customdeploy_9. It has: customdeploy_1, customdeploy_2, customdeploy_3.',
    ],
    ['deployment in testing', { deployment: 'customdeploy_2' }, 'customdeploy_2 has the status Testing'],
    ['deployment not deployed', { deployment: 'customdeploy_3' }, 'customdeploy_3 is not deployed'],
    ['role', { role: 'customrole_none' }, 'There is no role customrole_none in this account.'],
    [
      'parameter',
      { parameters: { custscript_x: 1 } },
      'customscript_work has no parameter custscript_x. It has: none.',
    ],
  ])('a wrong %s is one clear sentence', (_what, options, sentence) => {
    const account = accountWithWork([idle(), '<status>TESTING</status>', idle('<isdeployed>F</isdeployed>')]);
    expect(() => runScript(account, { script: 'customscript_work', ...options })).toThrow(
      expect.objectContaining({ name: 'UserError', message: expect.stringContaining(sentence) }),
    );
    expect(() => runScript(account, { script: 'customscript_work' })).not.toThrow();
  });

  test('an instance whose process died is failed, and its deployment free again', () => {
    const account = accountWithWork();
    const { taskId } = runScript(account, { script: 'customscript_work' });
    account.database.exec(
      "UPDATE scheduledscriptinstance SET status = 'PROCESSING'; UPDATE sys_task SET process = 999999999",
    );
    expect(runScript(account, { script: 'customscript_work' }).status).toBe('COMPLETE');
    expect(
      account.database.prepare('SELECT status FROM scheduledscriptinstance WHERE taskid = ?').get(taskId)?.status,
    ).toBe('FAILED');
  });

  test('the log keeps what the deployment asks for', () => {
    const source = mapReduce(
      "function getInputData() { log.debug('d', 1); log.audit('a', 1); log.error('e', 1); log.emergency('m', 1); return []; } function map() {}",
    );
    const account = accountWithWork([idle('<loglevel>ERROR</loglevel>')], source);
    expect(runScript(account, { script: 'customscript_work' }).logs.map(({ title }) => title)).toEqual(['e', 'm']);
  });
});
