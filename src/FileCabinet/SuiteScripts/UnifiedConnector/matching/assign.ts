/** A customer and a connection, by their positions, and how much speaks for the two being one. */
export interface Edge {
  customer: number;
  connection: number;
  /** Above 0. */
  bits: number;
}

/**
 * Gives each customer at most one connection and each connection at most one customer so that the sum of bits over all
 * pairs is the largest there is: the assignment problem, solved by shortest augmenting paths with potentials on the
 * edges there are (R. Jonker, A. Volgenant, Computing 38, 1987). Staying alone counts 0, so paths end early; customers
 * without a common candidate never meet. Of equal sums the same one is found each time.
 *
 * @returns position of the connection by position of the customer
 */
export function assign(edges: readonly Edge[]): Map<number, number> {
  const byCustomer = new Map<number, Edge[]>();
  for (const edge of edges) {
    const held = byCustomer.get(edge.customer);
    if (held) held.push(edge);
    else byCustomer.set(edge.customer, [edge]);
  }
  const highest = edges.reduce((most, { bits }) => Math.max(most, bits), 0);
  const partnerOf = new Map<number, number>();
  const customerOf = new Map<number, Edge>();
  // Costs are highest - bits, staying alone costs highest: all are at least 0, as are reduced costs from then on.
  const price = new Map<number, number>();
  const budget = new Map<number, number>();
  for (const customer of [...byCustomer.keys()].sort((a, b) => a - b)) {
    augment(customer, { byCustomer, partnerOf, customerOf, price, budget, highest });
  }
  return partnerOf;
}

interface State {
  byCustomer: Map<number, Edge[]>;
  /** Connection of a customer. */
  partnerOf: Map<number, number>;
  /** Edge that holds a connection. */
  customerOf: Map<number, Edge>;
  /** Potential of a connection: 0 while it is free, below once customers competed for it. */
  price: Map<number, number>;
  /** Potential of a customer: the cost of its place plus that connection's price. */
  budget: Map<number, number>;
  highest: number;
}

/** One Dijkstra from a new customer to the cheapest end: a free connection, or a customer that stays alone instead. */
function augment(start: number, state: State): void {
  const { byCustomer, partnerOf, customerOf, price, budget, highest } = state;
  const reached = new Map<number, { cost: number; edge: Edge }>();
  const done = new Set<number>();
  const costOf = new Map<number, number>([[start, 0]]);
  let end: { cost: number; connection?: number; alone?: number } = { cost: Number.POSITIVE_INFINITY };
  const leave = (customer: number, cost: number) => {
    const own = budget.get(customer) ?? 0;
    const alone = cost + highest - own;
    if (alone < end.cost) end = { cost: alone, alone: customer };
    for (const edge of byCustomer.get(customer) ?? []) {
      if (done.has(edge.connection) || partnerOf.get(customer) === edge.connection) continue;
      const there = cost + highest - edge.bits - own - (price.get(edge.connection) ?? 0);
      const held = reached.get(edge.connection);
      if (!held || there < held.cost) reached.set(edge.connection, { cost: there, edge });
    }
  };
  leave(start, 0);
  for (;;) {
    let next: [number, { cost: number; edge: Edge }] | undefined;
    for (const each of reached) if (!done.has(each[0]) && (!next || each[1].cost < next[1].cost)) next = each;
    if (!next || next[1].cost >= end.cost) break;
    const [connection, { cost }] = next;
    done.add(connection);
    const holder = customerOf.get(connection);
    if (!holder) {
      end = { cost, connection };
      break;
    }
    costOf.set(holder.customer, cost);
    leave(holder.customer, cost);
  }
  // Potentials first, while the old places stand.
  for (const [customer, cost] of costOf) budget.set(customer, (budget.get(customer) ?? 0) + end.cost - cost);
  for (const connection of done) {
    const cost = reached.get(connection)?.cost ?? 0;
    if (cost < end.cost) price.set(connection, (price.get(connection) ?? 0) - (end.cost - cost));
  }
  // Then everybody on the way moves on by one.
  let at: number | undefined = end.connection;
  if (end.alone !== undefined) {
    at = partnerOf.get(end.alone);
    partnerOf.delete(end.alone);
    if (end.alone === start) return;
  }
  while (at !== undefined) {
    const edge: Edge | undefined = reached.get(at)?.edge;
    if (!edge) return;
    const before: number | undefined = edge.customer === start ? undefined : partnerOf.get(edge.customer);
    customerOf.set(at, edge);
    partnerOf.set(edge.customer, at);
    at = before;
  }
}
