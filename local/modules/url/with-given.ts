/** The address with a script's parameters; none may be a list (Oracle help section_4424988773). */
export function withGiven(address: string, parameters: unknown): string {
  if (typeof parameters !== 'object' || parameters === null) return address;
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 0) return address;
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
