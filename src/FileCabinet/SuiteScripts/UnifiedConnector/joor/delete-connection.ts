import type { ExternalSystem } from '../settings/external-system';
import { deleteFromJoor } from './api-client';
import {
  type Answer,
  notUnderstood,
  type PostOutcome,
  readRequestError,
  readStatus,
  refusalOf,
  responseOf,
} from './reply';
import { isNode, readReplyBody } from './reply-body';

/** What became of a DELETE, as far as the answer tells. */
export type DeleteOutcome =
  /** "Removes the specified connection from your connections. Does not delete the connection altogether." */
  | { kind: 'removed' }
  /** JOOR shows no connection with this code. One that is not matched yet may still become one. */
  | { kind: 'missing'; message: string }
  | Exclude<PostOutcome, { kind: 'accepted' }>;

/**
 * Removes the connection with a customer code from the brand's connections at JOOR
 * (api-docs.jooraccess.com/v2.0/reference/connection-delete). Costs 10 units and 5 credits; never raises.
 */
export function deleteConnection(system: ExternalSystem, customerCode: string): DeleteOutcome {
  const reply = deleteFromJoor(system, `/connection/?customer_code=${encodeURIComponent(customerCode)}`);
  if ('answer' in reply) return readDeletion(reply.answer, customerCode);
  const outcome = readRequestError(reply.error);
  return outcome.kind === 'accepted' ? { kind: 'unknown', message: '' } : outcome;
}

/** The page shows JSON without a root element; XML cannot be without one. */
export function readDeletion(answer: Answer, customerCode: string): DeleteOutcome {
  const outcome = readStatus(answer);
  if (outcome) return outcome;
  const { code, body } = answer;
  const content = readReplyBody(body, 'connections') ?? readReplyBody(body, null);
  const response = content && responseOf(content);
  if (code === 404 && response) return { kind: 'missing', message: response.comment };
  if (code >= 400 && response) return { kind: 'refused', message: refusalOf(answer, response) };
  if (!content || !response) return { kind: 'unknown', message: notUnderstood(answer) };
  if (response.code !== 0) return { kind: 'refused', message: refusalOf(answer, response) };
  const deleted = isNode(content.connection) ? content.connection.connection_deleted : undefined;
  const named = isNode(deleted) ? deleted.customer_code : undefined;
  const isNamed = (typeof named === 'string' || typeof named === 'number') && String(named) === customerCode;
  return isNamed ? { kind: 'removed' } : { kind: 'unknown', message: notUnderstood(answer) };
}
