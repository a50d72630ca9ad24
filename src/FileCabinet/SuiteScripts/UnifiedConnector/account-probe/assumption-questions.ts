import { BY_USER, EVERY_SIDE, mend, type Question } from './question';

/** Answers to an assumption. */
const AS_ASSUMED = { yes: 'Yes.', no: 'No.' } as const;

/** What the connector assumes about NetSuite, as far as an account can be asked for it (assumptions.ts). */
export const ASSUMPTION_QUESTIONS: readonly Question[] = [
  {
    id: 'suiteql.customer-tables',
    question: 'Do the tables of customers have the columns that the statements name?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: EVERY_SIDE,
    consequences: { no: mend('Those statements have to name other columns (customers/queries.ts).') },
  },
  {
    id: 'suiteql.stage',
    question: 'Does searchstage tell leads and prospects from customers?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('Stages to Export finds nobody (customers/queries.ts).') },
  },
  {
    id: 'suiteql.no-parent',
    question: "Is customer.parent empty, or the customer's own id, without a parent?",
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('Customers without a parent look like sub-customers (customers/sub-customers.ts).') },
  },
  {
    id: 'suiteql.display-value',
    question: 'Does BUILTIN.DF give a column that is no list as text?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('Such fields of the Field Map stay empty (customers/queries.ts).') },
  },
  {
    id: 'records.submit-fields',
    question: 'Does submitFields set isinactive, and change an external id so that the old one is free?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('Requests are answered once only (sync/records/run-store.ts).') },
  },
  {
    id: 'records.text-kept',
    question: 'Does text come back as written, with its spaces, lines and angle brackets?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: {
      no: mend('Each import of the configuration finds such texts changed (settings/configuration-plan.ts).'),
    },
  },
  {
    id: 'search.other-runs',
    question: 'May the role search the instances of scripts?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: EVERY_SIDE,
    consequences: { no: { kind: 'other way', text: 'Requests wait for the next scheduled run.' } },
  },
  {
    id: 'search.metadata',
    question: 'Does a search of deployments show Execute As Role?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: { kind: 'other way', text: 'Check Set-up says that it could not read it.' } },
  },
  {
    id: 'roles.role-tables',
    question: 'Are roles to be read?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: { kind: 'other way', text: 'Check Set-up says that it could not read them.' } },
  },
  {
    id: 'pages.session',
    question: "Is a user's session one for pages and Suitelets, also under Execute As Role?",
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: ['engine'],
    consequences: { no: mend('Pages of the users’ deployment refuse actions (dashboard/server/session.ts).') },
  },
  {
    id: 'https.not-sent',
    question: 'Is a host that there is not told by SSS_UNKNOWN_HOST?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: { kind: 'other way', text: 'The request counts as one whose answer was lost.' } },
  },
];

/** Measured for the record: nothing is assumed that documents do not say. */
export const FIGURES: readonly Question[] = [
  {
    id: 'figure.submit-fields',
    question: 'Does submitFields take dates, an empty text and 50,000 characters?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('What scripts write is kept otherwise (sync/records).') },
  },
  {
    id: 'figure.locking',
    question: 'Is the second of two saves of one loaded record refused?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend('The later of two edits wins without a word.') },
  },
  {
    id: 'figure.start-lag',
    question: 'Does a submitted run begin within ten minutes?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: ['user', 'system'],
  },
  {
    id: 'figure.header-casing',
    question: 'Is a header of a reply to be read by its name in lower case?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend("JOOR's rate limit cannot be read (joor/api-client.ts).") },
  },
  {
    id: 'figure.secret-forms',
    question: 'Does a request carry a secret in both forms, as a SecureString and by credentials?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
    consequences: { no: mend("Allow the secret for the connector's scripts and for this host.") },
  },
  {
    id: 'figure.inline-html',
    question: 'Does an Inline HTML field hold 100,000 characters?',
    answers: AS_ASSUMED,
    assumed: 'yes',
    sides: BY_USER,
  },
];
