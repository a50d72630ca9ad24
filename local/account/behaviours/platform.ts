import { behaviours } from './definition';

/** What NetSuite outside SuiteQL does in one account and not in another. */
export const PLATFORM_BEHAVIOURS = behaviours({
  // Records

  'record.duplicate-external-id': {
    question: 'With which error is a custom record refused whose external id is taken?',
    variants: { 'duplicate-entry': 'DUP_CSTM_RCRD_ENTRY.', 'unique-id': 'UNIQUE_RCRD_ID_REQD.' },
    default: 'duplicate-entry',
    source: 'DUP_CSTM_RCRD_ENTRY measured on 2026-09-23; a list names the other.',
    grade: 'X',
  },
  'record.submit-fields-touches-lastmodified': {
    question: 'Does submitFields move lastmodifieddate?',
    variants: { moves: 'Yes, as every save.', stays: 'No.' },
    default: 'moves',
    source: 'No measurement.',
    grade: 'OPEN',
  },
  'record.contact-edit-touches-customer': {
    question: "Does the edit of a contact move the customer's lastmodifieddate?",
    variants: { stays: 'No.', moves: 'Yes.' },
    default: 'stays',
    source: 'No measurement.',
    grade: 'OPEN',
  },
  'record.angle-brackets': {
    question: 'How are < and > of a Free-Form Text or Text Area kept?',
    variants: { escaped: 'As &lt; and &gt;.', 'as-written': 'As they are written.' },
    default: 'as-written',
    source: 'Escaped in an experiment of 2016; nothing newer.',
    grade: 'OPEN',
  },
  'merge.user-events': {
    question: 'Do user events run when customers are merged?',
    variants: { none: 'No.', fire: 'Yes: delete of the duplicate, edit of the one that stays.' },
    default: 'none',
    source: 'Not stated by the help.',
    grade: 'OPEN',
  },
  'user-events.lead-prospect': {
    question: 'Does a deployment on CUSTOMER run for leads and prospects?',
    variants: {
      'own-deployment': 'No: each has a deployment of its own.',
      included: 'Yes, besides their own.',
    },
    default: 'own-deployment',
    source: 'Separate deployments stand in one design, without a log.',
    grade: 'OPEN',
  },
  'user-events.csv-import': {
    question: 'Do user events run during a CSV import?',
    variants: { off: 'No: the preference is off.', on: 'Yes.' },
    default: 'off',
    source: "Pages based on Oracle's help: the default is often off.",
    grade: 'C',
  },

  'form.inline-html-limit': {
    question: "What becomes of more than 4,000 bytes in a record's own Inline HTML field?",
    variants: {
      cut: 'They are cut off, without an error.',
      refused: 'EXCEEDED_MAX_FIELD_LENGTH.',
      none: 'Nothing: they are shown.',
    },
    default: 'cut',
    source: 'The help gives the limit, not what happens.',
    grade: 'OPEN',
  },

  // Scripts

  'task.submit-identity': {
    question: 'As whom does a Map/Reduce run that task.submit started?',
    variants: { caller: 'As the user and role of the script that submitted it.', system: 'As -System-.' },
    default: 'caller',
    source: "Two pages of Oracle's help.",
    grade: 'C',
  },
  'schedule.sdf-recurrence': {
    question: 'Does a schedule run that came by a deploy?',
    variants: { runs: 'Yes.', never: 'Not until the deployment is opened and saved.' },
    default: 'runs',
    source: 'Never ran in one account, cause unknown; runs elsewhere.',
    grade: 'X',
  },
  'governance.exhausted-error': {
    question: 'Which error says that the units are used up?',
    variants: {
      'sss-usage': 'SSS_USAGE_LIMIT_EXCEEDED.',
      'script-execution': 'SCRIPT_EXECUTION_USAGE_LIMIT_EXCEEDED.',
    },
    default: 'sss-usage',
    source: 'Code bases catch both.',
    grade: 'X',
  },
  'format.datetime-zone': {
    question: 'In which zone does N/format write a DATETIME on the server?',
    variants: {
      pacific: 'Pacific, whatever options.timezone says; only DATETIMETZ heeds it.',
      user: "options.timezone, or the user's, as the help says.",
    },
    default: 'pacific',
    source: 'Probed in a live account; the help says otherwise.',
    grade: 'B',
  },
  'format.parse-datetime-zone': {
    question: 'In which zone does N/format.parse read a DATETIME on the server?',
    variants: {
      pacific: 'Pacific, as format() writes it.',
      user: "options.timezone, or the user's, as the help says.",
    },
    default: 'pacific',
    source: 'Only format() was probed.',
    grade: 'OPEN',
  },
  'runtime.permission-under-role': {
    question: 'Whose level does getCurrentUser().getPermission() tell under Execute As Role?',
    variants: { caller: "The caller's, as .role is the caller's.", role: "The role's that the script runs with." },
    default: 'caller',
    source: 'Only .role was measured.',
    grade: 'OPEN',
  },
  'search.paging-units': {
    question: 'What does fetching a page of a search cost?',
    variants: { five: "5 units, as Oracle's table says.", nothing: 'Nothing.' },
    default: 'five',
    source: "Oracle's table; probed: 0.",
    grade: 'X',
  },
});
