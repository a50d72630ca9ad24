import { BY_USER, EVERY_SIDE, mend, type Question } from './question';

/** What NetSuite outside SuiteQL does in one account and not in another. */
export const PLATFORM_QUESTIONS: readonly Question[] = [
  {
    id: 'record.duplicate-external-id',
    question: 'With which error is a custom record refused whose external id is taken?',
    answers: { 'duplicate-entry': 'DUP_CSTM_RCRD_ENTRY.', 'unique-id': 'UNIQUE_RCRD_ID_REQD.' },
    assumed: 'duplicate-entry',
    sides: BY_USER,
  },
  {
    id: 'record.submit-fields-touches-lastmodified',
    question: 'Does submitFields move lastmodifieddate?',
    answers: { moves: 'Yes, as every save.', stays: 'No.' },
    assumed: 'moves',
    sides: BY_USER,
  },
  {
    id: 'record.angle-brackets',
    question: 'How are < and > of a Free-Form Text or Text Area kept?',
    answers: { escaped: 'As &lt; and &gt;.', 'as-written': 'As they are written.' },
    assumed: 'as-written',
    sides: BY_USER,
    consequences: {
      escaped: mend(
        'JOOR gets names with &lt; and &gt; as they are stored (customers/build-connection.ts has to undo it).',
      ),
    },
  },
  {
    id: 'form.inline-html-limit',
    question: "What becomes of more than 4,000 bytes in a record's own Inline HTML field?",
    answers: {
      cut: 'They are cut off, without an error.',
      refused: 'EXCEEDED_MAX_FIELD_LENGTH.',
      none: 'Nothing: they are shown.',
    },
    assumed: 'cut',
    sides: BY_USER,
  },
  {
    id: 'task.submit-identity',
    question: 'As whom does a Map/Reduce run that task.submit started?',
    answers: { caller: 'As the user and role of the script that submitted it.', system: 'As -System-.' },
    assumed: 'caller',
    sides: ['user', 'system'],
  },
  {
    id: 'schedule.sdf-recurrence',
    question: 'Does a schedule run that came by a deploy?',
    answers: { runs: 'Yes.', never: 'Not until the deployment is opened and saved.' },
    assumed: 'runs',
    sides: ['system'],
    consequences: { never: mend('Open each scheduled deployment of the connector and save it.') },
  },
  {
    id: 'governance.exhausted-error',
    question: 'Which error says that the units are used up?',
    answers: { 'sss-usage': 'SSS_USAGE_LIMIT_EXCEEDED.', 'script-execution': 'SCRIPT_EXECUTION_USAGE_LIMIT_EXCEEDED.' },
    assumed: 'sss-usage',
    sides: ['user', 'system'],
  },
  {
    id: 'format.datetime-zone',
    question: 'In which zone does N/format write a DATETIME on the server?',
    answers: {
      pacific: 'Pacific, whatever options.timezone says; only DATETIMETZ heeds it.',
      user: "options.timezone, or the user's, as the help says.",
    },
    assumed: 'pacific',
    sides: EVERY_SIDE,
  },
  {
    id: 'format.parse-datetime-zone',
    question: 'In which zone does N/format.parse read a DATETIME on the server?',
    answers: {
      pacific: 'Pacific, as format() writes it.',
      user: "options.timezone, or the user's, as the help says.",
    },
    assumed: 'pacific',
    sides: EVERY_SIDE,
  },
  {
    id: 'runtime.permission-under-role',
    question: 'Whose level does getCurrentUser().getPermission() tell under Execute As Role?',
    answers: { caller: "The caller's, as .role is the caller's.", role: "The role's that the script runs with." },
    assumed: 'caller',
    sides: ['engine'],
  },
  {
    id: 'search.paging-units',
    question: 'What does fetching a page of a search cost?',
    answers: { five: "5 units, as Oracle's table says.", nothing: 'Nothing.' },
    assumed: 'five',
    sides: BY_USER,
  },
];
