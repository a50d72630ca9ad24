import { NEXT_STEPS } from './next-steps';

/** How an answer is shown: JOOR has the customer, the connector is working on it, somebody has to act, or no action is needed. */
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

const NOTHING = 'No action needed.';
const AFTER_TEST = 'Each run tests the connection again and resumes when the test passes.';

const TABLE = {
  'no-such-customer': {
    title: 'No such customer',
    tone: 'act',
    next: 'Check the internal ID on the customer, or search by name; ask an administrator if your role may not see it.',
  },
  'no-external-system': {
    title: 'No External System',
    tone: 'act',
    next: 'An administrator must create an External System for each JOOR account (Set-up > External Systems).',
    page: 'external-systems',
  },
  'not-enabled': {
    title: 'Not enabled',
    tone: 'act',
    next: 'Select an External System on the External System subtab of the customer and save it. Preview shows what would be sent and what would fail.',
    page: 'selective-export',
  },
  deleted: {
    title: 'Deleted in NetSuite',
    tone: 'quiet',
    next: 'If the connection is still in JOOR, an administrator can press Remove at JOOR here.',
  },
  merged: {
    title: 'Merged in NetSuite',
    tone: 'quiet',
    next: 'Look up the customer it was merged into. If JOOR still has the old code, an administrator can press Remove at JOOR here.',
  },
  'system-inactive': {
    title: 'External System inactive',
    tone: 'act',
    next: 'Activate the External System (Set-up > External Systems), or select another one on the customer.',
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
    next: 'If the customer should be exported, select the External System again on its External System subtab.',
  },
  inactive: { title: 'Inactive', tone: 'act', next: 'Clear Inactive on the customer if it should be exported.' },
  'sent-with-parent': {
    title: 'Sent with its parent',
    tone: 'quiet',
    next: 'Look up the parent. Its connection includes the addresses of this customer.',
  },
  stage: {
    title: 'Stage not exported',
    tone: 'act',
    next: 'Convert the record to a customer, or add its stage to Stages on the External System.',
  },
  subsidiary: {
    title: 'Other subsidiary',
    tone: 'act',
    next: 'Assign the customer to a subsidiary of this External System, or add its subsidiary to Subsidiaries on the External System.',
  },
  rule: {
    title: 'Selection rule',
    tone: 'act',
    next: 'Set that field of the customer to one of the Selection Values, or change the rule on the External System.',
  },
  faults: {
    title: 'Faults',
    tone: 'act',
    next: `Correct what each line says. ${NEXT_STEPS.customer} Where all is mended in Set-up: ${NEXT_STEPS.setUp} RESYNC does it at once.`,
    page: 'failed-records',
  },
  refused: {
    title: 'Refused by JOOR',
    tone: 'act',
    next: NEXT_STEPS.refused,
    page: 'failed-records',
  },
  internal: {
    title: 'Connector error',
    tone: 'act',
    next: NEXT_STEPS.internal,
    page: 'failed-records',
  },
  'needs-attention': {
    title: 'Needs attention',
    tone: 'act',
    next: NEXT_STEPS['needs-attention'],
    page: 'failed-records',
  },
  differs: {
    title: 'Differs in JOOR',
    tone: 'act',
    next: NEXT_STEPS.differs,
    page: 'failed-records',
  },
  dismissed: {
    title: 'Dismissed',
    tone: 'quiet',
    next: 'No action needed if the dismissal was right. Otherwise correct what each line says and save the customer, or press Reopen and then RESYNC in the Failed Record Queue.',
    page: 'dismissed-records',
  },
  'not-confirmed': {
    title: 'Not confirmed',
    tone: 'act',
    next: 'An administrator must check the settings and press Confirm on the External System (Set-up > External Systems).',
    page: 'external-systems',
  },
  'account-changed': {
    title: 'Another NetSuite account',
    tone: 'act',
    next: 'If this account should send to JOOR, an administrator must check the settings and press Confirm on the External System.',
    page: 'external-systems',
  },
  'settings-faults': {
    title: 'Faults in the settings',
    tone: 'act',
    next: 'An administrator must correct them (Set-up > External Systems, Value Map, Field Map). The next run then resumes.',
    page: 'external-systems',
  },
  'paused-count': {
    title: 'Paused: too few enabled customers',
    tone: 'act',
    next: 'Check whether customers were deselected on purpose and whether the export can still see them. If the number is right, an administrator must clear Customers at Last Good Count on the Account State.',
  },
  'paused-authorisation': {
    title: 'Paused: token not accepted',
    tone: 'act',
    next: `An administrator must enter a valid token in the API Secret that the External System uses. ${AFTER_TEST}`,
  },
  'paused-connection': {
    title: 'Paused: wrong Base URL or API Secret',
    tone: 'act',
    next: `An administrator must correct Base URL or API Secret ID on the External System. ${AFTER_TEST}`,
    page: 'external-systems',
  },
  'paused-outage': {
    title: 'Paused: JOOR is not working',
    tone: 'under way',
    next: `Wait until JOOR is working again. ${AFTER_TEST}`,
  },
  'paused-deploy': {
    title: 'Paused for a deploy',
    tone: 'act',
    next: 'When the deploy is done, an administrator must press Resume (Overview, or Set-up > External Systems).',
    page: 'external-systems',
  },
  'paused-by-hand': {
    title: 'Paused by a person',
    tone: 'act',
    next: 'An administrator must press Resume (Overview, or Set-up > External Systems).',
    page: 'external-systems',
  },
  'upload-off': {
    title: 'Upload is off',
    tone: 'act',
    next: 'An administrator must switch on Upload Customers to JOOR on the External System. Preview shows what would be sent.',
    page: 'selective-export',
  },
  'update-off': {
    title: 'Update is off',
    tone: 'act',
    next: 'An administrator must switch on Update Customers to JOOR on the External System. Preview shows what would be sent.',
    page: 'selective-export',
  },
  'upload-by-hand': {
    title: 'Upload is by hand',
    tone: 'act',
    next: 'Press Upload Customers under Customers, or send it with Selective Customer Export.',
    page: 'selective-export',
  },
  'update-by-hand': {
    title: 'Update is by hand',
    tone: 'act',
    next: 'Press Update Customers under Customers, or send it with Selective Customer Export.',
    page: 'selective-export',
  },
  'no-schedule': {
    title: 'No schedule',
    tone: 'act',
    next: 'An administrator must set the three scheduled deployments of JOOR Customer Export to Scheduled (Set-up > Check Set-up).',
    page: 'check',
  },
  'runs-stopped': {
    title: 'Runs have stopped',
    tone: 'act',
    next: 'An administrator must check the General Log for errors that stop the runs, and Map/Reduce Script Status for what keeps JOOR Customer Export from starting.',
    page: 'script-errors',
  },
  'never-run': {
    title: 'Never run',
    tone: 'under way',
    next: 'Wait for the first run, or start one with Selective Customer Export.',
    page: 'selective-export',
  },
  retrying: {
    title: 'Retry scheduled',
    tone: 'under way',
    next: NEXT_STEPS.retrying,
    page: 'failed-records',
  },
  unknown: {
    title: 'Reply lost',
    tone: 'under way',
    next: NEXT_STEPS.unknown,
  },
  'credits-spent': {
    title: "JOOR's credits are used up",
    tone: 'under way',
    next: `${NOTHING} The first run after that time sends it.`,
  },
  interval: {
    title: 'Waiting for the interval',
    tone: 'under way',
    next: `${NOTHING} To send it now, use Selective Customer Export.`,
    page: 'selective-export',
  },
  'changed-since': { title: 'Changed since the last run', tone: 'under way', next: NOTHING },
  'not-processed': {
    title: 'Not processed yet',
    tone: 'under way',
    next: `${NOTHING} Preview shows what would be sent and what would fail.`,
    page: 'selective-export',
  },
  'removed-in-joor': {
    title: 'Removed in JOOR',
    tone: 'act',
    next: 'If the customer should stay out of JOOR, deselect the External System on it. Otherwise a later run, the next sweep at the latest, sends it as a new customer. To send it now, use Selective Customer Export.',
    page: 'selective-export',
  },
  'next-run': { title: 'Due with the next run', tone: 'under way', next: NOTHING },
  'job-under-way': {
    title: 'JOOR is processing it',
    tone: 'under way',
    next: `${NOTHING} It is read back afterwards.`,
  },
  'job-overdue': { title: "JOOR's job is overdue", tone: 'act', next: 'Contact JOOR and give them the job ID.' },
  'read-back-due': {
    title: 'Not read back yet',
    tone: 'under way',
    next: `${NOTHING} It is read back as soon as JOOR's credits allow.`,
  },
  resend: { title: 'Will be sent again', tone: 'under way', next: `${NOTHING} The next run sends it again.` },
  waiting: {
    title: 'Waiting for JOOR',
    tone: 'under way',
    next: `${NOTHING} It is read back again on the expected date.`,
  },
  'waiting-sandbox': {
    title: 'Waiting for JOOR (sandbox)',
    tone: 'act',
    next: 'Tell your JOOR Integrations Manager that you have sent new customers, with their customer codes. It is read back on the expected date, then daily.',
  },
  'handed-over': {
    title: 'Handed over by template',
    tone: 'under way',
    next: `${NOTHING} It is read back on the expected date. If the workbook was never given to JOOR, press Not handed over under Customers.`,
  },
  'handed-over-overdue': {
    title: 'Handed over, overdue in JOOR',
    tone: 'act',
    next: 'Ask JOOR about the workbook and give them the customer code. It is read back again daily. If JOOR never got it, press Not handed over under Customers.',
  },
  overdue: {
    title: 'Overdue in JOOR',
    tone: 'act',
    next: 'Contact JOOR and give them the customer code. It is read back again daily.',
  },
  'connection-gone': {
    title: 'No longer in JOOR',
    tone: 'act',
    next: 'Check in JOOR whether the connection was removed. If it should be there, send it with Selective Customer Export.',
    page: 'selective-export',
  },
  'in-file': {
    title: 'Waiting for its file',
    tone: 'under way',
    next: 'No action needed. It goes with the next file, of which JOOR takes one at most hourly.',
  },
  delivered: {
    title: 'Delivered in a file',
    tone: 'good',
    next: 'No action needed. JOOR reports no result for files: to be sure, look at the customer in JOOR.',
  },
  sent: {
    title: 'Sent, cannot be checked',
    tone: 'good',
    next: 'No action needed. To be sure, look at those fields in JOOR.',
  },
  'in-sync': { title: 'It is in JOOR', tone: 'good', next: 'No action needed.' },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof TABLE;

/** Every reason why a customer is not, or not as it is now, in JOOR. docs/admin/reasons-and-errors.md lists them. */
export const REASONS: Readonly<Record<ReasonName, Reason>> = TABLE;
