import { readFileSync } from 'node:fs';
import { UserError } from '../user-error';
import { children, textOf } from './catalogue/xml';
import { inTransaction } from './database';
import { requireDependencies } from './deploy/dependencies';
import { changedFieldTypes } from './deploy/field-types';
import { idleParts } from './deploy/idle-parts';
import { deployInstances } from './deploy/instances';
import { deployListValues } from './deploy/list-values';
import { withKept } from './deploy/merge';
import { requireUnique } from './deploy/unique';
import { NotSupportedError } from './errors';
import type { LocalAccount } from './open';
import type { SdfObject, SdfProject } from './sdf/project';

export type Change = 'created' | 'updated' | 'unchanged';

export interface DeployReport {
  project: string;
  objects: { scriptId: string; type: string; change: Change }[];
  files: { path: string; change: Change }[];
  /** What was deployed and does nothing here, a sentence each. */
  warnings: string[];
}

/** Objects the local account knows what to do with. */
const OBJECT_TYPES = new Set([
  'centercategory',
  'centerlink',
  'centertab',
  'clientscript',
  'customlist',
  'customrecordtype',
  'entitycustomfield',
  'mapreducescript',
  'othercustomfield',
  'portlet',
  'restlet',
  'role',
  'scheduledscript',
  'secret',
  'subtab',
  'suitelet',
  'usereventscript',
]);

/**
 * Deploys a project, as `project:deploy` does with an account customization project: objects are created or
 * overwritten, data is kept, what the project no longer has stays in the account, files go to the File Cabinet.
 * All of it or nothing. Validate the project first (sdf/validate.ts).
 * @throws UserError for a feature that is off, a dependency that is missing, a name or script id that the account
 *   has already, or a field whose type cannot change any more
 * @throws NotSupportedError for object and field types the local account does not know
 */
export function deploy(project: SdfProject, account: LocalAccount): DeployReport {
  requireFeatures(project, account);
  requireDependencies(project, account);
  try {
    return inTransaction(account, () => {
      const files = project.files.map((file) => ({ path: file.path, change: putFile(account, file) }));
      const objects = project.objects.map((object) => ({
        scriptId: object.scriptId,
        type: object.type,
        change: putObject(account, object),
      }));
      account.refresh();
      requireUnique(account);
      requireTargets(account);
      for (const object of project.objects) deployListValues(account, object);
      for (const object of project.objects) deployInstances(account, object);
      return {
        project: textOf(project.manifest, 'projectname'),
        objects,
        files,
        warnings: project.objects.flatMap((object) => idleParts(account.catalogue, object.root)),
      };
    });
  } catch (error) {
    account.deployed.reload();
    account.refresh();
    throw error;
  }
}

function requireFeatures(project: SdfProject, account: LocalAccount): void {
  const dependencies = project.manifest.children.find((element) => element.name === 'dependencies');
  const missing = (dependencies === undefined ? [] : children(dependencies, 'features', 'feature'))
    .filter((feature) => feature.attributes.required === 'true' && !account.features.has(feature.text))
    .map((feature) => feature.text);
  if (missing.length === 0) return;
  throw new UserError(
    `The project requires ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} off in this account. Switch the feature on, or take it out of manifest.xml.`,
  );
}

function putFile(account: LocalAccount, file: SdfProject['files'][number]): Change {
  const content = readFileSync(file.location);
  const known = account.files.read(file.path);
  if (known?.equals(content)) return 'unchanged';
  account.files.write(file.path, content);
  return known === undefined ? 'created' : 'updated';
}

function putObject(account: LocalAccount, object: SdfObject): Change {
  if (!OBJECT_TYPES.has(object.type)) throw new NotSupportedError(`object type ${object.type} (${object.file})`);
  const scriptId = object.scriptId.toLowerCase();
  const known = account.object(scriptId);
  const root = known === undefined ? object.root : withKept(object.root, known.root);
  if (known !== undefined) {
    if (JSON.stringify(known.root) === JSON.stringify(root)) return 'unchanged';
    changedFieldTypes(account, known.root, root);
  }
  account.deployed.put(object.type, scriptId, root);
  return known === undefined ? 'created' : 'updated';
}

/** Every custom field's list must be there, once the whole project is. */
function requireTargets(account: LocalAccount): void {
  for (const type of account.catalogue.types()) {
    for (const field of type.fields) {
      if (!/^cust/.test(field.id) || field.select === undefined || account.catalogue.type(field.select)) continue;
      throw new UserError(
        `${field.id} of ${type.id} refers to ${field.select}, which this account does not have. Deploy that object too, or switch on the feature that brings it.`,
      );
    }
  }
}
