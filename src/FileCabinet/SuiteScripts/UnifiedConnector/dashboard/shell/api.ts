import type { ActionName, AnswerOf, Reply, RequestOf } from '../contract/actions';
import { bootstrap } from './bootstrap';

const UNREACHABLE = 'NetSuite could not be reached. Check your connection and try again.';
const SIGNED_OUT =
  'NetSuite did not respond as expected. Your session may have ended. Reload the page and log in again.';

/**
 * Asks the server for one action.
 * @param address where, if not at the page's own deployment
 * @throws Error whose message is a sentence for the person
 */
export async function post<Name extends ActionName>(
  action: Name,
  request: RequestOf<Name>,
  address = bootstrap.address,
): Promise<AnswerOf<Name>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify({ ...request, token: bootstrap.token, action }),
  }).catch(() => {
    throw new Error(UNREACHABLE);
  });
  const reply = (await response.json().catch(() => {
    throw new Error(SIGNED_OUT);
  })) as Reply<AnswerOf<Name>>;
  if (!reply.ok) throw new Error(reply.sentence);
  return reply.answer;
}
