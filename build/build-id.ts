import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of the whole project. */
export const root = join(__dirname, '..');

/** The folder that is built. */
export const project = join(root, 'dist');

/** Where the built connector has the id of its build. */
const builtId = 'FileCabinet/SuiteScripts/UnifiedConnector/netsuite/build-id.js';

/** Whether dist/ is made of the sources as they are now. */
export function isBuilt(): boolean {
  const file = join(project, builtId);
  return existsSync(file) && readFileSync(file, 'utf8').includes(buildId());
}

/** The same for the same sources, wherever and whenever they are built. */
export function buildId(): string {
  const hash = createHash('sha256');
  for (const file of ['manifest.xml', 'deploy.xml', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  for (const folder of ['src', 'build', 'docs/admin']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
    for (const path of paths) hash.update(relative(root, path).replaceAll('\\', '/')).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 12);
}
