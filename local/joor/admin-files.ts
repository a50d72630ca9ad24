import { type Context, Hono } from 'hono';
import type { JoorAccount } from './account';
import { readFormat } from './files/format';
import { pickUpNow } from './files/pick-up';
import type { Joor } from './joor';
import type { JsonObject } from './json';
import { fileView } from './views';

/** The administrator's calls about files. */
export function fileRoutes(
  joor: Joor,
  chosen: (c: Context) => JoorAccount[],
  readBody: (c: Context) => Promise<JsonObject>,
): Hono {
  const app = new Hono();
  const files = (c: Context) => chosen(c).flatMap((account) => account.drop.history.map((file) => ({ account, file })));

  app.get('/sftp', (c) => {
    if (!joor.sftp) throw new Error('There is no SFTP server: the local JOOR was started without one.');
    const { users, ...address } = joor.sftp;
    return c.json({ ...address, usernames: users.map(({ username }) => username) });
  });
  app.post('/sftp-keys', async (c) => {
    const { username, publicKey, both = false } = await readBody(c);
    if (typeof username !== 'string' || !joor.sftp?.users.some((user) => user.username === username)) {
      throw new Error('"username" must be a user of the SFTP server.');
    }
    if (publicKey === null) return c.json({ username, removed: joor.sftpKeys.delete(username) });
    const base64 = typeof publicKey === 'string' ? (/AAAA[\w+/=]+/.exec(publicKey)?.[0] ?? '') : '';
    if (base64 === '' || typeof both !== 'boolean') {
      throw new Error('"publicKey" must be a line of authorized_keys, "both" true or false.');
    }
    joor.sftpKeys.set(username, { publicKey: base64, both });
    return c.json({ username, both });
  });
  app.get('/sftp-requests', (c) => {
    joor.all();
    return c.json({ requests: joor.sftpLines.slice(Number(c.req.query('after') ?? 0)) });
  });

  app.get('/files', (c) => c.json({ files: files(c).map(({ account, file }) => fileView(account, file)) }));
  app.get('/files/:id/content', (c) => {
    const found = files(c).find(({ file }) => String(file.id) === c.req.param('id'));
    if (!found) throw new Error(`There is no file ${c.req.param('id')}.`);
    return c.body(new Uint8Array(found.file.content), 200, { 'content-type': 'application/octet-stream' });
  });
  app.post('/pick-up', (c) => {
    const now = joor.clock.now();
    const taken = chosen(c).flatMap((account) => pickUpNow(account, now).map((file) => fileView(account, file)));
    return c.json({ files: taken });
  });

  app.get('/file-format', (c) =>
    c.json({ formats: chosen(c).map((account) => ({ account: account.id, ...account.drop.format })) }),
  );
  app.post('/file-format', async (c) => {
    const changes = readFormat(await readBody(c));
    const accounts = chosen(c);
    for (const account of accounts) Object.assign(account.drop.format, changes);
    return c.json({ formats: accounts.map((account) => ({ account: account.id, ...account.drop.format })) });
  });

  app.get('/file-faults', (c) => c.json({ faults: joor.fileFaults.faults }));
  app.post('/file-faults', async (c) => c.json(joor.fileFaults.add(await readBody(c))));
  app.delete('/file-faults/:id?', (c) => {
    const id = c.req.param('id');
    const cleared = joor.fileFaults.clear(id === undefined ? undefined : Number(id));
    if (id !== undefined && cleared === 0) throw new Error(`There is no fault of files ${id}.`);
    return c.json({ cleared });
  });
  return app;
}
