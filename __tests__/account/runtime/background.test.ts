import { workInBackground } from '../../../local/runtime/background';
import { deployScript, emptyAccount, mapReduce, runCode } from './account';

const WORK = mapReduce("function getInputData() { log.audit('done', 1); return [1, 2, 3]; } function map() {}");
const HOURLY = `<status>SCHEDULED</status><recurrence><daily><everyxdays>1</everyxdays><startdate>2026-01-01</startdate>
  <starttime>08:00:00Z</starttime><repeat>PT1H</repeat></daily></recurrence>`;

const instances = (account: ReturnType<typeof emptyAccount>) =>
  account.database.prepare('SELECT scriptid, status FROM scheduledscriptinstance ORDER BY datecreated').all();

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isTrue(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe('An account that is served', () => {
  test('runs what scripts submit, and leaves turns to others in between', async () => {
    const account = emptyAccount();
    deployScript(account, WORK, { deployments: ['<status>NOTSCHEDULED</status>'] }, 'customscript_work');
    runCode(
      "task.create({ taskType: task.TaskType.MAP_REDUCE, scriptId: 'customscript_work' }).submit();",
      ['N/task'],
      account,
    );
    const isComplete = () =>
      instances(account).some(({ scriptid, status }) => scriptid === 'customscript_work' && status === 'COMPLETE');
    const errors: Error[] = [];
    const background = workInBackground(account, (error) => errors.push(error));
    let turns = 0;
    const other = setInterval(() => {
      if (!isComplete()) turns += 1;
    }, 0);
    await until(isComplete);
    clearInterval(other);
    background.stop();
    expect(instances(account)).toContainEqual({ scriptid: 'customscript_work', status: 'COMPLETE' });
    expect(turns).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    account.close();
  });

  test('starts what is scheduled when its time comes, once', async () => {
    const account = emptyAccount();
    deployScript(account, WORK, { deployments: [HOURLY] }, 'customscript_work');
    const background = workInBackground(account, () => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(instances(account)).toEqual([]);
    account.clock.advance(3_600_000);
    await until(() => instances(account).some(({ status }) => status === 'COMPLETE'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    background.stop();
    expect(instances(account)).toEqual([{ scriptid: 'customscript_work', status: 'COMPLETE' }]);
    account.close();
  });
});
