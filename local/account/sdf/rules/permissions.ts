import type { SdfElement, SdfObject } from '../project';
import { child, children, childText } from '../xml';
import { at, type Context, type Rule } from './rule';

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
      : [
          at(
            grant,
            `${granted(grant.level)}, but ${counterpart} does not grant it too`,
            `Add ${wish} to ${counterpart}`,
          ),
        ];
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

function inWords({ level, restriction }: Grant): string {
  return restriction ? `${level} restricted to ${restriction}` : level || 'no level';
}

export const permissionRules: Rule[] = [matchingPermission];
