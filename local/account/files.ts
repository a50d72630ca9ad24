import type { Account } from './account';
import type { Clock } from './clock';
import { nextId, type Statements } from './database';

/** The File Cabinet: files by their path ('/SuiteScripts/x.js'). */
export function createFileCabinet(statements: Statements, clock: Clock): Account['files'] {
  return {
    read(path) {
      const row = statements.get('SELECT content FROM sys_file WHERE path = ?', path) as
        | { content: unknown }
        | undefined;
      return row?.content instanceof Uint8Array ? Buffer.from(row.content) : undefined;
    },
    write(path, content) {
      const known = statements.get('SELECT id FROM sys_file WHERE path = ?', path);
      const id = known === undefined ? nextId(statements, 'file') : Number(known.id);
      statements.run(
        `INSERT INTO sys_file (id, path, content, size, modified) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET content = excluded.content, size = excluded.size, modified = excluded.modified`,
        id,
        path,
        content,
        content.length,
        new Date(clock.now()).toISOString(),
      );
      return id;
    },
    list(folder) {
      const prefix = folder === undefined ? '/' : `${folder.replace(/\/+$/, '')}/`;
      return statements
        .all('SELECT id, path, size FROM sys_file WHERE substr(path, 1, ?) = ? ORDER BY path', prefix.length, prefix)
        .map((row) => ({ id: Number(row.id), path: String(row.path), size: Number(row.size) }));
    },
  };
}
