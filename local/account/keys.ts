import { utils } from 'ssh2';
import { UserError } from '../user-error';
import type { Account } from './account';
import type { Statements } from './database';

/** The types of key that NetSuite names (Oracle help section_1558548493: id_rsa, id_ecdsa, id_dsa), as the key itself says. */
const TYPES = /^(ssh-rsa|ssh-dss|ecdsa-sha2-nistp(256|384|521))$/;

/**
 * Private keys for SFTP (Setup > Company > Preferences > Keys): in PEM, with or without a password, which is tried when the key
 * is uploaded. Ids can be listed, keys only be used. Oracle help section_1558548493.
 */
export function createKeys(statements: Statements): Account['keys'] {
  return {
    ids: () => statements.all('SELECT id FROM sys_key ORDER BY id').map((row) => String(row.id)),
    set(id, pem, password = '') {
      if (!/^custkey[a-z0-9_]{1,92}$/.test(id)) {
        throw new UserError(`"${id}" is not the ID of a key. It begins with custkey, then 1 to 92 of a-z, 0-9 and _.`);
      }
      if (!/^-----BEGIN (RSA|EC|DSA) PRIVATE KEY-----/.test(pem.trim())) {
        throw new UserError(
          `The key for ${id} is not in PEM format. ssh-keygen -m PEM makes one; ssh-keygen -p -m PEM -f FILE turns another into one.`,
        );
      }
      const parsed = utils.parseKey(pem, password === '' ? undefined : password);
      const key = Array.isArray(parsed) ? parsed[0] : parsed;
      if (!key || key instanceof Error || !key.isPrivateKey()) {
        throw new UserError(`The key for ${id} cannot be read, or not with this password: ${String(key)}`);
      }
      if (!TYPES.test(key.type))
        throw new UserError(`The key for ${id} is of the type ${key.type}: RSA, ECDSA or DSA.`);
      statements.run('INSERT OR REPLACE INTO sys_key (id, pem, password) VALUES (?, ?, ?)', id, pem, password);
      return `${key.type} ${key.getPublicSSH().toString('base64')}`;
    },
    value(id) {
      const row = statements.get('SELECT pem, password FROM sys_key WHERE id = ?', id.toLowerCase());
      return row === undefined ? undefined : { pem: String(row.pem), password: String(row.password) };
    },
  };
}
