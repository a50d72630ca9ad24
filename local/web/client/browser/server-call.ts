import { NetSuiteError, NotSupportedError } from '../../../account/errors';
import { CLIENT_PATHS } from '../page';

type Answer = { value: unknown } | { error: { name: string; message: string } };

/**
 * Asks the account what only it knows, and waits: these calls return their value at once, as in NetSuite.
 * @throws NetSuiteError what the account answers
 */
export function askAccount(member: string, given: readonly unknown[]): unknown {
  const request = new XMLHttpRequest();
  request.open('POST', CLIENT_PATHS.CALL, false);
  request.setRequestHeader('Content-Type', 'application/json');
  request.send(JSON.stringify({ member, given }));
  if (request.status !== 200) throw new NetSuiteError('UNEXPECTED_ERROR', `${member}: the account did not answer.`);
  const answer = JSON.parse(request.responseText) as Answer;
  if ('value' in answer) return answer.value;
  const { name, message } = answer.error;
  if (name !== 'NOT_SUPPORTED_BY_LOCAL_ACCOUNT') throw new NetSuiteError(name, message);
  throw new NotSupportedError(message.replace(/^not supported by the local account: /, ''));
}

/** Writes to the execution log of a client script; the page does not wait for it. */
export function sendLog(entry: { script: string; deployment: string; level: string; title: string; details: string }) {
  void fetch(CLIENT_PATHS.LOG, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(entry),
    keepalive: true,
  });
}
