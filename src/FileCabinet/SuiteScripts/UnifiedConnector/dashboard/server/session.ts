import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import { DASHBOARD, ROLES } from '../../netsuite/ids';
import type { Visitor } from './action';

const TOKEN = 'uc_dashboard_token';

/** The token of this session, which only the dashboard's own page knows; '' before the page was opened. Costs nothing. */
export const sessionToken = (): string => runtime.getCurrentSession().get({ name: TOKEN }) || '';

/** The same, made where there is none. */
export function openSession(): string {
  const known = sessionToken();
  if (known !== '') return known;
  const token = `${random.generateUUID()}${random.generateUUID()}`;
  runtime.getCurrentSession().set({ name: TOKEN, value: token });
  return token;
}

/** Roles that change settings, besides being in the audience of the administrators' deployment. */
const ADMINISTRATORS: readonly string[] = ['administrator', ROLES.administrator];

/** Who is at the browser. Costs nothing. */
export function currentVisitor(): Visitor {
  const user = runtime.getCurrentUser();
  return { userId: user.id, name: user.name, isAdministrator: isAdministrators() && isAdministrator() };
}

/**
 * Whether the page should be the administrators' and is everybody's: the user has the visitor's role also where the script
 * works as another one (measured-platform.md). Costs nothing.
 */
export const belongsToAdministrators = (): boolean => isAdministrator() && !isAdministrators();

const isAdministrators = (): boolean =>
  runtime.getCurrentScript().deploymentId.toLowerCase() === DASHBOARD.deployments.administrators;

const isAdministrator = (): boolean => ADMINISTRATORS.includes(runtime.getCurrentUser().roleId.toLowerCase());
