import { deploy } from '../../../local/account/deploy';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import { readProject } from '../../../local/account/sdf/read';
import type { Execution } from '../../../local/modules/module';
import { search } from '../../../local/modules/search';
import type { Result } from '../../../local/modules/search/result';
import type { Search } from '../../../local/modules/search/search';

interface SearchModule {
  create(options: unknown): Search;
  Type: Record<string, string>;
}

let account: LocalAccount;

beforeAll(() => {
  account = openAccount();
  const { project } = readProject('__tests__/fixtures/sdf-project');
  if (!project) throw new Error('The fixture cannot be read.');
  deploy(project, account);
});

afterAll(() => account.close());

/** What a search of deployments finds, as role `role`. */
function found(filters: unknown, role = 'administrator'): unknown[][] {
  const execution = {
    account,
    actor: { userId: -5, role },
    governance: { charge: () => {} },
    log: () => {},
  } as unknown as Execution;
  const N = search(execution) as unknown as SearchModule;
  const rows: unknown[][] = [];
  N.create({ type: N.Type.SCRIPT_DEPLOYMENT, filters, columns: ['scriptid', 'status', 'isdeployed'] })
    .run()
    .each((result: Result) => rows.push(['scriptid', 'status', 'isdeployed'].map((name) => result.getValue(name))) > 0);
  return rows;
}

test('search.Type.SCRIPT_DEPLOYMENT finds the deployments of a script, as public SuiteScript asks for them', () => {
  const rows = found([['script.scriptid', 'is', 'customscript_demo_scheduled']]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toEqual([
    expect.stringMatching(/^CUSTOMDEPLOY_/),
    expect.stringMatching(/SCHEDULED|TESTING/),
    expect.any(Boolean),
  ]);
});

test('deployments of other scripts are not found', () => {
  expect(found([['script.scriptid', 'is', 'customscript_elsewhere']])).toEqual([]);
});

test('a role without SuiteScript may not search them (Oracle help article_0403053450)', () => {
  expect(() => found([], 'customrole_demo_reader')).toThrow(/SuiteScript/);
});
