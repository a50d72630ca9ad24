/** How an answer is shown: JOOR has the customer, it goes on by itself, somebody has to act, or nothing is to be done. */
type Tone = 'good' | 'under way' | 'act' | 'quiet';

interface Reason {
  /** The answer in a few words. */
  title: string;
  tone: Tone;
  /** What to do next. */
  next: string;
  /** Where in the dashboard it is done. */
  page?: ReasonPage;
}

export type ReasonPage =
  | 'failed-records'
  | 'dismissed-records'
  | 'selective-export'
  | 'script-errors'
  | 'external-systems'
  | 'check';

const NOTHING = 'Nothing is to be done: it goes on by itself.';
const RESYNC = 'then press RESYNC in the Failed Record Queue';
const AFTER_TEST = 'Every run tests the connection and goes on by itself.';

const TABLE = {
  'no-such-customer': {
    title: 'No such customer',
    tone: 'act',
    next: 'Check the internal id on the customer, or search by name; ask an administrator if your role may not see it.',
  },
  'no-external-system': {
    title: 'No External System',
    tone: 'act',
    next: 'An administrator creates an External System for each JOOR account (Set-up > External Systems).',
    page: 'external-systems',
  },
  'not-enabled': {
    title: 'Not enabled',
    tone: 'act',
    next: 'Select an External System on the External System subtab of the customer, and save it. Preview shows before what would be sent and what would fail.',
    page: 'selective-export',
  },
  deleted: {
    title: 'Deleted in NetSuite',
    tone: 'quiet',
    next: 'Remove the connection in JOOR if it is still there: the API for customers has no deletion.',
  },
  merged: {
    title: 'Merged in NetSuite',
    tone: 'quiet',
    next: 'Ask about the customer that it was merged into. Remove the connection of the old code in JOOR if it is still there.',
  },
  'system-inactive': {
    title: 'External System inactive',
    tone: 'act',
    next: 'Make the External System active (Set-up > External Systems), or select another one on the customer.',
    page: 'external-systems',
  },
  unreadable: {
    title: 'Cannot be read',
    tone: 'act',
    next: 'Check the permissions and the subsidiary restrictions of the role: Lists > Customers, at least View.',
  },
  'not-selected': {
    title: 'No longer selected',
    tone: 'act',
    next: 'Select the External System again on the External System subtab of the customer if it belongs there.',
  },
  inactive: { title: 'Inactive', tone: 'act', next: 'Clear Inactive on the customer if it is to be exported.' },
  'sent-with-parent': {
    title: 'Sent with its parent',
    tone: 'quiet',
    next: 'Ask about the parent: its connection has the addresses of this customer.',
  },
  stage: {
    title: 'Stage not exported',
    tone: 'act',
    next: 'Convert the record to a customer, or add its stage to Stages on the External System.',
  },
  subsidiary: {
    title: 'Other subsidiary',
    tone: 'act',
    next: 'Give the customer a subsidiary of this External System, or add one of its own to Subsidiaries there.',
  },
  rule: {
    title: 'Selection rule',
    tone: 'act',
    next: 'Enter one of the Selection Values in that field of the customer, or change the rule on the External System.',
  },
  faults: {
    title: 'Faults',
    tone: 'act',
    next: `Correct what each line says and save the customer: the next run looks at it again. If what was wrong is not on the customer itself, correct it, ${RESYNC}.`,
    page: 'failed-records',
  },
  refused: {
    title: 'JOOR refused it',
    tone: 'act',
    next: `Correct the customer as JOOR says, ${RESYNC}.`,
    page: 'failed-records',
  },
  internal: {
    title: 'Error of the connector',
    tone: 'act',
    next: `Send the sentence and the execution log of JOOR Customer Export to support; when the cause is removed, press RESYNC.`,
    page: 'failed-records',
  },
  'needs-attention': {
    title: 'Needs attention',
    tone: 'act',
    next: 'Look whether JOOR works, then press RESYNC in the Failed Record Queue.',
    page: 'failed-records',
  },
  differs: {
    title: 'Differs in JOOR',
    tone: 'act',
    next: `Correct the values in JOOR or in NetSuite, ${RESYNC}.`,
    page: 'failed-records',
  },
  dismissed: {
    title: 'Dismissed',
    tone: 'quiet',
    next: 'Nothing is to be done if that was right. Otherwise correct what each line says and save the customer, or press Reopen and RESYNC in the Failed Record Queue.',
    page: 'dismissed-records',
  },
  'not-confirmed': {
    title: 'Not confirmed',
    tone: 'act',
    next: 'An administrator checks the settings and presses Confirm on the External System (Set-up > External Systems).',
    page: 'external-systems',
  },
  'account-changed': {
    title: 'Another NetSuite account',
    tone: 'act',
    next: 'If this account is to send to JOOR, an administrator checks the settings and presses Confirm on the External System.',
    page: 'external-systems',
  },
  'settings-faults': {
    title: 'Faults of the settings',
    tone: 'act',
    next: 'An administrator corrects them (Set-up > External Systems, Value Map, Field Map). The next run goes on by itself.',
    page: 'external-systems',
  },
  'paused-count': {
    title: 'Paused: too few enabled customers',
    tone: 'act',
    next: 'Look whether customers were deselected on purpose and whether the export still sees them. If the number is right, an administrator empties Customers at Last Good Count on the Account State.',
  },
  'paused-authorisation': {
    title: 'Paused: token refused',
    tone: 'act',
    next: `An administrator enters a valid token in the API Secret that the External System names. ${AFTER_TEST}`,
  },
  'paused-connection': {
    title: 'Paused: wrong address',
    tone: 'act',
    next: `An administrator corrects Base URL or API Secret ID on the External System. ${AFTER_TEST}`,
    page: 'external-systems',
  },
  'paused-outage': {
    title: 'Paused: JOOR does not work',
    tone: 'under way',
    next: `Wait until JOOR works again. ${AFTER_TEST}`,
  },
  'paused-deploy': {
    title: 'Paused for a deploy',
    tone: 'act',
    next: 'When the deploy is done, an administrator presses Resume all (Set-up > External Systems).',
    page: 'external-systems',
  },
  'upload-off': {
    title: 'Upload is off',
    tone: 'act',
    next: 'An administrator switches on Upload Customers to JOOR on the External System. Preview shows what would be sent.',
    page: 'selective-export',
  },
  'update-off': {
    title: 'Update is off',
    tone: 'act',
    next: 'An administrator switches on Update Customers to JOOR on the External System. Preview shows what would be sent.',
    page: 'selective-export',
  },
  'no-schedule': {
    title: 'No schedule',
    tone: 'act',
    next: 'An administrator sets the three scheduled deployments of JOOR Customer Export to Scheduled (Set-up > Check Set-up).',
    page: 'check',
  },
  'runs-stopped': {
    title: 'Runs have stopped',
    tone: 'act',
    next: 'An administrator looks into the General Log for errors that stop the runs, and at the status page of the Map/Reduce scripts for what keeps JOOR Customer Export from starting.',
    page: 'script-errors',
  },
  'never-run': {
    title: 'Never run',
    tone: 'under way',
    next: 'Wait for the first run, or start it with Selective Customer Export.',
    page: 'selective-export',
  },
  retrying: {
    title: 'Tried again later',
    tone: 'under way',
    next: `${NOTHING} RESYNC tries it at once.`,
    page: 'failed-records',
  },
  unknown: {
    title: 'Answer lost',
    tone: 'under way',
    next: `${NOTHING} It is found out whether JOOR has it, and sent again if not.`,
  },
  'credits-spent': {
    title: "JOOR's credits are spent",
    tone: 'under way',
    next: `${NOTHING} The first run after that time sends it.`,
  },
  interval: {
    title: 'Interval',
    tone: 'under way',
    next: `${NOTHING} Selective Customer Export sends it at once.`,
    page: 'selective-export',
  },
  'changed-since': { title: 'Changed since', tone: 'under way', next: NOTHING },
  'not-looked-at': {
    title: 'Not looked at yet',
    tone: 'under way',
    next: `${NOTHING} Preview shows what would be sent and what would fail.`,
    page: 'selective-export',
  },
  'removed-in-joor': {
    title: 'Removed in JOOR',
    tone: 'act',
    next: 'Deselect the External System on the customer if it is not to be in JOOR again. Otherwise a coming run sends it as a new one, that of the next sweep at the latest; Selective Customer Export does so at once.',
    page: 'selective-export',
  },
  'next-run': { title: 'Due with the next run', tone: 'under way', next: NOTHING },
  'job-under-way': {
    title: 'JOOR is at work on it',
    tone: 'under way',
    next: `${NOTHING} It is read back afterwards.`,
  },
  'job-overdue': { title: "JOOR's job does not end", tone: 'act', next: 'Ask JOOR, with the id of the job.' },
  'read-back-due': {
    title: 'Not read back yet',
    tone: 'under way',
    next: `${NOTHING} It is read back as soon as JOOR's credits allow.`,
  },
  resend: { title: 'Sent once more', tone: 'under way', next: `${NOTHING} The next run sends it once more.` },
  waiting: { title: 'Waiting for JOOR', tone: 'under way', next: `${NOTHING} It is read again then.` },
  overdue: { title: 'Overdue at JOOR', tone: 'act', next: 'Ask JOOR, with the customer code. It is read again daily.' },
  'connection-gone': {
    title: 'Gone from JOOR',
    tone: 'act',
    next: 'Ask in JOOR whether the connection was removed. If it is to be there, send it with Selective Customer Export.',
    page: 'selective-export',
  },
  'in-sync': { title: 'It is in JOOR', tone: 'good', next: 'Nothing is to be done.' },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof TABLE;

/** Every reason why a customer is not, or not as it is now, in JOOR. docs/admin/reasons-and-errors.md lists them. */
export const REASONS: Readonly<Record<ReasonName, Reason>> = TABLE;
