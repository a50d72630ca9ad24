import { SYNC_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany, postedConnections } from './company';

const MINUTE = 60_000;

/** What a session's zone may be, as real-account-audit.md leaves it open. */
type SessionZone = 'company' | 'user' | 'system-pacific' | 'company-system-pacific';

/** Some minutes before the clocks change. */
const CHANGES = {
  losAngelesForward: '2026-03-08T09:40:00Z',
  losAngelesBack: '2026-11-01T08:40:00Z',
  newYorkForward: '2026-03-08T06:40:00Z',
  newYorkBack: '2026-11-01T05:40:00Z',
  berlinForward: '2026-03-29T00:40:00Z',
  berlinBack: '2026-10-25T00:40:00Z',
  lordHoweForward: '2026-10-03T15:10:00Z',
  lordHoweBack: '2026-04-04T14:40:00Z',
  none: '2026-06-10T23:50:00Z',
} as const;

/** Zone of queries, company's zone, a person's zone who starts some of the runs, and when. */
const ROWS: [SessionZone, string, string, keyof typeof CHANGES][] = [
  ['company', 'America/Los_Angeles', 'Asia/Tokyo', 'losAngelesForward'],
  ['company', 'America/New_York', 'Europe/Berlin', 'newYorkBack'],
  ['user', 'America/New_York', 'America/Los_Angeles', 'newYorkForward'],
  ['user', 'Europe/Berlin', 'Asia/Tokyo', 'berlinBack'],
  ['user', 'Asia/Kolkata', 'Pacific/Honolulu', 'none'],
  ['system-pacific', 'Europe/Berlin', 'Australia/Lord_Howe', 'berlinForward'],
  ['system-pacific', 'Asia/Tokyo', 'America/New_York', 'losAngelesBack'],
  ['system-pacific', 'Australia/Lord_Howe', 'Asia/Kolkata', 'lordHoweForward'],
  ['company-system-pacific', 'Australia/Lord_Howe', 'America/Los_Angeles', 'lordHoweBack'],
  ['company-system-pacific', 'Asia/Kolkata', 'Asia/Tokyo', 'losAngelesForward'],
];

const PERSON = 7;

let company: Company;

afterEach(() => company.stop());

describe('Whatever zone queries print in', () => {
  test.each(ROWS)('%s: company in %s, person in %s, %s', async (zone, companyZone, personZone, moment) => {
    company = await openCompany({ timeZone: companyZone, behaviours: { 'suiteql.session-zone': zone } });
    company.account.setPreferences(PERSON, { timeZone: personZone });
    const { clock } = company.account;
    clock.set(Date.parse(CHANGES[moment]));
    let byPerson = false;
    const run = () => {
      byPerson = !byPerson;
      const report = company.run({}, byPerson ? { userId: PERSON } : {});
      expect(report.errors).toEqual([]);
    };
    const posted = async () => (await postedConnections(company)).length;
    const id = company.addCustomer();
    run();
    expect(await posted()).toBe(1);

    // Every edit is found by the next run, across the change of the clocks.
    for (let edit = 0; edit < 6; edit += 1) {
      clock.advance(10 * MINUTE);
      company.edit('customer', id, { companyname: `Boutique, edit ${edit}` });
      clock.advance(5 * MINUTE);
      run();
      expect(await posted()).toBe(edit + 2);
    }

    // A retry becomes due when it is due: 5 minutes after the first try, not hours earlier or later.
    await company.joor.admin('/admin/faults', { method: 'POST', path: '/v2/bulk-connection', status: 503, times: 1 });
    company.edit('customer', id, { companyname: 'Boutique, refused once' });
    clock.advance(MINUTE);
    run();
    const tried = await posted();
    expect(stateOf(id)).toBe('Retrying');
    clock.advance(3 * MINUTE);
    run();
    expect([stateOf(id), await posted()]).toEqual(['Retrying', tried]);
    clock.advance(3 * MINUTE);
    run();
    expect([stateOf(id), await posted()]).toEqual(['Accepted', tried + 1]);
  });
});

const stateOf = (id: number): unknown =>
  company.query(`SELECT ${SYNC_STATE.state} AS state FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`, id)[0]
    ?.state;
