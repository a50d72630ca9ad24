import { type Context, Hono } from 'hono';
import { NetSuiteError, NotSupportedError } from '../../account/errors';
import { fileAddress } from '../../account/page-addresses';
import type { LogLevel } from '../../modules/module';
import { User } from '../../modules/runtime';
import { urlModule } from '../../modules/url';
import { logClientScript } from '../../runtime/client-scripts';
import { NotFound } from '../not-found';
import type { Site } from '../site';
import { clientBundle } from './bundle';
import { CLIENT_PATHS } from './page';

const LEVELS: readonly string[] = ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'];

/** What the browser's part of a page asks the account for: itself, modules, answers that only the account knows. */
export function clientRoutes(site: Site): Hono {
  const app = new Hono();
  const { account } = site;

  app.get(CLIENT_PATHS.BUNDLE, (c) =>
    c.body(clientBundle().code, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );

  app.get(CLIENT_PATHS.MODULE, (c) => {
    const path = c.req.query('path') ?? '';
    const file = account.files.list().find((candidate) => [path, `${path}.js`].includes(candidate.path));
    if (file === undefined) throw new NotFound(`There is no file ${path}.js in the File Cabinet.`);
    return c.redirect(fileAddress(account, file.id), 302);
  });

  app.post(CLIENT_PATHS.CALL, async (c) => {
    const { member, given } = await sent<{ member: string; given: unknown[] }>(c);
    try {
      return c.json({ value: callable(site)[member]?.(...given) ?? null });
    } catch (error) {
      if (!(error instanceof NetSuiteError || error instanceof NotSupportedError)) throw error;
      return c.json({ error: { name: error.name, message: error.message } });
    }
  });

  app.post(CLIENT_PATHS.LOG, async (c) => {
    const { level, title, details, ...owner } = await sent<Record<string, string>>(c);
    const deployment = { script: String(owner.script), deployment: String(owner.deployment) };
    if (!LEVELS.includes(level ?? '')) throw new NotFound(`There is no log level ${level}.`);
    const entry = { level: level as LogLevel, title: String(title), details: String(details) };
    if (!logClientScript(account, deployment, entry, site.visitor))
      throw new NotFound('There is no such client script.');
    return c.body(null, 204);
  });
  return app;
}

/** What answers a browser's call, by module and member. */
function callable(site: Site): Record<string, (...given: unknown[]) => unknown> {
  const url = urlModule(site.account);
  const user = new User({ account: site.account, actor: site.visitor });
  return {
    'N/url.resolveDomain': url.resolveDomain,
    'N/url.resolveRecord': url.resolveRecord,
    'N/url.resolveScript': url.resolveScript,
    'N/runtime.User.getPermission': (name) => user.getPermission(name),
  };
}

/** A body of JSON, which pages of other sites cannot send without being asked first. */
async function sent<T>(c: Context): Promise<T> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new NetSuiteError('INVALID_CONTENT_TYPE', 'The browser part sends JSON.');
  }
  return c.req.json();
}
