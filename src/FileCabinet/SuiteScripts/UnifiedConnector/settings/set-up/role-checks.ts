import {
  CUSTOMER_PAGE,
  DASHBOARD,
  FAILED_RECORD_PAGE,
  GUARD_UPLOAD,
  KEEP_SYSTEMS,
  ROLES,
  SEARCH_LINK,
  START_EXPORT,
} from '../../netsuite/ids';
import { DEPLOYMENTS, ok, type SetUpCheck, warning, wrong } from './check';

const NAMES = {
  [ROLES.administrator]: 'Unified Connector Administrator',
  [ROLES.user]: 'Unified Connector User',
  [ROLES.engine]: 'Unified Connector Engine',
} as const;

const AS_ADMINISTRATOR = 'Run the check as Administrator.';

interface FoundRole {
  scriptId: string;
  isActive: boolean;
}

/**
 * Whether the three roles are there, and somebody works with them. `roles`, `people` null: not to be seen with this role;
 * `people`: active employees with access who have one of the two roles that are given to people.
 */
export function roleChecks(roles: readonly FoundRole[] | null, people: number | null): SetUpCheck[] {
  if (roles === null) {
    return [warning('roles', 'Your role may not see roles, so they were not checked.', AS_ADMINISTRATOR)];
  }
  const found = (scriptId: string) => roles.find((role) => role.scriptId === scriptId);
  const ids = Object.values(ROLES);
  const missing = ids.filter((id) => !found(id));
  const inactive = ids.filter((id) => found(id)?.isActive === false);
  return [
    ...missing.map((id) => wrong(`missing-${id}`, `The role ${NAMES[id]} is missing.`, 'Deploy the project again.')),
    ...inactive.map((id) =>
      wrong(
        `inactive-${id}`,
        id === ROLES.engine
          ? `The role ${NAMES[id]} is inactive, but the dashboard runs as this role.`
          : `The role ${NAMES[id]} is inactive, so nobody can use it.`,
        'Clear Inactive under Setup > Users/Roles > Manage Roles, or deploy the project again.',
      ),
    ),
    ...(missing.length + inactive.length === 0
      ? [ok('roles', `${listed(ids.map((id) => NAMES[id]))} are active.`)]
      : []),
    peopleCheck(people),
  ];
}

function peopleCheck(people: number | null): SetUpCheck {
  const roles = `${NAMES[ROLES.administrator]} or ${NAMES[ROLES.user]}`;
  if (people === null) {
    return warning(
      'people',
      `Your role may not see which employees have the role ${roles}.`,
      'Run the check as Administrator, or look under Setup > Users/Roles > Manage Users.',
    );
  }
  if (people > 0) {
    return ok('people', `${people} active ${people === 1 ? 'employee has' : 'employees have'} the role ${roles}.`);
  }
  return warning(
    'people',
    `No active employee with access has the role ${roles}. Only administrators and the other roles in its audience can open the dashboard.`,
    'Assign it under Setup > Users/Roles > Manage Users.',
  );
}

const ON_SAVE = 'Export on save';

/** Pages that scripts show or change, and the role each of them works as; null: the visitor's own. As docs/admin/roles.md says. */
const PAGES = [
  { name: 'Dashboard', id: DASHBOARD.deployments.users, executeAs: ROLES.engine },
  { name: 'Dashboard of administrators', id: DASHBOARD.deployments.administrators, executeAs: null },
  ...Object.values(CUSTOMER_PAGE.deployments).map((id) => ({ name: 'Customer page', id, executeAs: ROLES.engine })),
  ...Object.values(KEEP_SYSTEMS.deployments).map((id) => ({
    name: 'External Systems kept on save',
    id,
    executeAs: null,
  })),
  { name: 'Upload guarded on save', id: GUARD_UPLOAD.deployment, executeAs: ROLES.engine },
  { name: 'Failed Record page', id: FAILED_RECORD_PAGE.deployment, executeAs: null },
  ...Object.values(SEARCH_LINK.deployments).map((id) => ({ name: 'Link to a saved search', id, executeAs: null })),
  ...Object.values(START_EXPORT.deployments).map((id) => ({
    name: ON_SAVE,
    id,
    executeAs: ROLES.engine,
    mayBeOff: true,
  })),
] as const;

/** Scripts whose deployments `pageChecks` looks at. */
export const PAGE_SCRIPTS = [
  DASHBOARD.script,
  CUSTOMER_PAGE.script,
  KEEP_SYSTEMS.script,
  GUARD_UPLOAD.script,
  FAILED_RECORD_PAGE.script,
  SEARCH_LINK.script,
  START_EXPORT.script,
];

interface FoundPage {
  id: string;
  status: string;
  isDeployed: boolean;
}

/**
 * Whether the pages are there for whom they are meant. `deployments` null: not to be seen with this role. `executeAs`:
 * script id of the role that a deployment works as, '' for the visitor's own, by the deployment's id; null: not known.
 */
export function pageChecks(
  deployments: readonly FoundPage[] | null,
  executeAs: ReadonlyMap<string, string> | null,
): SetUpCheck[] {
  if (deployments === null) {
    return [
      warning('pages', 'Your role may not see script deployments, so the pages were not checked.', AS_ADMINISTRATOR),
    ];
  }
  const found = (id: string) => deployments.find((deployment) => deployment.id === id);
  const missing = PAGES.filter(({ id }) => !found(id));
  const allOff = PAGES.filter(({ id }) => found(id) && !(found(id)?.isDeployed && found(id)?.status === 'RELEASED'));
  const off = allOff.filter((page) => !('mayBeOff' in page));
  return [
    ...missing.map(({ name, id }) =>
      wrong(`missing-${id}`, `${name}: the deployment ${id} is missing.`, 'Deploy the project again.'),
    ),
    ...off.map(({ name, id }) =>
      wrong(
        `off-${id}`,
        `${name}: the deployment ${id} is not Released or not deployed, so its users do not see it.`,
        `Under ${DEPLOYMENTS}, set Status to Released and tick Deployed, or deploy the project again.`,
      ),
    ),
    ...(missing.length + off.length === 0
      ? [ok('pages', 'The dashboard, the pages and the menu links are deployed and Released.')]
      : []),
    ...(missing.some(isOnSave)
      ? []
      : [
          ok(
            'export-on-save',
            allOff.some(isOnSave)
              ? 'No run starts when a customer is saved: Export on save is not deployed for each kind of customer. Changes wait for the schedule.'
              : 'A run starts after a customer is saved with a change that JOOR gets.',
          ),
        ]),
    ...executeAsChecks(executeAs),
  ];
}

const isOnSave = ({ name }: { name: string }): boolean => name === ON_SAVE;

function executeAsChecks(executeAs: ReadonlyMap<string, string> | null): SetUpCheck[] {
  if (executeAs === null) {
    return [
      warning(
        'execute-as',
        'Your role may not see the Execute As Role of the pages.',
        `${AS_ADMINISTRATOR} Or check under ${DEPLOYMENTS} that Execute As Role of ${PAGES[0].id} is ${NAMES[ROLES.engine]}.`,
      ),
    ];
  }
  const other = PAGES.filter(({ id, executeAs: role }) => executeAs.has(id) && executeAs.get(id) !== (role ?? ''));
  if (other.length === 0) return [ok('execute-as', 'Every page has the right Execute As Role.')];
  return other.map(({ name, id, executeAs: role }) =>
    wrong(
      `execute-as-${id}`,
      `${name}: the Execute As Role of deployment ${id} is not ${role === null ? 'Current Role' : NAMES[role]}.`,
      `Under ${DEPLOYMENTS}, set Execute As Role to ${role === null ? 'Current Role' : NAMES[role]}, or deploy the project again.`,
    ),
  );
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
