/** Customers that a person asked to export, as a Run record keeps them; none: a run now, whatever is due. */
export interface Request {
  runId: number;
  /** null: for every External System. */
  systemId: number | null;
  customerIds: number[];
  /** Name of who asked; empty: not known. */
  requestedBy: string;
  /** Since another script began to export them itself; null: they wait for a run. */
  minutesUnderWay: number | null;
}

/** A Suitelet ends within 5 minutes (Oracle help, section_161591009480); what looks longer under way broke off. */
const LONGEST_MINUTES = 10;

/** Whether another script is sending these customers right now, so that nobody else may send. */
export const isUnderWay = ({ minutesUnderWay }: Request): boolean =>
  minutesUnderWay !== null && minutesUnderWay < LONGEST_MINUTES;

/** Whether somebody asked for a run now of an External System, which looks for changes whatever its interval. */
export const isRunAsked = (requests: readonly Request[], systemId: number): boolean =>
  requests.some((request) => request.customerIds.length === 0 && (request.systemId ?? systemId) === systemId);

export const brokeOff = (request: Request): boolean => request.minutesUnderWay !== null && !isUnderWay(request);

/** What of a request is still to be done, where `left` are the customers left in each External System; null: nothing. */
export function remainderOf(request: Request, left: ReadonlyMap<number, readonly number[]>): Request | null {
  const { systemId, customerIds } = request;
  const parts = [...left]
    .filter(([id]) => systemId === null || systemId === id)
    .map(([id, ids]) => ({ id, ids: ids.filter((customerId) => customerIds.includes(customerId)) }))
    .filter(({ ids }) => ids.length > 0);
  const [first, ...others] = parts;
  if (!first) return null;
  return {
    ...request,
    systemId: others.length === 0 ? first.id : null,
    customerIds: [...new Set(parts.flatMap(({ ids }) => ids))],
  };
}
