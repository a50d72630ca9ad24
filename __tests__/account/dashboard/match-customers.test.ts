import { runQueued } from '../../../local/runtime/run';
import type {
  ActionName,
  AnswerOf,
  RequestOf,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import type {
  Match,
  MatchRow,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages/match-customers/contract';
import type { MatchRecord } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/matching/match-record';
import {
  ACCOUNT_STATE,
  EXTERNAL_SYSTEM,
  LISTS,
  MATCH,
  MATCH_PORTION,
  MATCH_ROW,
  ROLES,
  SYNC_STATE,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { Company } from '../connector/company';
import { formFields, withField } from '../web/account';
import { type DashboardVisit, visitEachTest } from './dashboard-visit';

jest.setTimeout(120_000);

let company: Company;
let visit: DashboardVisit;

visitEachTest(async (opened) => {
  ({ company, visit } = opened);
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
    [EXTERNAL_SYSTEM.upload]: false,
    [EXTERNAL_SYSTEM.update]: false,
  });
  await visit.open('administrators');
});

const DIGEST = '0123456789abcdef';
const TABLE = { filters: {}, sort: 'name', descending: false, page: 0, pageSize: 50 } as const;

const connection = (key: string, name: string, more: Partial<MatchRecord> = {}): MatchRecord => ({
  key,
  name,
  otherNames: [],
  code: '',
  emails: [],
  phones: [],
  addresses: [],
  ...more,
});

/** A street for each shop, which only it has. */
const streetOf = (email: string) => `${email.length} rue ${email.split('@')[0]}`;
const zipOf = (email: string) =>
  String(75_001 + ([...email].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 20));

/** JOOR's customer as somebody entered it there who knew the same shop. */
const like = (key: string, name: string, email: string, code = ''): MatchRecord =>
  connection(key, name, {
    code,
    emails: [email],
    addresses: [{ street: streetOf(email), city: 'Paris', postalCode: zipOf(email), country: 'France' }],
  });

const shop = (companyname: string, email: string) =>
  company.addCustomer({
    companyname,
    email,
    addresses: [{ label: 'Shop', addr1: streetOf(email), city: 'Paris', zip: zipOf(email), country: 'FR' }],
  });

async function start(connections: number, portions = 1): Promise<Match> {
  return visit.ask('start_match', {
    systemId: company.systemId,
    source: 'file',
    scope: 'enabled',
    file: { name: 'connections.csv', connections, portions, digest: DIGEST },
  });
}

const meant = (match: Match) => ({ systemId: company.systemId, matchId: match.id });

/** Loads a file of one portion and lets the runs compare it. */
async function compared(connections: MatchRecord[]): Promise<Match> {
  const match = await start(connections.length);
  await visit.ask('store_portion', { ...meant(match), portion: 0, connections });
  await visit.ask('continue_match', meant(match));
  settle();
  return current();
}

/** What a page reads: one call of at most 60 units. */
async function read<Name extends ActionName>(action: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
  const answer = await visit.ask(action, request);
  expect(visit.units).toBeLessThanOrEqual(60);
  return answer;
}

/** Every run that is queued, without an error. */
function settle(): void {
  for (const report of runQueued(company.account)) expect([report.status, report.errors]).toEqual(['COMPLETE', []]);
}

async function current(): Promise<Match> {
  const { match } = await read('match_state', { systemId: company.systemId });
  if (!match) throw new Error('there is no match');
  return match;
}

async function rows(group = ''): Promise<MatchRow[]> {
  const filters = { system: String(company.systemId), ...(group ? { group } : {}) };
  return (await read('match_rows', { ...TABLE, filters })).rows;
}

/** Somebody accepts what is proposed, whatever speaks against it. */
async function acceptAll(match: Match): Promise<void> {
  const decisions = (await rows()).map(({ id, version }) => ({ id, version, kind: 'accept' as const }));
  const { refused } = await visit.ask('decide_matches', { ...meant(match), decisions });
  expect(refused).toEqual([]);
}

const finish = async (match: Match) => {
  const { preselected, matched } = (await current()).counts;
  await visit.ask('finish_match', { ...meant(match), expected: { preselected, matched } });
  settle();
  return current();
};

const code = (id: number) =>
  String(
    company.query(
      `SELECT ${SYNC_STATE.customerCode} AS code FROM ${SYNC_STATE.type} WHERE ${SYNC_STATE.customerId} = ?`,
      id,
    )[0]?.code ?? '',
  );

const count = (type: string) => Number(company.query(`SELECT COUNT(*) AS n FROM ${type}`)[0]?.n);

const enter = (...connections: object[]) => company.joor.admin('/admin/connections', { connections });

const requests = async (method: string) => (await company.joor.requests()).filter((each) => each.method === method);

const posts = async () => (await requests('POST')).length;

describe('A match from a file', () => {
  test('proposes the same shop, preselects what is certain, and leaves the others alone', async () => {
    const merci = shop('Merci SARL', 'hello@merci.example');
    shop('Colette', 'bonjour@colette.example');
    const match = await compared([
      like('1', 'MERCI', 'hello@merci.example'),
      connection('2', 'Tokyo Concept Store', { emails: ['info@tcs.example'] }),
    ]);
    expect(match).toMatchObject({
      state: 'deciding',
      problem: '',
      counts: { connections: 2, preselected: 1, alone: 1 },
    });
    const [first, second] = await rows();
    expect(first).toMatchObject({
      group: 'preselected',
      name: 'MERCI',
      customer: { customerId: merci, name: 'Merci SARL', code: String(merci) },
      reason: expect.stringMatching(/^Same name, e-mail and/),
      version: 1,
    });
    expect(second).toMatchObject({ group: 'alone', name: 'Tokyo Concept Store', customer: null });
    expect(count(MATCH_PORTION.type)).toBe(0);
  });

  test('is resumed where the load broke off: portions that are stored again change nothing', async () => {
    shop('Merci', 'hello@merci.example');
    const match = await start(150, 2);
    const many = Array.from({ length: 100 }, (_, index) => connection(`k${index}`, `Shop ${index}`));
    await visit.ask('store_portion', { ...meant(match), portion: 0, connections: many });
    const { reply } = await visit.post('continue_match', meant(match));
    expect(reply).toEqual({
      ok: false,
      sentence: expect.stringContaining('1 portion of 2 of connections.csv is not stored'),
    });
    // The browser was closed. Somebody opens the page and chooses the same file again.
    const again = await start(150, 2);
    expect(again).toMatchObject({ id: match.id, portions: { total: 2, missing: [1] } });
    await visit.ask('store_portion', { ...meant(match), portion: 0, connections: many });
    const other = await visit.post('store_portion', { ...meant(match), portion: 0, connections: many.slice(1) });
    expect(other.reply).toEqual({ ok: false, sentence: expect.stringContaining('begin the match anew') });
    const rest = Array.from({ length: 50 }, (_, index) => connection(`m${index}`, `Store ${index}`));
    const stored = await visit.ask('store_portion', { ...meant(match), portion: 1, connections: rest });
    expect(stored.portions.missing).toEqual([]);
    await visit.ask('continue_match', meant(match));
    settle();
    expect((await current()).counts.connections).toBe(150);
    expect(count(MATCH_ROW.type)).toBe(150);
  });

  test.each([
    ['without a name', { name: '' }, 'has no name'],
    ['with a value that is no email address', { emails: ['12 rue des Archives'] }, 'is not an email address'],
    ['with a page of text for a name', { name: 'x'.repeat(301) }, 'Check the columns'],
    ['with a number for a name', { name: 7 as never }, 'has no text in "name"'],
    ['without addresses', { addresses: undefined as never }, 'has no list in "addresses"'],
  ])('of the wrong kind, %s, is refused and nothing of it stored', async (_, more, sentence) => {
    const match = await start(2);
    const connections = [connection('1', 'Merci'), connection('2', 'Colette', more)];
    const { reply } = await visit.post('store_portion', { ...meant(match), portion: 0, connections });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining(sentence) });
    expect(reply).toEqual({ ok: false, sentence: expect.stringMatching(/^Customer 2 of the portion/) });
    expect(count(MATCH_PORTION.type)).toBe(0);
  });

  test('goes on after a run that ended with an error', async () => {
    shop('Merci', 'hello@merci.example');
    const match = await start(1);
    await visit.ask('store_portion', {
      ...meant(match),
      portion: 0,
      connections: [like('1', 'Merci', 'hello@merci.example')],
    });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: true });
    const id = Number(match.id);
    company.edit(MATCH.type, id, { [MATCH.state]: 'comparing', [MATCH.stage]: 'prepare' });
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: false });
    company.edit(MATCH.type, id, { [MATCH.state]: 'stopped', [MATCH.problem]: 'Comparing failed: no.' });
    expect(await current()).toMatchObject({ state: 'stopped', problem: 'Comparing failed: no.' });
    await visit.ask('continue_match', meant(match));
    settle();
    expect(await current()).toMatchObject({ state: 'deciding', problem: '', counts: { preselected: 1 } });
  });

  test('is dropped after 30 days, and another one can be begun', async () => {
    shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example')]);
    expect(match.keptUntil?.minutesAgo).toBeCloseTo(-30 * 24 * 60, -1);
    company.account.clock.advance(31 * 86_400_000);
    const { match: after } = await read('match_state', { systemId: company.systemId });
    expect(after).toBeNull();
    // The sweep closes it, and a run deletes what it kept.
    company.run();
    settle();
    expect(count(MATCH_ROW.type)).toBe(0);
    const next = await start(1);
    expect(next.id).not.toBe(match.id);
    await visit.ask('store_portion', { ...meant(next), portion: 0, connections: [connection('9', 'Colette')] });
    await visit.ask('continue_match', meant(next));
    settle();
    expect(count(MATCH_ROW.type)).toBe(1);
    expect((await rows()).map(({ name }) => name)).toEqual(['Colette']);
  });
});

describe('Deciding', () => {
  test('accepts, chooses another, says not the same, and undoes; both sides stand side by side', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const colette = shop('Colette', 'bonjour@colette.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example'), connection('2', 'Tokyo Concept Store')]);
    const [first, second] = await rows();
    const decide = (decisions: Parameters<typeof visit.ask<'decide_matches'>>[1]['decisions']) =>
      visit.ask('decide_matches', { ...meant(match), decisions });
    const chosen = await decide([
      { id: first?.id ?? 0, version: 1, kind: 'accept' },
      { id: second?.id ?? 0, version: 1, kind: 'choose', customerId: colette },
    ]);
    expect(chosen.refused).toEqual([]);
    expect(
      chosen.rows.map(({ group, customer, decidedBy }) => [group, customer?.customerId, decidedBy !== '']),
    ).toEqual([
      ['matched', merci, true],
      ['matched', colette, true],
    ]);
    expect(chosen.counts).toMatchObject({ matched: 2, preselected: 0, alone: 0, claimedTwice: 0 });
    const detail = await visit.ask('match_detail', { ...meant(match), id: second?.id ?? 0 });
    expect(detail.proposals[0]).toMatchObject({
      customer: { customerId: colette },
      reason: 'Chosen by hand',
      score: null,
    });
    expect(detail.proposals[0]?.lines.find(({ label }) => label === 'Customer Name')).toEqual({
      label: 'Customer Name',
      joor: ['Tokyo Concept Store'],
      netsuite: ['Colette'],
      same: false,
    });
    const undone = await decide([
      { id: first?.id ?? 0, version: 2, kind: 'not-same' },
      { id: second?.id ?? 0, version: 2, kind: 'undo' },
    ]);
    expect(undone.rows.map(({ group, customer }) => [group, customer])).toEqual([
      ['not-same', null],
      ['alone', null],
    ]);
    const [back] = (await decide([{ id: first?.id ?? 0, version: 3, kind: 'undo' }])).rows;
    expect(back).toMatchObject({ group: 'preselected', decidedBy: '', customer: { customerId: merci } });
  });

  test('by two people at once: the second sees what the first decided and overwrites nothing', async () => {
    shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example')]);
    const [row] = await rows();
    const one = { id: row?.id ?? 0, version: 1 };
    await visit.ask('decide_matches', { ...meant(match), decisions: [{ ...one, kind: 'not-same' }] });
    const second = await visit.ask('decide_matches', { ...meant(match), decisions: [{ ...one, kind: 'accept' }] });
    expect(second.refused).toEqual([
      { id: one.id, sentence: expect.stringContaining('Somebody else decided this one') },
    ]);
    expect(second.rows).toMatchObject([{ group: 'not-same', version: 2 }]);
  });

  test('two people who begin at once are in the same match, whatever they chose', async () => {
    const match = await start(1);
    const other = await visit.ask('start_match', { systemId: company.systemId, source: 'codes', scope: 'active' });
    expect(other).toMatchObject({ id: match.id, source: 'file', startedBy: match.startedBy });
    expect(count(MATCH.type)).toBe(1);
  });

  test('a customer that two of JOOR claim is refused with the other one’s name', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example'), connection('2', 'Tokyo Concept Store')]);
    const [, second] = await rows();
    const decision = { id: second?.id ?? 0, version: 1, kind: 'choose', customerId: merci } as const;
    const { refused, counts } = await visit.ask('decide_matches', { ...meant(match), decisions: [decision] });
    expect(refused).toEqual([
      { id: second?.id, sentence: expect.stringContaining('matched with "Merci" of JOOR already') },
    ]);
    expect(counts).toMatchObject({ preselected: 1, matched: 0 });
  });

  test('Done refuses while two rows have one customer, however that came to be', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example'), connection('2', 'Tokyo Concept Store')]);
    const [, second] = await rows();
    company.edit(MATCH_ROW.type, second?.id ?? 0, {
      [MATCH_ROW.group]: 'matched',
      [MATCH_ROW.customer]: String(merci),
    });
    expect((await current()).counts.claimedTwice).toBe(1);
    expect((await rows('claimed-twice')).map(({ name, group }) => [name, group])).toEqual([
      ['Merci', 'claimed-twice'],
      ['Tokyo Concept Store', 'claimed-twice'],
    ]);
    const { reply } = await visit.post('finish_match', { ...meant(match), expected: { preselected: 1, matched: 1 } });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('more than one customer of JOOR') });
  });

  test('Done refuses what the person has not seen', async () => {
    shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example')]);
    const { reply } = await visit.post('finish_match', { ...meant(match), expected: { preselected: 0, matched: 1 } });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('Somebody decided meanwhile') });
  });

  test('is for users too, beginning included; Done, discarding and leaving out for administrators', async () => {
    shop('Merci', 'hello@merci.example');
    await visit.signIn(-5, ROLES.user);
    await visit.openEverybodys();
    const match = await compared([like('1', 'Merci', 'hello@merci.example')]);
    const [row] = await rows();
    await visit.ask('decide_matches', {
      ...meant(match),
      decisions: [{ id: row?.id ?? 0, version: 1, kind: 'accept' }],
    });
    for (const [action, request] of [
      ['finish_match', { ...meant(match), expected: { preselected: 0, matched: 1 } }],
      ['discard_match', meant(match)],
      ['leave_out_match', { systemId: company.systemId, reason: 'Nobody is at JOOR yet.' }],
    ] as const) {
      const { reply } = await visit.post(action, request as never);
      expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('for administrators only') });
    }
  });
});

describe('Done', () => {
  test('writes JOOR’s code onto the Sync State, sends nothing, and removes the temporary rows', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    await enter({ customer_name: 'Merci', customer_code: 'OLD-17' });
    const match = await compared([like('1', 'Merci', 'hello@merci.example', 'OLD-17')]);
    const done = await finish(match);
    expect(done).toMatchObject({ state: 'done', problem: '', progress: { done: 1, total: 1 } });
    expect(code(merci)).toBe('OLD-17');
    expect(company.states()[merci]).toMatchObject({
      state: 'On hold',
      reason: expect.stringContaining('Matched with "Merci" at JOOR'),
    });
    expect(await posts()).toBe(0);
    settle();
    expect([count(MATCH_ROW.type), count(MATCH_PORTION.type)]).toEqual([0, 0]);
    const { rows: events } = await visit.ask('events', { ...TABLE, filters: { kind: 'match' }, sort: 'at' });
    expect(events.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^The customers of JOOR were matched by/),
    ]);
  });

  test('makes an update of the customer from then on, under JOOR’s code and with Upload off', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    await enter({ customer_name: 'Merci', customer_code: 'OLD-17' });
    await finish(await compared([like('1', 'Merci', 'hello@merci.example', 'OLD-17')]));
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.update]: true });
    company.run();
    expect(company.states()[merci]).toMatchObject({ state: 'Accepted' });
    await company.joor.admin('/admin/clock', { advance: 7200 });
    const { connections } = (await company.joor.admin('/admin/connections')) as unknown as {
      connections: { customerCode: string }[];
    };
    expect(connections.map(({ customerCode }) => customerCode)).toEqual(['OLD-17']);
  });

  test('keeps a customer that JOOR has without a code from being sent until the code is entered and read back', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    await enter({ customer_name: 'Merci' });
    await finish(await compared([like('1', 'Merci', 'hello@merci.example')]));
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.upload]: true,
      [EXTERNAL_SYSTEM.update]: true,
    });
    company.run();
    expect(company.states()[merci]).toMatchObject({
      state: 'On hold',
      reason: expect.stringContaining(`Enter "${merci}"`),
    });
    expect(await posts()).toBe(0);
    const list = { ...TABLE, filters: { system: String(company.systemId), list: 'enter-code' } };
    const { rows: before } = await read('match_results', list);
    expect(before).toMatchObject([
      { name: 'Merci', code: '', customerId: merci, codeToEnter: String(merci), check: 'not-checked' },
    ]);
    const keys = before.map(({ key }) => key);
    const early = await visit.ask('check_codes', { systemId: company.systemId, keys });
    expect(early).toMatchObject({ sentence: '', rows: [{ check: 'not-entered' }] });
    await enter({ customer_name: 'Merci', customer_code: String(merci) });
    const late = await visit.ask('check_codes', { systemId: company.systemId, keys });
    expect(late).toMatchObject({ rows: [{ check: 'entered' }] });
    expect((await read('match_results', list)).total).toBe(0);
    company.run();
    expect(company.states()[merci]).toMatchObject({ state: 'Accepted' });
  });

  test('a code that JOOR gave to another customer is told, and the customer stays on hold', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    await enter({ customer_name: 'Merci' }, { customer_name: 'Somebody Else', customer_code: String(merci) });
    await finish(await compared([like('1', 'Merci', 'hello@merci.example')]));
    const list = { ...TABLE, filters: { system: String(company.systemId), list: 'enter-code' } };
    const keys = (await read('match_results', list)).rows.map(({ key }) => key);
    const checked = await visit.ask('check_codes', { systemId: company.systemId, keys });
    expect(checked.rows).toMatchObject([{ check: 'other-customer', checkedAt: { minutesAgo: 0 } }]);
    expect((await read('match_results', list)).rows).toMatchObject([{ check: 'other-customer' }]);
  });

  test('does not save a code that JOOR changed meanwhile, and asks the person again', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    await enter({ customer_name: 'Merci', customer_code: 'NEW-17' });
    const match = await compared([like('1', 'Merci', 'hello@merci.example', 'OLD-17')]);
    const after = await finish(match);
    expect(after).toMatchObject({
      state: 'deciding',
      problem: expect.stringContaining('1 pair could not be saved'),
      counts: { open: 1, preselected: 0 },
    });
    expect((await rows())[0]?.problem).toContain('JOOR has no customer with the code "OLD-17" any more');
    expect(code(merci)).toBe('');
  });

  test('does not save the pair of a customer that was deleted meanwhile', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const colette = shop('Colette', 'bonjour@colette.example');
    const match = await compared([
      like('1', 'Merci', 'hello@merci.example'),
      like('2', 'Colette', 'bonjour@colette.example'),
    ]);
    company.account.records.delete('customer', merci, { userId: -5, role: 'administrator' });
    const [, gone] = await rows();
    expect(gone).toMatchObject({ customer: null, problem: expect.stringContaining('deleted or merged') });
    const accepted = await visit.ask('decide_matches', {
      ...meant(match),
      decisions: [{ id: gone?.id ?? 0, version: 1, kind: 'accept' }],
    });
    expect(accepted.refused[0]?.sentence).toContain('no longer exists in NetSuite');
    const after = await finish(match);
    expect(after.problem).toContain('1 pair could not be saved');
    expect(company.states()[colette]?.state).toBe('On hold');
    expect(company.states()[merci]).toBeUndefined();
  });

  test('does not save the pair of a customer that was merged into another one meanwhile', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const survivor = shop('Merci Boutique', 'paris@merci-shops.example');
    await enter({ customer_name: 'Merci', customer_code: 'OLD-17' });
    const match = await compared([like('1', 'Merci', 'hello@merci.example', 'OLD-17')]);
    const [row] = await rows();
    await visit.ask('decide_matches', {
      ...meant(match),
      decisions: [{ id: row?.id ?? 0, version: 1, kind: 'choose', customerId: merci }],
    });
    company.account.records.merge('customer', survivor, merci, { userId: -5, role: 'administrator' });
    const after = await finish(match);
    expect(after).toMatchObject({ state: 'deciding', problem: expect.stringContaining('1 pair could not be saved') });
    expect((await rows())[0]?.problem).toContain('deleted or merged into another customer');
    const [again] = await rows();
    await visit.ask('decide_matches', {
      ...meant(match),
      decisions: [{ id: again?.id ?? 0, version: again?.version ?? 0, kind: 'choose', customerId: survivor }],
    });
    expect(await finish(match)).toMatchObject({ state: 'done', problem: '' });
    expect(code(survivor)).toBe('OLD-17');
  });

  test('does not give one customer a second code, nor one code to a second customer', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: true });
    const merci = shop('Merci', 'hello@merci.example');
    company.run();
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, { [EXTERNAL_SYSTEM.upload]: false });
    const colette = shop('Colette', 'bonjour@colette.example');
    await enter(
      { customer_name: 'Merci', customer_code: 'OLD-1' },
      { customer_name: 'Colette', customer_code: 'OLD-2' },
    );
    const match = await compared([
      like('1', 'Merci', 'hello@merci.example', 'OLD-1'),
      like('2', 'Colette', 'bonjour@colette.example', String(merci)),
    ]);
    await acceptAll(match);
    await finish(match);
    const problems = Object.fromEntries((await rows()).map(({ name, problem }) => [name, problem]));
    expect(problems.Merci).toContain(`with the customer code "${merci}" already`);
    expect([code(merci), code(colette)]).toEqual([String(merci), '']);
    expect(problems.Colette).toContain('already belongs to customer Merci');
  });

  test('waits for credits, above the reserve and below what is sent, and goes on with the next run', async () => {
    const shops = ['Merci', 'Colette', 'Le Bon'].map((name) => ({
      name,
      id: shop(name, `${name.replace(' ', '')}@shops.example`),
    }));
    await enter(...shops.map(({ name }) => ({ customer_name: name, customer_code: `C-${name}` })));
    const match = await compared(
      shops.map(({ name }, index) => like(String(index), name, `${name.replace(' ', '')}@shops.example`, `C-${name}`)),
    );
    company.run();
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), {
      [ACCOUNT_STATE.windowStart]: new Date(company.account.clock.now()).toISOString(),
      [ACCOUNT_STATE.creditsSpent]: 269,
    });
    const waiting = await finish(match);
    expect(waiting).toMatchObject({
      state: 'finishing',
      progress: { done: 1, total: 3 },
      problem: expect.stringContaining('Credit Reserve of 30'),
    });
    company.account.clock.advance(300_000);
    company.run();
    settle();
    expect(await current()).toMatchObject({ state: 'done', problem: '' });
    expect(shops.map(({ name, id }) => [code(id), name])).toEqual(shops.map(({ name }) => [`C-${name}`, name]));
  });
});

describe('The lists of the result', () => {
  test('tell who is only at JOOR, only in NetSuite, and two of ours on one of theirs', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const twin = shop('Merci SARL', 'hello@merci.example');
    const alone = shop('Colette', 'bonjour@colette.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example'), connection('2', 'Tokyo Concept Store')]);
    const listed = async (list: string) =>
      (await read('match_results', { ...TABLE, filters: { system: String(company.systemId), list } })).rows;
    expect((await listed('only-joor')).map(({ name }) => name)).toEqual(['Tokyo Concept Store']);
    expect((await listed('two-on-one')).map(({ name, customer }) => [name, customer])).toEqual([
      ['Merci', `Merci (internal ID ${merci}); Merci SARL (internal ID ${twin})`],
    ]);
    const [row] = await rows('open');
    await visit.ask('decide_matches', {
      ...meant(match),
      decisions: [{ id: row?.id ?? 0, version: 1, kind: 'accept' }],
    });
    expect((await listed('only-netsuite')).map(({ customerId }) => customerId)).toEqual([alone, twin]);
  });
});

describe('A match from codes', () => {
  test('asks JOOR for each code, a credit each, over as many runs as the credits take', async () => {
    const ids = Array.from({ length: 5 }, (_, index) => shop(`Shop ${index}`, `shop${index}@shops.example`));
    await enter({ customer_name: 'Shop 1', customer_code: String(ids[1]), customer_email: 'shop1@shops.example' });
    company.run();
    const [state] = company.query(`SELECT id FROM ${ACCOUNT_STATE.type}`);
    company.edit(ACCOUNT_STATE.type, Number(state?.id), {
      [ACCOUNT_STATE.windowStart]: new Date(company.account.clock.now()).toISOString(),
      [ACCOUNT_STATE.creditsSpent]: 268,
    });
    await visit.ask('start_match', { systemId: company.systemId, source: 'codes', scope: 'enabled' });
    settle();
    expect(await current()).toMatchObject({
      state: 'loading',
      progress: { done: 2, total: 5, sentence: 'JOOR was asked for 2 of 5 customer codes.' },
      problem: expect.stringContaining('Credit Reserve'),
    });
    company.account.clock.advance(300_000);
    company.run();
    settle();
    expect(await current()).toMatchObject({ state: 'deciding', counts: { connections: 1 } });
    expect((await rows())[0]).toMatchObject({ name: 'Shop 1', code: String(ids[1]), customer: { customerId: ids[1] } });
    expect((await requests('GET')).filter(({ path }) => path.includes('/customer_code/'))).toHaveLength(5);
  });

  test('goes on after JOOR was down', async () => {
    shop('Merci', 'hello@merci.example');
    await company.joor.admin('/admin/faults', { method: 'GET', status: 503, times: 1 });
    await visit.ask('start_match', { systemId: company.systemId, source: 'codes', scope: 'enabled' });
    settle();
    const waiting = await current();
    expect(waiting).toMatchObject({ state: 'loading', problem: expect.stringContaining('The next run goes on.') });
    company.account.clock.advance(300_000);
    company.run();
    settle();
    expect((await current()).state).toBe('deciding');
  });
});

describe('A match from a list call', () => {
  test('is not there until an administrator enters the path, and then reads page by page', async () => {
    const merci = shop('Merci', 'hello@merci.example');
    const { reply } = await visit.post('start_match', { systemId: company.systemId, source: 'list', scope: 'enabled' });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('has no List Path') });
    await company.joor.admin('/admin/settings', { listCall: true, listMost: 2 });
    await enter(
      { customer_name: 'Merci', customer_email: 'hello@merci.example' },
      { customer_name: 'A' },
      { customer_name: 'B' },
    );
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.listPath]: '/connection/?start_from={start}&count={count}',
    });
    await visit.ask('start_match', { systemId: company.systemId, source: 'list', scope: 'enabled' });
    settle();
    expect(await current()).toMatchObject({ state: 'deciding', counts: { connections: 3 } });
    const found = (await rows()).find(({ name }) => name === 'Merci');
    expect(found?.customer?.customerId).toBe(merci);
  });
});

test('all External Systems with their matches are one call of at most 60 units, however many there are', async () => {
  shop('Merci', 'hello@merci.example');
  await compared([like('1', 'Merci', 'hello@merci.example'), connection('2', 'Colette')]);
  const others = ['JOOR B', 'JOOR C', 'JOOR D'].map((name) =>
    company.create(EXTERNAL_SYSTEM.type, {
      name,
      [EXTERNAL_SYSTEM.environment]: company.list(LISTS.environment.id, LISTS.environment.sandbox),
      [EXTERNAL_SYSTEM.baseUrl]: 'https://api.jooraccess.com/v2',
      [EXTERNAL_SYSTEM.secret]: 'custsecret_joor',
    }),
  );
  const [deciding, ...loading] = others;
  const begin = (systemId: number) =>
    visit.ask('start_match', {
      systemId,
      source: 'file',
      scope: 'active',
      file: { name: 'connections.csv', connections: 2, portions: 2, digest: DIGEST },
    });
  for (const systemId of others) {
    const match = { systemId, matchId: (await begin(systemId)).id };
    await visit.ask('store_portion', { ...match, portion: 0, connections: [connection('3', 'Dover')] });
    if (systemId !== deciding) continue;
    await visit.ask('store_portion', { ...match, portion: 1, connections: [connection('4', 'Merci')] });
    await visit.ask('continue_match', match);
    settle();
  }
  const systems = await read('match_systems', {});
  expect(
    systems.map(({ system, match }) => [system, match?.state, match?.counts.connections, match?.portions]),
  ).toEqual([
    ['JOOR', 'deciding', 2, { total: 1, missing: [] }],
    ['JOOR B', 'deciding', 2, { total: 2, missing: [] }],
    ['JOOR C', 'loading', 0, { total: 2, missing: [1] }],
    ['JOOR D', 'loading', 0, { total: 2, missing: [1] }],
  ]);
  expect(loading).toHaveLength(2);
});

describe('Leaving Match out', () => {
  test('takes a reason, which stands in the General Log with the name', async () => {
    const { reply } = await visit.post('leave_out_match', { systemId: company.systemId, reason: 'no' });
    expect(reply).toEqual({ ok: false, sentence: expect.stringContaining('at least 10 characters') });
    const { match } = await visit.ask('leave_out_match', {
      systemId: company.systemId,
      reason: 'JOOR is empty: it is a new account.',
    });
    expect(match).toMatchObject({ state: 'left-out', reason: 'JOOR is empty: it is a new account.' });
    const { rows: events } = await visit.ask('events', { ...TABLE, filters: { kind: 'match' }, sort: 'at' });
    expect(events[0]?.sentence).toMatch(
      /^Match Customers was left out for JOOR by .+: JOOR is empty: it is a new account\.$/,
    );
  });
});

test('a match that is discarded while a run compares it leaves no rows behind', async () => {
  shop('Merci', 'hello@merci.example');
  const match = await start(1);
  await visit.ask('store_portion', {
    ...meant(match),
    portion: 0,
    connections: [like('1', 'Merci', 'hello@merci.example')],
  });
  await visit.ask('continue_match', meant(match));
  // As if the run had come so far when it was discarded.
  company.edit(MATCH.type, Number(match.id), {
    [MATCH.state]: 'discarded',
    [MATCH.open]: false,
    [MATCH.stage]: 'writing',
  });
  settle();
  expect([count(MATCH_ROW.type), count(MATCH_PORTION.type)]).toEqual([0, 0]);
  expect(company.query(`SELECT ${MATCH.stage} AS stage FROM ${MATCH.type}`)).toEqual([{ stage: null }]);
});

describe('Upload', () => {
  const save = (values: Record<string, unknown>) =>
    visit.ask('save_setting', {
      section: 'externalSystems',
      id: company.systemId,
      values: values as never,
      anyway: false,
    });

  test('cannot be automatic before Match is done, while JOOR may have customers already; by hand it can', async () => {
    shop('Merci', 'hello@merci.example');
    const refused = await save({ upload: true });
    expect(refused).toMatchObject({ saved: false, faults: [expect.stringContaining('Finish Match Customers first')] });
    expect(refused.faults[0]).toContain('JOOR never got 1 enabled customer from NetSuite');
    expect(await save({ upload: true, uploadByHand: true })).toMatchObject({ saved: true, faults: [] });
    expect(await save({ uploadByHand: false })).toMatchObject({ saved: false });
    await enter({ customer_name: 'Merci', customer_code: 'OLD-17' });
    await finish(await compared([like('1', 'Merci', 'hello@merci.example', 'OLD-17')]));
    expect(await save({ uploadByHand: false })).toMatchObject({ saved: true, faults: [] });
  });

  test('can be automatic once Match was left out on purpose, and where nobody is enabled', async () => {
    expect(await save({ upload: true })).toMatchObject({ saved: true });
    expect(await save({ upload: false })).toMatchObject({ saved: true });
    shop('Merci', 'hello@merci.example');
    expect(await save({ upload: true })).toMatchObject({ saved: false });
    await visit.ask('leave_out_match', { systemId: company.systemId, reason: 'JOOR is empty: it is a new account.' });
    expect(await save({ upload: true })).toMatchObject({ saved: true });
  });

  test('cannot be made automatic by a configuration file either', async () => {
    const { text } = await visit.ask('export_configuration', {});
    shop('Merci', 'hello@merci.example');
    const file = text.replace('"upload": false', '"upload": true');
    const answer = await visit.ask('import_configuration', { text: file, deleteOthers: false, checkOnly: false });
    expect(answer).toMatchObject({ written: 0, faults: [expect.stringContaining('Finish Match Customers first')] });
  });

  const system = () => company.account.object(EXTERNAL_SYSTEM.type)?.internalId;
  const formOf = () => `/app/common/custom/custrecordentry.nl?rectype=${system()}&id=${company.systemId}`;
  const uploadNow = () =>
    company.query(`SELECT ${EXTERNAL_SYSTEM.upload} AS upload FROM ${EXTERNAL_SYSTEM.type}`)[0]?.upload;

  test('cannot be made automatic on its own form, until Match was left out; the General Log has who and why', async () => {
    shop('Merci', 'hello@merci.example');
    const onForm = async () => {
      const fields = formFields((await visit.get(`${formOf()}&e=T`)).text);
      const { status, text } = await visit.postForm(formOf(), [
        ...withField(fields, `field_${EXTERNAL_SYSTEM.upload}`, 'T'),
        ['_action', 'save'],
      ]);
      return { status, text };
    };
    const refused = await onForm();
    expect(refused.text).toContain('Upload cannot be automatic for JOOR yet: JOOR never got 1 enabled customer');
    expect(uploadNow()).toBe('F');
    await visit.ask('leave_out_match', { systemId: company.systemId, reason: 'JOOR is empty: it is a new account.' });
    expect((await onForm()).status).toBe(303);
    expect(uploadNow()).toBe('T');
    const { rows: events } = await visit.ask('events', { ...TABLE, filters: {}, sort: 'at' });
    expect(events.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/changed External System "JOOR"\.\nUpload Customers to JOOR: empty → Yes/),
        expect.stringMatching(/^Match Customers was left out for JOOR by .+: JOOR is empty/),
      ]),
    );
  });

  test.each([
    ['a field in a list', 'USERINTERFACE', { upload: true }, {}],
    ['an import of a spreadsheet', 'CSVIMPORT', { upload: true }, {}],
    ['another script', 'SCHEDULED', { byHand: false }, { upload: true, byHand: true }],
    ['a web service', 'RESTWEBSERVICES', { inactive: false }, { upload: true, inactive: true }],
  ])('cannot be made automatic by %s', (_, context, change, before) => {
    type Switches = { upload?: boolean; byHand?: boolean; inactive?: boolean };
    const fieldsOf = ({ upload, byHand, inactive }: Switches) => ({
      ...(upload === undefined ? {} : { [EXTERNAL_SYSTEM.upload]: upload }),
      ...(byHand === undefined ? {} : { [EXTERNAL_SYSTEM.uploadByHand]: byHand }),
      ...(inactive === undefined ? {} : { isinactive: inactive }),
    });
    shop('Merci', 'hello@merci.example');
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, fieldsOf(before));
    const actor = { userId: -5, role: 'administrator', context };
    const { records } = company.account;
    const write = (values: Record<string, boolean>) =>
      records.submitFields(EXTERNAL_SYSTEM.type, company.systemId, values, actor);
    expect(() => write(fieldsOf(change))).toThrow('Finish Match Customers first or leave it out there with a reason');
    // What has nothing to do with it is saved.
    write({ [EXTERNAL_SYSTEM.update]: true });
  });

  test('holds new customers back while a match is open, so that none is made twice at JOOR', async () => {
    company.edit(EXTERNAL_SYSTEM.type, company.systemId, {
      [EXTERNAL_SYSTEM.upload]: true,
      [EXTERNAL_SYSTEM.update]: true,
    });
    const merci = shop('Merci', 'hello@merci.example');
    const match = await compared([like('1', 'Merci', 'hello@merci.example')]);
    company.run();
    expect(company.states()[merci]).toMatchObject({
      state: 'On hold',
      reason: expect.stringContaining('Match Customers is open for JOOR'),
    });
    const { lines } = await visit.ask('export', { customerIds: [merci] });
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Match Customers is open for JOOR'),
    ]);
    expect(await posts()).toBe(0);
    await visit.ask('discard_match', meant(match));
    settle();
    company.run();
    expect(company.states()[merci]).toMatchObject({ state: 'Accepted' });
    expect([count(MATCH_ROW.type), count(MATCH_PORTION.type)]).toEqual([0, 0]);
  });
});
