import { UserError } from '../user-error';
import type { Account } from './account';
import type { Statements } from './database';

/** API Secrets (Setup > Company > API Secrets): ids can be listed, values only be used. Oracle help section_160216498405. */
export function createSecrets(statements: Statements): Account['secrets'] {
  return {
    ids: () => statements.all('SELECT id FROM sys_secret ORDER BY id').map((row) => String(row.id)),
    set(id, value) {
      if (!/^custsecret[a-z0-9_]{1,89}$/.test(id)) {
        throw new UserError(`"${id}" is not a secret ID. It begins with custsecret, then 1 to 89 of a-z, 0-9 and _.`);
      }
      if (value.length === 0 || value.length > 1_000_000) {
        throw new UserError(`The value of ${id} must have 1 to 1,000,000 characters; it has ${value.length}.`);
      }
      statements.run('INSERT OR REPLACE INTO sys_secret (id, value) VALUES (?, ?)', id, value);
    },
    value(id) {
      const row = statements.get('SELECT value FROM sys_secret WHERE id = ?', id.toLowerCase());
      return row === undefined ? undefined : String(row.value);
    },
  };
}
