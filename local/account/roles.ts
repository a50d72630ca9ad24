import type { Account, Role } from './account';
import { children, referencedScriptId, textOf } from './catalogue/xml';
import type { Statements } from './database';
import type { DeployedObject } from './deployed-object';

type Level = ReturnType<Role['level']>;

const LEVELS: Readonly<Record<string, Level>> = { NONE: 0, VIEW: 1, CREATE: 2, EDIT: 3, FULL: 4 };

/** Internal id of the Administrator role in every account; custom roles follow 1000 (Oracle help section_N3427186). */
const ADMINISTRATOR_ID = 3;
const BEFORE_CUSTOM_ROLES = 1000;

const ADMINISTRATOR: Role = {
  id: 'administrator',
  internalId: ADMINISTRATOR_ID,
  name: 'Administrator',
  level: () => 4,
  restrictions: { employee: '', subsidiary: '' },
};

/** The role by script id ('administrator' or a deployed customrole). */
export function roleOf(account: Pick<Account, 'object'>, id: string): Role | undefined {
  if (id.toLowerCase() === 'administrator') {
    return ADMINISTRATOR;
  }
  const object = account.object(id);
  if (object?.type !== 'role') return undefined;
  const permissions = new Map<string, Level>();
  for (const permission of children(object.root, 'permissions', 'permission')) {
    const key = textOf(permission, 'permkey');
    permissions.set(referencedScriptId(key)?.toLowerCase() ?? key, LEVELS[textOf(permission, 'permlevel')] ?? 0);
  }
  return {
    ...namesOf(object),
    restrictions: {
      employee: textOf(object.root, 'employeerestriction'),
      subsidiary: textOf(object.root, 'subsidiaryoption'),
    },
    level(permission) {
      const record = account.object(permission);
      return record?.type === 'customrecordtype'
        ? customRecordLevel(record, object.scriptId, permissions)
        : standardLevel(permission, permissions);
    },
  };
}

/** Writes the roles of the account where searches and SuiteQL find them. */
export function storeRoles(statements: Statements, deployed: readonly DeployedObject[]): void {
  const store = ({ id, internalId, name }: Omit<Role, 'level' | 'restrictions'>, isInactive: boolean) =>
    statements.run(
      `INSERT INTO role (id, name, scriptid, isinactive) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, isinactive = excluded.isinactive`,
      internalId,
      name,
      id,
      isInactive ? 'T' : 'F',
    );
  store(ADMINISTRATOR, false);
  for (const object of deployed) store(namesOf(object), textOf(object.root, 'isinactive') === 'T');
}

const namesOf = ({ scriptId, internalId, root }: DeployedObject): Omit<Role, 'level' | 'restrictions'> => ({
  id: scriptId,
  internalId: BEFORE_CUSTOM_ROLES + internalId,
  name: textOf(root, 'name') || scriptId,
});

/**
 * The Records Catalog asks LIST_EMPLOYEE_RECORD for employees, which Employees includes, and LIST_ADDRESS for addresses,
 * which is none of the permissions a role is given (Oracle help chapter_N3236764): it comes with Customers unless the
 * role names it (docs/assumptions.md).
 */
function standardLevel(permission: string, given: ReadonlyMap<string, Level>): Level {
  const level = given.get(permission) ?? 0;
  if (permission === 'LIST_EMPLOYEE') return level > 0 ? level : (given.get('LIST_EMPLOYEE_RECORD') ?? 0);
  if (permission === 'LIST_ADDRESS' && !given.has(permission)) return given.get('LIST_CUSTJOB') ?? 0;
  return level;
}

/** <accesstype> decides who reaches a custom record: everybody, its own list, or the Custom Record Entries permission. */
function customRecordLevel(record: DeployedObject, roleId: string, permissions: ReadonlyMap<string, Level>): Level {
  const own = permissions.get(record.scriptId) ?? 0;
  switch (textOf(record.root, 'accesstype')) {
    case 'NONENEEDED':
      return 4;
    case 'USEPERMISSIONLIST': {
      const entry = children(record.root, 'permissions', 'permission').find(
        (permission) => referencedScriptId(textOf(permission, 'permittedrole'))?.toLowerCase() === roleId,
      );
      const listed = entry === undefined ? 0 : (LEVELS[textOf(entry, 'permittedlevel')] ?? 0);
      if (own >= listed) return own;
      return listed;
    }
    default:
      return permissions.get('LIST_CUSTRECORDENTRY') ?? 0;
  }
}
