import { posix } from 'node:path';
import type { Account } from './account';
import type { Clock } from './clock';
import { nextId, type Statements } from './database';
import { FileContents } from './file-contents';
import { timestamp } from './records/values';

/** Internal ids of the folders every account has. */
const STANDARD_FOLDERS: Readonly<Record<string, number>> = {
  Images: -4,
  SuiteScripts: -15,
  SuiteBundles: -16,
  SuiteApps: -19,
};

/** Character Encoding of a file that names no other. */
const USUAL_ENCODING = 'UTF-8';

/** Contents of a File Cabinet, for that of a copy of its account. */
const contentsOf = new WeakMap<object, FileContents>();

/**
 * The File Cabinet: files by their path ('/SuiteScripts/x.js'), in folders that are records.
 * @param original the one of the account that this one is a copy of
 */
export function createFileCabinet(statements: Statements, clock: Clock, original?: Account['files']): Account['files'] {
  for (const [name, id] of Object.entries(STANDARD_FOLDERS)) {
    statements.run('INSERT OR IGNORE INTO mediaitemfolder (id, name) VALUES (?, ?)', id, name);
  }

  const contents = new FileContents(statements, original && contentsOf.get(original));

  function folderId(path: string): number {
    const name = posix.basename(path);
    const above = posix.dirname(path);
    const parent = above === '/' || above === '.' ? null : folderId(above);
    const known = statements.get('SELECT id FROM mediaitemfolder WHERE name = ? AND parent IS ?', name, parent);
    if (known !== undefined) return Number(known.id);
    const id = nextId(statements, 'folder');
    statements.run(
      'INSERT INTO mediaitemfolder (id, name, parent, lastmodifieddate) VALUES (?, ?, ?, ?)',
      id,
      name,
      parent,
      timestamp(clock.now()),
    );
    return id;
  }

  const files: Account['files'] = {
    read: (path) => contents.read(path),
    edition: () => contents.edition(),
    encoding: (path) => encodingOf(statements, path),
    write(path, content, encoding = USUAL_ENCODING) {
      contents.forget();
      const known = statements.get('SELECT id FROM sys_file WHERE path = ?', path);
      const id = known === undefined ? nextId(statements, 'file') : Number(known.id);
      folderId(posix.dirname(path));
      statements.run(
        `INSERT INTO sys_file (id, path, content, size, modified) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content, size = excluded.size, modified = excluded.modified`,
        id,
        path,
        content,
        content.length,
        new Date(clock.now()).toISOString(),
      );
      if (encoding === USUAL_ENCODING) statements.run('DELETE FROM sys_file_encoding WHERE id = ?', id);
      else statements.run('INSERT OR REPLACE INTO sys_file_encoding (id, encoding) VALUES (?, ?)', id, encoding);
      return id;
    },
    list(folder) {
      const prefix = folder === undefined ? '/' : `${folder.replace(/\/+$/, '')}/`;
      return statements
        .all('SELECT id, path, size FROM sys_file WHERE substr(path, 1, ?) = ? ORDER BY path', prefix.length, prefix)
        .map((row) => ({ id: Number(row.id), path: String(row.path), size: Number(row.size) }));
    },
    delete(path) {
      contents.forget();
      statements.run('DELETE FROM sys_file_encoding WHERE id IN (SELECT id FROM sys_file WHERE path = ?)', path);
      return statements.run('DELETE FROM sys_file WHERE path = ?', path) > 0;
    },
    folderId,
    folderPath: (id) => folderPath(statements, id),
  };
  contentsOf.set(files, contents);
  return files;
}

function encodingOf(statements: Statements, path: string): string {
  const row = statements.get('SELECT encoding FROM sys_file_encoding JOIN sys_file USING (id) WHERE path = ?', path);
  return row === undefined ? USUAL_ENCODING : String(row.encoding);
}

/** Path of a folder, through its parents. */
export function folderPath(statements: Statements, id: number): string | undefined {
  const row = statements.get('SELECT name, parent FROM mediaitemfolder WHERE id = ?', id);
  if (row === undefined) return undefined;
  const parent = row.parent === null ? '' : folderPath(statements, Number(row.parent));
  return parent === undefined ? undefined : `${parent}/${row.name}`;
}
