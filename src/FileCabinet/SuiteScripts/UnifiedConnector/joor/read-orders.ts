import type { ExternalSystem } from '../settings/external-system';
import { getFromJoor } from './api-client';
import { type OrderPageAsked, orderCallPath } from './order-call';
import { type OrderPage, readOrderPage } from './order-reply';
import type { GetOutcome } from './read-back';
import { readRequestError } from './reply';

/** A page of JOOR's orders, never marking one as exported. Costs 10 units and 1 credit; never raises. */
export function listOrders(system: ExternalSystem, path: string, asked: OrderPageAsked): GetOutcome<OrderPage> {
  const reply = getFromJoor(system, orderCallPath(path, asked));
  if ('answer' in reply) return readOrderPage(reply.answer);
  const outcome = readRequestError(reply.error);
  return { kind: 'transient', message: 'message' in outcome ? outcome.message : '' };
}
