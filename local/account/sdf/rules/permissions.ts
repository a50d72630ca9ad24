import type { SdfElement, SdfObject } from '../project';
import { permissionKeys, permissionLevels } from '../tables';
import { child, children, childText } from '../xml';
import { at, type Context, mustNotBe, nearest, type Rule } from './rule';

interface Grant {
  object: SdfObject;
  element: SdfElement;
  role: string;
  record: string;
  level: string;
  restriction: string;
}

const RECORDS = new Set(['customrecordtype', 'customtransactiontype']);

function permissions(object: SdfObject): SdfElement[] {
  const list = child(object.root, 'permissions');
  return list ? children(list, 'permission') : [];
}

function scriptIdIn(text: string): string | undefined {
  return /^\[scriptid=([^\],]+)\]$/.exec(text)?.[1];
}

function grantsByRoles({ project }: Context): Grant[] {
  return project.objects
    .filter((object) => object.type === 'role')
    .flatMap((object) =>
      permissions(object).flatMap((element) => {
        const record = scriptIdIn(childText(element, 'permkey'));
        const level = childText(element, 'permlevel');
        return record === undefined
          ? []
          : [{ object, element, role: object.scriptId, record, level, restriction: childText(element, 'restriction') }];
      }),
    );
}

function grantsByRecords({ project }: Context): Grant[] {
  return project.objects
    .filter((object) => RECORDS.has(object.type))
    .flatMap((object) =>
      permissions(object).flatMap((element) => {
        const role = scriptIdIn(childText(element, 'permittedrole'));
        const level = childText(element, 'permittedlevel');
        return role === undefined
          ? []
          : [{ object, element, role, record: object.scriptId, level, restriction: childText(element, 'restriction') }];
      }),
    );
}

const matchingPermission: Rule = {
  name: 'matching-permission',
  checks:
    'A role and a custom record of the same project grant each other the same level and restriction (section_1520439382).',
  find: (context) => {
    const byRoles = grantsByRoles(context);
    const byRecords = grantsByRecords(context);
    const inProject = new Set(context.project.objects.map((object) => object.scriptId));
    return [
      ...byRoles.filter((grant) => inProject.has(grant.record)).flatMap((grant) => unmatched(grant, byRecords)),
      ...byRecords.filter((grant) => inProject.has(grant.role)).flatMap((grant) => unmatched(grant, byRoles)),
    ];
  },
};

function unmatched(grant: Grant, others: Grant[]) {
  const other = others.find(({ role, record }) => role === grant.role && record === grant.record);
  const isRole = grant.object.scriptId === grant.role;
  const counterpart = isRole ? grant.record : grant.role;
  const granted = (level: string): string =>
    isRole ? `grants itself ${level} on ${counterpart}` : `grants ${counterpart} ${level}`;
  const wish = isRole
    ? `<permission><permittedrole>[scriptid=${grant.role}]</permittedrole><permittedlevel>${grant.level}</permittedlevel></permission>`
    : `<permission><permkey>[scriptid=${grant.record}]</permkey><permlevel>${grant.level}</permlevel></permission>`;
  if (!other) {
    return grant.level === 'NONE'
      ? []
      : [at(grant, unmatchedText(grant), `Add ${wish} to ${counterpart}, or take the permission out`)];
  }
  const same = other.level === grant.level && other.restriction === grant.restriction;
  return same
    ? []
    : [
        at(
          grant,
          `${granted(inWords(grant))}, but ${counterpart} grants ${inWords(other)}`,
          'Write the same level and restriction in both',
        ),
      ];
}

/** SDF's own words, from either side. */
function unmatchedText({ object, role, record }: Grant): string {
  return object.scriptId === role
    ? `The ${role} role contains a reference on the ${record} customrecordtype in the permkey field but the customrecordtype does not reference the role`
    : `The ${record} ${object.type} contains a reference on the ${role} role in the permittedrole field but the role does not reference the ${object.type}`;
}

function inWords({ level, restriction }: Grant): string {
  return restriction ? `${level} restricted to ${restriction}` : level || 'no level';
}

/** The permissions of roles on what NetSuite itself has, not on the project's records. */
function standardPermissions({ project }: Context): { object: SdfObject; element: SdfElement; key: string }[] {
  return project.objects
    .filter((object) => object.type === 'role')
    .flatMap((object) =>
      permissions(object)
        .map((element) => ({ object, element, key: childText(element, 'permkey') }))
        .filter(({ key }) => /^[A-Z]/.test(key)),
    );
}

const KEYS = new Set(permissionKeys);

// The form of a key is the rule system-id's.
const permissionKey: Rule = {
  name: 'permission-key',
  checks: 'A standard permission key is one NetSuite has (SDFxml_4221896102).',
  find: (context) =>
    standardPermissions(context)
      .filter(({ key }) => /^(ADMI|LIST|TRAN|REPO|REGT|GRAP)_/.test(key) && !KEYS.has(key))
      .map(({ object, element, key }) => {
        const near = nearest(key, KEYS);
        return at(
          { object, element: child(element, 'permkey') ?? element },
          `Invalid permkey reference key ${key}`,
          near ? `Write ${near}, if that is meant` : 'Write a key of the list generic_permission',
        );
      }),
};

const permissionLevel: Rule = {
  name: 'permission-level',
  checks: 'A role gives a standard permission a level that the permission has (chapter_N3236764).',
  find: (context) =>
    standardPermissions(context).flatMap(({ object, element, key }) => {
      const level = child(element, 'permlevel');
      const allowed = permissionLevels(key);
      return !level || level.text === '' || !allowed || allowed.includes(level.text)
        ? []
        : at(
            { object, element: level },
            `Invalid permlevel reference key ${level.text} for permkey ${key}`,
            `Write one of ${allowed.join(', ')}`,
          );
    }),
};

const permissionRestriction: Rule = {
  name: 'permission-restriction',
  checks: 'Only the permission on a custom record or segment carries a <restriction>, not even an empty one elsewhere.',
  find: (context) =>
    standardPermissions(context).flatMap(({ object, element, key }) =>
      children(element, 'restriction').map((restriction) =>
        at(
          { object, element: restriction },
          `There is a restriction on a standard record (${key})`,
          'Take <restriction> out',
        ),
      ),
    ),
};

const permissionList: Rule = {
  name: 'permission-list',
  checks: 'A custom record whose access follows its permission list has one; without, it cannot be created.',
  find: ({ project }) =>
    project.objects
      .filter((object) => object.type === 'customrecordtype' && permissions(object).length === 0)
      .flatMap((object) =>
        children(object.root, 'accesstype')
          .filter(({ text }) => text === 'USEPERMISSIONLIST')
          .map((element) =>
            at(
              { object, element },
              '<accesstype> is USEPERMISSIONLIST, but the permission list is empty',
              'Add a <permission>, or write another accesstype',
            ),
          ),
      ),
};

const roleSubsidiaries: Rule = {
  name: 'role-subsidiaries',
  checks: 'A role is not restricted to selected subsidiaries: the XML has no place for the selection.',
  find: ({ tags }) =>
    tags
      .filter(({ object, element }) => object.type === 'role' && element.name === 'subsidiaryoption')
      .filter(({ element }) => element.text === 'SELECTED')
      .map((tag) =>
        at(tag, mustNotBe(tag, 'SELECTED'), 'Write ALL, ALLACTIVE or OWN, and select the subsidiaries in the account'),
      ),
};

export const permissionRules: Rule[] = [
  matchingPermission,
  permissionKey,
  permissionLevel,
  permissionRestriction,
  permissionList,
  roleSubsidiaries,
];
