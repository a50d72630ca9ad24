/** The zone of NetSuite's servers, which SYSDATE was seen to show. */
export const PACIFIC = 'America/Los_Angeles';

/** Minutes that clocks are ahead of UTC now; null: not known here. */
export interface Clocks {
  /** What CURRENT_DATE and SYSDATE show. */
  session: number;
  server: number;
  pacific: number | null;
  /** The asker's preference, and the company's time zone. */
  user: number | null;
  company: number | null;
}

/** Clocks are a quarter of an hour apart, so the seconds that a statement takes do not matter. */
const STEP = 15;

/** How far a printed time (YYYY-MM-DD HH:MM:SS) is ahead of an instant. */
export const minutesAhead = (printed: string, instant: number): number =>
  Math.round((Date.parse(`${printed.replace(' ', 'T')}Z`) - instant) / (STEP * 60_000)) * STEP;

/** Answers of suiteql.session-zone that fit a person's clock. */
export function zonesOfPerson({ session, user, company }: Clocks): string[] {
  const ofUser = user === null || session === user ? ['user', 'system-pacific'] : [];
  const ofCompany = company === null || session === company ? ['company', 'company-system-pacific'] : [];
  return [...ofUser, ...ofCompany];
}

/** The same for -System-'s. */
export function zonesOfSystem({ session, company, pacific }: Clocks): string[] {
  const ofCompany = company === null || session === company ? ['company', 'user'] : [];
  const ofPacific = pacific === null || session === pacific ? ['system-pacific', 'company-system-pacific'] : [];
  return [...ofCompany, ...ofPacific];
}

/** Answers of suiteql.sysdate-zone that fit. */
export function zonesOfServer({ session, server, pacific }: Clocks): string[] {
  return [...(pacific === null || server === pacific ? ['pacific'] : []), ...(server === session ? ['session'] : [])];
}
