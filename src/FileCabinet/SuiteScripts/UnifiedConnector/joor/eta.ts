/**
 * Business days until JOOR has connected new customer codes, by the number of them: the upper bounds of the table
 * (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput). "4+" has none: taken for 4.
 */
const ESTIMATES = [
  { upTo: 100, days: 2, text: '1-2 business days' },
  { upTo: 500, days: 3, text: '2-3 business days' },
  { upTo: 1000, days: 4, text: '3-4 business days' },
] as const;

const LARGEST = { days: 4, text: '4+ business days' } as const;

/** The table as JOOR's page has it, for people. */
export const ESTIMATE_TABLE: readonly { upTo: string; text: string }[] = [
  { upTo: '1-100', text: ESTIMATES[0].text },
  { upTo: '101-500', text: ESTIMATES[1].text },
  { upTo: '501-1000', text: ESTIMATES[2].text },
  { upTo: '>1000', text: LARGEST.text },
];

/**
 * What JOOR's pages ask for in the sandbox, where nobody looks at new customers unasked
 * (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput and docs/customers-netsuite).
 */
export const TELL_JOOR =
  'In the sandbox, new customers wait until you tell your JOOR Integrations Manager that you have sent them.';

const DAY_MILLISECONDS = 86_400_000;

/** When JOOR is expected to have connected `newConnections` codes sent on `sentOn`. Dates as 2026-11-24. */
export function estimate(sentOn: string, newConnections: number): { date: string; text: string } {
  const { days, text } = ESTIMATES.find(({ upTo }) => newConnections <= upTo) ?? LARGEST;
  return { date: addBusinessDays(sentOn, days), text };
}

/** The date so many days from Monday to Friday later. */
export function addBusinessDays(date: string, days: number): string {
  let time = Date.parse(date);
  for (let left = days; left > 0; ) {
    time += DAY_MILLISECONDS;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS;
