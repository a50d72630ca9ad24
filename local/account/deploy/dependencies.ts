import { UserError } from '../../user-error';
import { children } from '../catalogue/xml';
import type { LocalAccount } from '../open';
import type { SdfProject } from '../sdf/project';

/**
 * Refuses a project whose manifest.xml depends on objects or files that the account does not have.
 * @throws UserError naming them
 */
export function requireDependencies(project: SdfProject, account: LocalAccount): void {
  const dependencies = project.manifest.children.find(({ name }) => name === 'dependencies');
  if (dependencies === undefined) return;
  const missing = [
    ...children(dependencies, 'objects', 'object').filter(({ text }) => !account.object(text.split('.')[0] ?? '')),
    ...children(dependencies, 'files', 'file').filter(({ text }) => account.files.read(text) === undefined),
  ].map(({ text }) => text);
  if (missing.length === 0) return;
  throw new UserError(
    `The manifest contains a dependency on ${missing.join(', ')}, which this account does not have. Deploy what brings it first, or take it out of manifest.xml.`,
  );
}
