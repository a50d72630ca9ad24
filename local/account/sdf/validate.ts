import { filesBelow, isObject } from './deploy-paths';
import type { Finding, SdfObject, SdfProject } from './project';
import { readObjects, readProject } from './read';
import { createContext } from './rules/rule';
import { rules } from './rules/table';

/**
 * Everything wrong with an SDF project that can be told without an account, by file and line; empty when it may
 * be deployed. Throws UserError when there is no such folder.
 */
export function validateProject(directory: string): Finding[] {
  const { project, findings } = readProject(directory);
  return sorted(project ? [...findings, ...validate(project)] : findings);
}

/** The rules' findings on a project already read. */
export function validate(project: SdfProject): Finding[] {
  const context = createContext(project, undeployedObjects(project));
  return sorted(rules.flatMap((rule) => rule.find(context).map((finding) => ({ ...finding, rule: rule.name }))));
}

/** Objects in the folder that deploy.xml does not name: not checked, but a reference to one has its own advice. */
function undeployedObjects(project: SdfProject): SdfObject[] {
  const deployed = new Set(project.objects.map((object) => object.file));
  const files = filesBelow(project.directory, 'Objects').filter((file) => isObject(file) && !deployed.has(file));
  return readObjects(project.directory, files, []);
}

function sorted(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
