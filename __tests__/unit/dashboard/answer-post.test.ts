import type { ActionName } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/actions';
import type { Action } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/action';
import { answerPost } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/answer-post';
import { Refusal } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/server/refusal';

const VISITOR = { userId: 1, name: 'Ana', isAdministrator: false };

const actionOf = (answer: () => unknown, administrator?: true) =>
  ({ administrator, answer }) as unknown as Action<ActionName>;

const fails = (error: unknown) =>
  actionOf(() => {
    throw error;
  });

const ask = (action: Action<ActionName>, visitor = VISITOR) =>
  answerPost(
    { contentType: 'application/json; charset=UTF-8', body: JSON.stringify({ token: 'secret', action: 'it' }) },
    'secret',
    visitor,
    (name) => (name === 'it' ? action : undefined),
  );

test('an action is answered', () => {
  expect(ask(actionOf(() => 42))).toEqual({ ok: true, answer: 42 });
});

test('an action for administrators is refused to everybody else', () => {
  const action = actionOf(() => 42, true);
  expect(ask(action)).toEqual({ ok: false, sentence: expect.stringContaining('for administrators') });
  expect(ask(action, { ...VISITOR, isAdministrator: true })).toEqual({ ok: true, answer: 42 });
});

test('a refusal is said in its own sentence', () => {
  expect(ask(fails(new Refusal('Not today.')))).toEqual({ ok: false, sentence: 'Not today.' });
});

test.each([
  [
    { name: 'INSUFFICIENT_PERMISSION', message: 'You need Lists > Customers.' },
    /lacks a permission.*Lists > Customers/,
  ],
  [
    { name: 'SSS_SEARCH_ERROR', message: "Search error occurred: Record 'customrecord_x' was not found." },
    /customrecord_x.*administrator/,
  ],
])('a permission that the role lacks is said in a sentence', (error, sentence) => {
  expect(ask(fails(error))).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
});

test('any other error is not shown to the person', () => {
  expect(() => ask(fails(new TypeError('x is undefined')))).toThrow(TypeError);
});

test('nothing is answered where the session has no token', () => {
  const body = JSON.stringify({ token: '', action: 'it' });
  const reply = answerPost({ contentType: 'application/json', body }, '', VISITOR, () => actionOf(() => 42));
  expect(reply.ok).toBe(false);
});
