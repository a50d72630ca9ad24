import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BEHAVIOUR_IDS, type BehaviourChoices, Behaviours, behaviourOf } from '../../../local/account/behaviours';
import { openAccount } from '../../../local/account/open';
import { runSuiteql } from '../../../local/account/suiteql/run';
import { SYSTEM_USER } from '../../../local/account/users';
import { UserError } from '../../../local/user-error';
import { local, newAccount, withFolder } from './fixture';

describe('the table of behaviours', () => {
  test.each(BEHAVIOUR_IDS)('%s is a question with at least two answers, one of them the default', (id) => {
    const { question, variants, default: usual, source } = behaviourOf(id);
    expect(id).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
    expect(question).toMatch(/\?$/);
    expect(Object.keys(variants).length).toBeGreaterThan(1);
    expect(Object.keys(variants)).toContain(usual);
    for (const sentence of [source, ...Object.values(variants)]) expect(sentence).toMatch(/\.$/);
    expect(new Behaviours().get(id)).toBe(usual);
  });
});

describe('an account', () => {
  it('keeps its behaviours', () => {
    withFolder((folder) => {
      const file = path.join(folder, 'account.db');
      const first = openAccount({ file, behaviours: { 'suiteql.offset': 'refused' } });
      first.setBehaviours({ 'suiteql.null-columns': 'null' });
      first.close();
      const second = openAccount({ file });
      expect(second.behaviours.get('suiteql.offset')).toBe('refused');
      expect(second.behaviours.get('suiteql.null-columns')).toBe('null');
      expect(second.behaviours.get('suiteql.like-escape')).toBe('refused');
      second.close();
    });
  });

  it('names every id and variant there is not, and changes nothing then', () => {
    const account = newAccount();
    const choices = { 'suiteql.offset': 'works', 'suiteql.none': 'x', 'suiteql.like-escape': 'perhaps' };
    const set = () => account.setBehaviours(choices as BehaviourChoices);
    expect(set).toThrow(UserError);
    expect(set).toThrow(
      /no behaviour suiteql\.none.*\n.*suiteql\.like-escape has no variant perhaps: it has refused, works/,
    );
    expect(account.behaviours.get('suiteql.offset')).toBe('ignored');
  });

  it.each([
    ['company', 'America/New_York', 'America/New_York'],
    ['user', 'Asia/Tokyo', 'America/New_York'],
    ['system-pacific', 'Asia/Tokyo', 'America/Los_Angeles'],
    ['company-system-pacific', 'America/New_York', 'America/Los_Angeles'],
  ] as const)('asks in the zone of %s', (zone, ofUser, ofSystem) => {
    const account = newAccount({ behaviours: { 'suiteql.session-zone': zone } });
    account.setPreferences(7, { timeZone: 'Asia/Tokyo', dateFormat: 'D.M.YYYY' });
    expect(account.suiteql('administrator', 7)).toMatchObject({ timeZone: ofUser, dateFormat: 'D.M.YYYY' });
    expect(account.suiteql('administrator', SYSTEM_USER)).toMatchObject({ timeZone: ofSystem, dateFormat: 'M/D/YYYY' });
  });
});

describe('SuiteQL of an account', () => {
  const TABLES = [
    'customerSalesTeam',
    'customerGroupPricing',
    'companyContactRelationship',
    'customerCurrencyBalance',
  ] as const;

  it.each(TABLES)('may lack %s', (table) => {
    const id = `suiteql.table.${table.toLowerCase() as Lowercase<typeof table>}` as const;
    const count = (choices: BehaviourChoices) =>
      runSuiteql(`SELECT COUNT(*) FROM ${table}`, [], newAccount({ behaviours: choices }).suiteql('administrator'))
        .rows;
    expect(count({})).toEqual([[0]]);
    expect(() => count({ [id]: 'missing' })).toThrow(`Record '${table}' was not found`);
  });

  it('has the primary subsidiary of a customer (measured-suiteql.md, 6)', () => {
    const context = newAccount().suiteql('administrator');
    expect(runSuiteql('SELECT id FROM customer WHERE subsidiary = 1', [], context).rows).toEqual([]);
    expect(() => runSuiteql('SELECT id FROM location WHERE subsidiary = 1', [], context)).toThrow(/unsupported search/);
    expect(() => runSuiteql('SELECT balance FROM customer', [], context)).toThrow(/Reason: NOT_EXPOSED/);
    expect(() => runSuiteql('SELECT salesrep FROM customer', [], context)).toThrow(/Reason: REMOVED/);
  });

  it('shows dates in the format of the user, or of the company', () => {
    const account = newAccount();
    account.setPreferences(7, { dateFormat: 'D.M.YYYY' });
    const shown = () =>
      runSuiteql("SELECT TO_DATE('2026-03-02', 'YYYY-MM-DD') FROM DUAL", [], account.suiteql('administrator', 7)).rows;
    expect(shown()).toEqual([['2.3.2026']]);
    account.setBehaviours({ 'suiteql.raw-date-format': 'company' });
    expect(shown()).toEqual([['3/2/2026']]);
    account.setBehaviours({ 'suiteql.sysdate-zone': 'session' });
    const sysdate = () =>
      runSuiteql("SELECT TO_CHAR(SYSDATE, 'HH24') FROM DUAL", [], account.suiteql('administrator', 7)).rows;
    expect(sysdate()).toEqual([['07']]);
    account.setBehaviours({ 'suiteql.sysdate-zone': 'pacific' });
    expect(sysdate()).toEqual([['04']]);
  });
});

test('calibrate sets what a probe measured, and behaviours lists it', () =>
  withFolder(async (folder) => {
    openAccount({ file: path.join(folder, 'account.db') }).close();
    const probe = path.join(folder, 'probe.json');
    writeFileSync(probe, JSON.stringify({ at: '2026-12-01', behaviours: { 'suiteql.offset': 'works' } }));
    expect((await local(folder, ['calibrate', probe])).stdout).toBe('Set 1 behaviour.\n');
    const rows = JSON.parse((await local(folder, ['behaviours', '--json'])).stdout) as {
      id: string;
      variant: string;
    }[];
    expect(rows).toHaveLength(BEHAVIOUR_IDS.length);
    expect(rows.find(({ id }) => id === 'suiteql.offset')).toMatchObject({ variant: 'works', default: 'ignored' });
    expect((await local(folder, ['behaviours'])).stdout).toContain('suiteql.offset');

    writeFileSync(probe, JSON.stringify({ behaviours: { 'suiteql.ofset': 'works', 'suiteql.with': 'no' } }));
    expect(await local(folder, ['calibrate', probe])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/suiteql\.ofset[\s\S]*suiteql\.with has no variant no/),
    });
    writeFileSync(probe, '{');
    expect(await local(folder, ['calibrate', probe])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no JSON file'),
    });
  }));
