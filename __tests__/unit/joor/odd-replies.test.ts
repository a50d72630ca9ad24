import { readDeletion } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/delete-connection';
import { readConnection, readJob } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/read-back';
import { type Answer, readAnswer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/reply';
import { readTestAnswer } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/test-connection';
import { mapping } from '../customers/demo-customer';

/** Every call of the client, as whether its answer was understood, and what it says where it was not. */
const CALLS: Record<string, (answer: Answer) => { understood: boolean; message: string }> = {
  'Bulk Connection POST': (answer) => {
    const outcome = readAnswer(answer);
    return { understood: outcome.kind !== 'unknown', message: 'message' in outcome ? outcome.message : '' };
  },
  'Bulk Connection Job GET': (answer) => gotten(readJob(answer, '4')),
  'Connection GET': (answer) => gotten(readConnection(answer, '7')),
  'Connection DELETE': (answer) => {
    const outcome = readDeletion(answer, '7');
    return { understood: outcome.kind !== 'unknown', message: 'message' in outcome ? outcome.message : '' };
  },
  'connection test': (answer) => {
    const { verdict, sentence } = readTestAnswer(mapping().system, answer);
    return { understood: verdict === 'fine', message: sentence };
  },
};

const gotten = (outcome: ReturnType<typeof readConnection> | ReturnType<typeof readJob>) => ({
  understood: !(outcome.kind === 'transient' && outcome.odd),
  message: 'message' in outcome ? outcome.message : '',
});

/** What JOOR documents of both kinds of reply, with something odd about it. */
const jobReply = (job: object, response: unknown = { code: 0 }) => ({
  bulk_connections: {
    response,
    bulk_connections_jobs: [
      {
        bulk_connections_job_id: 4,
        status: 'started',
        connection_record_progress: 7,
        connection_record_count: 9,
        ...job,
      },
    ],
  },
});
const connectionReply = (connection: object, response: unknown = { code: 0 }) => ({
  connections: { response, connections: [{ customer_code: '7', ...connection }] },
});
/** Without a root, as the page shows it. */
const deletionReply = (deleted: unknown = { customer_code: '7' }, response: unknown = { code: 0 }) => ({
  response,
  connection: { connection_deleted: deleted },
});
const nested = (depth: number): object => JSON.parse(`${'{"a":'.repeat(depth)}null${'}'.repeat(depth)}`) as object;
const ok = (reply: object, prefix = ''): Answer => ({ code: 200, body: prefix + JSON.stringify(reply) });

test.each(Object.entries(CALLS))('%s understands the documented reply, with a byte order mark too', (name, call) => {
  const reply = name.includes('Bulk') ? jobReply({}) : name.includes('DELETE') ? deletionReply() : connectionReply({});
  expect(call(ok(reply)).understood).toBe(true);
  expect(call(ok(reply, '\ufeff')).understood).toBe(true);
});

const ANY: [string, Answer][] = [
  ['HTML under HTTP 200', { code: 200, body: '<html><body>Welcome</body></html>' }],
  ['a script page', { code: 200, body: '<!DOCTYPE html><p>Sign in<br>' }],
  ['nothing', { code: 200, body: '' }],
  ['a text', { code: 200, body: 'OK' }],
  ['JSON null', { code: 200, body: 'null' }],
  ['a JSON list', { code: 200, body: '[]' }],
  ['a JSON text', { code: 200, body: '"ok"' }],
  ['half a reply', { code: 200, body: '{"bulk_connections": {"response": {"co' }],
  ['another document', ok({ data: [], errors: [] })],
  ['JSON nested 3,000 deep', ok(nested(3000))],
  [
    'JSON nested 3,000 deep within the reply',
    ok({ ...jobReply({ more: nested(3000) }), ...connectionReply({ more: nested(3000) }) }),
  ],
  ['a list nested 100,000 deep', { code: 200, body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
  [
    'XML nested 3,000 deep',
    { code: 200, body: `<connections>${'<a>'.repeat(3000)}${'</a>'.repeat(3000)}</connections>` },
  ],
];

const ODD_CODES: [string, unknown][] = [
  ['a word', 'OK'],
  ['empty', ''],
  ['null', null],
  ['true', true],
  ['an object', { code: 0 }],
  ['a list', [0]],
  ['a fraction', 0.5],
];

describe.each(Object.entries(CALLS))('%s: not understood, with its text kept, is', (_, call) => {
  test.each(ANY)('%s', (_what, answer) => {
    const { understood, message } = call(answer);
    expect(understood).toBe(false);
    expect(message).toContain(`HTTP 200): ${answer.body.trim().slice(0, 300) || 'it is empty'}`);
    expect(message.length).toBeLessThan(600);
  });

  test.each(ODD_CODES)('a code that is %s', (_what, code) => {
    const reply = { ...jobReply({}, { code }), ...connectionReply({}, { code }), ...deletionReply({}, { code }) };
    expect(call(ok(reply)).understood).toBe(false);
  });

  test('a reply without a response, or with one that is no object', () => {
    for (const response of [null, 0, '0', [], [{ code: 0 }], {}]) {
      expect([response, call(ok({ ...jobReply({}, response), ...connectionReply({}, response) })).understood]).toEqual([
        response,
        false,
      ]);
    }
  });
});

describe.each(Object.entries(CALLS).slice(0, 2))('%s: not understood is', (_, call) => {
  test.each([
    ['an id that is empty', { bulk_connections_job_id: '' }],
    ['an id that is null', { bulk_connections_job_id: null }],
    ['an id that is an object', { bulk_connections_job_id: { id: 4 } }],
    ['an id that is a list', { bulk_connections_job_id: [4] }],
    ['an id that is true', { bulk_connections_job_id: true }],
    ['an id that is a word', { bulk_connections_job_id: 'four' }],
    ['the id 0', { bulk_connections_job_id: 0 }],
    ['a fraction for an id', { bulk_connections_job_id: 4.5 }],
    ['no status', { status: undefined }],
    ['a status that is null', { status: null }],
    ['a status that is an object', { status: { name: 'queued' } }],
    ['a status of 300 characters', { status: 'q'.repeat(300) }],
    ['a status that is a number', { status: 1 }],
    ['progress that is no number', { connection_record_progress: 'half' }],
    ['progress that is an object', { connection_record_progress: {} }],
    ['progress below 0', { connection_record_progress: -1 }],
  ])('%s', (_what, job) => {
    const { understood, message } = call(ok(jobReply(job)));
    expect(understood).toBe(false);
    expect(message).toContain('bulk_connections');
  });

  test('two jobs, or a job that is no object', () => {
    const [job] = jobReply({}).bulk_connections.bulk_connections_jobs;
    for (const jobs of [[job, job], [null], ['4'], [[job]], 'none', 4, [], undefined]) {
      const reply = { bulk_connections: { response: { code: 0 }, bulk_connections_jobs: jobs } };
      expect([jobs, call(ok(reply)).understood]).toEqual([jobs, false]);
    }
  });
});

test('the reply about another job, or about other customers, is none', () => {
  expect(readJob(ok(jobReply({ bulk_connections_job_id: 5 })), '4')).toMatchObject({ kind: 'transient', odd: true });
  for (const connection of [{ customer_code: '8' }, { customer_code: null }, { customer_code: { a: '7' } }]) {
    expect(readConnection(ok(connectionReply(connection)), '7')).toMatchObject({ kind: 'transient', odd: true });
  }
  const twice = {
    connections: { response: { code: 0 }, connections: [{ customer_code: '7' }, { customer_code: '7' }] },
  };
  expect(readConnection(ok(twice), '7')).toMatchObject({ kind: 'transient', odd: true });
});

test('what JOOR says with a refusal is text, or is not told', () => {
  const refused = (response: object) => readAnswer(ok({ bulk_connections: { response: { code: 1, ...response } } }));
  const { message } = refused({ comment: { text: 'No.' }, log_id: [1] }) as { message: string };
  expect(message).not.toContain('[object Object]');
  expect(refused({ comment: 'x'.repeat(9000) })).toMatchObject({ message: expect.stringMatching(/^.{300,400}$/) });
});

test.each([
  ['of another customer', { customer_code: '8' }],
  ['without a code', {}],
  ['with an object for a code', { customer_code: { a: '7' } }],
  ['of none', null],
  ['with a list', [{ customer_code: '7' }]],
])('the reply to a removal %s says nothing of this one', (_, deleted) => {
  expect(readDeletion(ok(deletionReply(deleted)), '7')).toMatchObject({ kind: 'unknown' });
});

test('a removal that JOOR refuses, or of a code that it does not show', () => {
  const refused = { connections: { response: { code: 1, comment: 'None.', log_id: 9 } } };
  expect(readDeletion({ ...ok(refused), code: 404 }, '7')).toEqual({ kind: 'missing', message: 'None.' });
  expect(readDeletion({ ...ok(refused), code: 400 }, '7')).toMatchObject({ kind: 'refused' });
  expect(readDeletion(ok(refused), '7')).toMatchObject({ kind: 'refused', message: expect.stringContaining('None.') });
  expect(readDeletion({ code: 404, body: '<html>' }, '7')).toMatchObject({ kind: 'unknown' });
});
