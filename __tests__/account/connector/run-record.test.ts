import { ACCOUNT_STATE, RUN } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { runRecords } from './actions';
import { type Company, openCompany } from './company';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
});

afterEach(() => company.stop());

test.each(['before', 'after'] as const)(
  'a summarize that is restarted %s its Run record is saved leaves one',
  (when) => {
    company.addCustomer();
    let restarted = false;
    company.run(
      {},
      {
        onMoment: ({ stage, at, call }) => {
          const isSave = stage === 'SUMMARIZE' && call?.name === 'Record.save' && call.subject === RUN.type;
          if (restarted || at !== when || !isSave) return undefined;
          restarted = true;
          return 'restart';
        },
      },
    );
    expect(restarted).toBe(true);
    expect(runRecords(company)).toMatchObject([{ status: 'Finished', sent: 1 }]);
  },
);

test('two runs at one time are two records', () => {
  for (const _ of [1, 2]) {
    company.addCustomer();
    company.run();
  }
  expect(runRecords(company)).toHaveLength(2);
});

test('a run with nothing to do leaves its time, so that a quiet account does not look like one whose runs have stopped', () => {
  company.addCustomer();
  company.run();
  company.account.clock.advance(300 * 60_000);
  company.run();
  const minutes = () =>
    company
      .query(`SELECT ${ACCOUNT_STATE.lastRunUtc} AS ran FROM ${ACCOUNT_STATE.type}`)
      .map(({ ran }) => Math.round((company.account.clock.now() - Date.parse(String(ran))) / 60_000));
  expect(minutes()).toEqual([0]);
  company.account.clock.advance(60 * 60_000);
  expect(minutes()).toEqual([60]);
});
