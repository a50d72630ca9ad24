import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { whyNot } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/why-not/why-not';
import type {
  AccountFacts,
  StateFacts,
  WhyNotFacts,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/why-not/why-not-facts';
import {
  REASONS,
  type ReasonName,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/why-not/why-not-reasons';

const system: WhyNotFacts['system'] = {
  name: 'JOOR',
  sandbox: false,
  stages: ['customer'],
  subsidiaries: [],
  rule: null,
  upload: true,
  update: true,
  uploadByHand: false,
  updateByHand: false,
  confirmedAccountId: 'ACME1',
};
const customer: NonNullable<WhyNotFacts['customer']> = {
  selected: true,
  inactive: false,
  sentWith: null,
  stage: 'Customer',
  subsidiaries: [1],
  ruleValues: [],
  modified: { modified: '2026-11-20 10:00:00', id: 7 },
};
const account: AccountFacts = {
  pause: null,
  watermark: { modified: '2026-11-21 10:00:00', id: 9 },
  minutesSinceRun: 3,
  creditsInMinutes: null,
  nextLookInMinutes: null,
};
const ready: WhyNotFacts = {
  system,
  systemInactive: false,
  settingsFaults: [],
  accountId: 'ACME1',
  customer,
  state: null,
  account,
  scheduled: true,
};

const inState = (state: State, changes: Partial<StateFacts> = {}): Partial<WhyNotFacts> => ({
  state: {
    state,
    reason: '',
    codes: '',
    customerCode: 'C7',
    sent: true,
    recorded: '2026-11-20 10:05:00',
    nextDue: '',
    due: false,
    expectedOn: '',
    sentAt: '2026-11-20 10:05',
    verifiedAt: '',
    file: null,
    gone: null,
    dismissed: null,
    removed: false,
    job: null,
    ...changes,
  },
});
const from = (changes: Partial<WhyNotFacts['customer']>): Partial<WhyNotFacts> => ({
  customer: { ...customer, ...changes },
});
const at = (changes: Partial<WhyNotFacts['system']>): Partial<WhyNotFacts> => ({ system: { ...system, ...changes } });
const paused = (cause: NonNullable<AccountFacts['pause']>['cause']): Partial<WhyNotFacts> => ({
  account: { ...account, pause: { cause, reason: 'The first line.\nThe second line.' } },
});
const accountWith = (changes: Partial<AccountFacts>): Partial<WhyNotFacts> => ({ account: { ...account, ...changes } });
const changed = from({ modified: { modified: '2026-11-21 11:00:00', id: 7 } });

const dismissed = { by: 'Ada', on: '2026-11-20 11:00', reason: 'Closes in May' };

/** Reasons that are told before an External System is looked at. */
const WITHOUT_SYSTEM: ReasonName[] = ['no-such-customer', 'no-external-system', 'not-enabled'];

const CASES: [ReasonName, Partial<WhyNotFacts>, RegExp][] = [
  ['deleted', { customer: null, ...inState('In sync', { gone: 'deleted' }) }, /was deleted in NetSuite/],
  ['merged', { customer: null, ...inState('In sync', { gone: { mergedInto: 12 } }) }, /merged into the customer 12/],
  ['system-inactive', { systemInactive: true }, /External System JOOR is inactive/],
  ['unreadable', { customer: null, ...inState('Failed') }, /cannot read it/],
  ['not-selected', { ...from({ selected: false }), ...inState('In sync') }, /not selected under External Systems/],
  ['inactive', from({ inactive: true }), /is inactive/],
  ['sent-with-parent', from({ sentWith: { id: 3, name: 'Galeries' } }), /sent whenever its parent Galeries \(3\) is/],
  ['stage', from({ stage: 'Lead' }), /is a lead\. JOOR exports only customers\./],
  ['subsidiary', at({ subsidiaries: [4] }), /None of the customer's subsidiaries/],
  ['rule', at({ rule: { field: 'category', values: ['JOOR'] } }), /field category is one of: JOOR/],
  ['faults', inState('Failed', { codes: 'payment_term_missing', reason: 'Terms: none.' }), /has a fault to correct/],
  ['faults', inState('Failed', { codes: 'a, b', reason: 'Terms: none.\nE-mail: none.' }), /has faults to correct/],
  ['refused', inState('Failed', { codes: 'refused_by_joor', reason: 'JOOR said no.' }), /JOOR refused/],
  ['internal', inState('Failed', { codes: 'internal' }), /could not process/],
  ['needs-attention', inState('Needs attention'), /failed too many times/],
  ['differs', inState('Differs in JOOR'), /JOOR shows different values/],
  ['dismissed', inState('Failed', { dismissed }), /Ada dismissed it from .* on 2026-11-20 11:00: Closes in May/],
  ['dismissed', inState('Differs in JOOR', { dismissed }), /dismissed it from/],
  ['retrying', inState('Retrying', { dismissed, nextDue: '2026-11-22 10:35' }), /sent again after/],
  ['not-confirmed', at({ confirmedAccountId: '' }), /are not confirmed/],
  [
    'account-changed',
    at({ confirmedAccountId: 'ACME1_SB1' }),
    /in NetSuite account ACME1_SB1\. This is account ACME1,/,
  ],
  ['settings-faults', { settingsFaults: ['The Base URL is no address.'] }, /its settings have faults/],
  ['settings-faults', paused('configuration'), /its settings have faults/],
  ['paused-count', paused('count'), /far fewer customers/],
  ['paused-authorisation', paused('authorisation'), /JOOR did not accept its token/],
  ['paused-connection', paused('connection'), /Base URL or API Secret/],
  ['paused-outage', paused('outage'), /is not working properly/],
  ['paused-deploy', paused('deploy'), /a deploy is in progress/],
  ['paused-by-hand', paused('by hand'), /an administrator paused it/],
  ['upload-off', at({ upload: false }), /Upload Customers to JOOR is switched off/],
  ['update-off', { ...at({ update: false }), ...changed, ...inState('In sync') }, /Update Customers to JOOR/],
  [
    'upload-by-hand',
    inState('On hold', { sent: false, reason: 'Upload Customers to JOOR is by hand for JOOR. To send it …' }),
    /Upload Customers to JOOR is by hand/,
  ],
  [
    'update-by-hand',
    inState('On hold', { sent: true, reason: 'Update Customers to JOOR is by hand for JOOR. To send it …' }),
    /Update Customers to JOOR is by hand/,
  ],
  ['no-schedule', { scheduled: false }, /No deployment of JOOR Customer Export is scheduled/],
  ['never-run', { account: null }, /No run has processed JOOR yet/],
  ['runs-stopped', accountWith({ minutesSinceRun: 41 }), /No run has been active for 41 minutes/],
  ['retrying', inState('Retrying', { nextDue: '2026-11-22 10:35' }), /sent again after 2026-11-22 10:35/],
  ['unknown', inState('Unknown', { nextDue: '2026-11-22 10:35' }), /may or may not have it\. .* 2026-11-22 10:35/],
  ['unknown', inState('Unknown', { nextDue: '2026-11-22 10:35', due: true }), /The next run will find out/],
  ['credits-spent', accountWith({ creditsInMinutes: 4 }), /available in 4 minutes/],
  ['interval', accountWith({ nextLookInMinutes: 1 }), /again in 1 minute\./],
  ['changed-since', { ...changed, ...inState('In sync') }, /changed on 2026-11-21 11:00/],
  ['changed-since', { ...changed, ...inState('Failed', { reason: 'Terms: none.' }) }, /The next run will process it/],
  ['not-processed', {}, /No run has processed it yet/],
  ['removed-in-joor', inState('Excluded', { sent: false, removed: true, reason: 'Ada said it.' }), /Ada said it\./],
  ['next-run', inState('On hold', { sent: false }), /Nothing is blocking it any more/],
  ['next-run', inState('Retrying', { nextDue: '2026-11-22 09:00', due: true }), /The next run will process it/],
  [
    'job-under-way',
    inState('Accepted', { job: { id: '81', finished: false, progress: '40 of 100' } }),
    /is processing job 81 \(40 of 100\)/,
  ],
  ['job-overdue', inState('Accepted', { codes: 'job_overdue', reason: 'Job 81 has been queued.' }), /Job 81/],
  ['read-back-due', inState('Accepted', { job: { id: '81', finished: true, progress: '' } }), /not been read back yet/],
  ['resend', inState('Accepted', { due: true }), /will be sent again/],
  ['waiting', inState('Waiting for JOOR', { expectedOn: '2026-11-24' }), /C7 yet\. It is expected by 2026-11-24/],
  [
    'waiting-sandbox',
    { ...at({ sandbox: true }), ...inState('Waiting for JOOR', { expectedOn: '2026-11-24' }) },
    /C7 yet\. In the sandbox, new customers wait until you tell your JOOR Integrations Manager/,
  ],
  ['overdue', inState('Waiting for JOOR', { codes: 'connection_overdue', reason: 'It is overdue.' }), /overdue/],
  [
    'handed-over',
    { ...changed, ...inState('Handed over by template', { sentAt: '2026-11-20 09:00', expectedOn: '2026-11-24' }) },
    /handed over to JOOR by template on 2026-11-20 09:00, .* expected by 2026-11-24\. What changes meanwhile is sent/,
  ],
  [
    'handed-over',
    { customer: { ...ready.customer, selected: false }, ...inState('Handed over by template') } as Partial<WhyNotFacts>,
    /It is not enabled, so what changes later is not sent/,
  ],
  [
    'handed-over-overdue',
    inState('Handed over by template', { codes: 'connection_overdue', reason: 'It is overdue.' }),
    /It is overdue/,
  ],
  ['connection-gone', inState('Waiting for JOOR', { codes: 'connection_gone', reason: 'No more.' }), /No more/],
  ['sent', inState('Sent', { verifiedAt: '2026-11-20 08:00' }), /read back on .* but JOOR does not show what changed/],
  ['in-file', inState('Waiting for file'), /waits for its Customer Sync file/],
  ['delivered', inState('Delivered'), /in a Customer Sync file that was delivered/],
  ['in-sync', inState('In sync', { verifiedAt: '2026-11-20 11:00' }), /In sync since 2026-11-20 11:00/],
];

describe('Why is this customer not in JOOR?', () => {
  test.each(CASES)('%s: %#', (reason, changes, sentence) => {
    const answer = whyNot({ ...ready, ...changes });
    expect([answer.reason, answer.sentence]).toEqual([reason, expect.stringMatching(sentence)]);
  });

  test('every reason has a row above', () => {
    const told = [...WITHOUT_SYSTEM, ...CASES.map(([reason]) => reason)];
    expect(Object.keys(REASONS).filter((reason) => !told.includes(reason as ReasonName))).toEqual([]);
  });

  test('all faults are told, each in its line', () => {
    const { details } = whyNot({
      ...ready,
      ...inState('Failed', { codes: 'a, b', reason: 'Terms: none.\nE-mail: none.' }),
    });
    expect(details).toEqual(['Terms: none.', 'E-mail: none.']);
  });

  test('what was found before a change is told with it, for it may hold still', () => {
    const { details } = whyNot({ ...ready, ...changed, ...inState('Failed', { reason: 'Terms: none.' }) });
    expect(details).toEqual(['Terms: none.']);
  });

  test('a customer in JOOR is in JOOR, whatever keeps others from being sent', () => {
    for (const blocked of [
      paused('outage'),
      at({ update: false }),
      { scheduled: false },
      at({ confirmedAccountId: '' }),
    ]) {
      expect(whyNot({ ...ready, ...inState('In sync'), ...blocked }).reason).toBe('in-sync');
    }
  });

  test('a change of a customer in JOOR is not in JOOR while the External System is paused', () => {
    expect(whyNot({ ...ready, ...changed, ...inState('In sync'), ...paused('outage') }).reason).toBe('paused-outage');
  });

  test('faults come before pauses: they are to be corrected all the same', () => {
    expect(whyNot({ ...ready, ...inState('Failed', { codes: 'a' }), ...paused('outage') }).reason).toBe('faults');
  });

  test('what a request recorded after the save is no unseen change', () => {
    const seen = inState('In sync', { recorded: '2026-11-21 11:02:00' });
    expect(whyNot({ ...ready, ...changed, ...seen }).reason).toBe('in-sync');
  });

  test('the same second as the watermark is told apart by the id', () => {
    const same = from({ modified: { modified: '2026-11-21 10:00:00', id: 10 } });
    expect(whyNot({ ...ready, ...same, ...inState('In sync') }).reason).toBe('changed-since');
  });

  test('what JOOR has is said whatever the reason', () => {
    expect(whyNot(ready).atJoor).toBe('JOOR has not accepted any version of it.');
    expect(whyNot({ ...ready, ...inState('Failed') }).atJoor).toContain('under customer code C7');
  });

  test('docs/admin/reasons-and-errors.md lists every reason with its next step', () => {
    const doc = readFileSync(join(__dirname, '../../../../docs/admin/reasons-and-errors.md'), 'utf8');
    const rows = Object.values(REASONS).map(({ title, next }) => `| ${title} | ${next} |`);
    const section = doc.split('\n## ').find((part) => part.startsWith('Why is this customer not in JOOR?')) ?? '';
    expect(
      section
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(1),
    ).toEqual(rows);
  });
});
