import { withParameters } from '../../account/page-addresses';

/** Where users log in and switch roles. */
export const LOGIN = '/app/login/secure/changerole.nl';

/** The log-in page that leads on to a path. */
export function loginAddress(next: string): string {
  return withParameters(LOGIN, { next: next === '/' ? '' : next });
}
