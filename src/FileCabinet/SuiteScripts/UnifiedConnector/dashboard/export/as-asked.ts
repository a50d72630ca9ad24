/** Lines about customers in the order in which the customers were asked for. */
export function asAsked<Line extends { customerId: number }>(
  lines: readonly Line[],
  customerIds: readonly number[],
): Line[] {
  const place = new Map(customerIds.map((id, index) => [id, index]));
  return [...lines].sort((one, other) => (place.get(one.customerId) ?? 0) - (place.get(other.customerId) ?? 0));
}
