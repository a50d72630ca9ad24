import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { explained, NetSuiteError, NotSupportedError } from '../account/errors';
import { sentenceOf } from '../explain';
import { clientRoutes } from './client/routes';
import { ErrorPage } from './error-page';
import { executionRoutes } from './executions/routes';
import { fileRoutes } from './files/routes';
import { STYLES } from './layout/styles';
import { loginRoutes, requireLogin } from './login/routes';
import { NotFound } from './not-found';
import { overviewRoutes } from './overview/routes';
import { queryRoutes } from './query/routes';
import { recordRoutes } from './records/routes';
import { searchRoutes } from './searches/routes';
import type { Site } from './site';
import { suiteletRoutes } from './suitelets/routes';
import { allowScripts } from './widgets/content-policy';

/** The account's web pages. */
export function webApp(site: Site): Hono {
  const app = new Hono();
  // A page open in the same browser must be able neither to post here nor to read, also not under a name of its own.
  app.use(async (c, next) => {
    const { host = '', origin } = c.req.header();
    const local = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
    if (!local || (c.req.method !== 'GET' && origin !== undefined && origin !== `http://${host}`)) {
      return c.text('The local account only answers its own pages on this machine.', 403);
    }
    return next();
  });
  app.use((c, next) => site.sessions.within(c, next));
  app.use(allowScripts);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      // Without a referrer a browser would post the forms of these pages with the origin "null".
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
    }),
  );
  app.get('/app/style.css', (c) =>
    c.body(STYLES, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.use(requireLogin(site));
  app.use('/app/scripting/*', (_c, next) => {
    if (!site.isAdministrator) throw new NetSuiteError('INSUFFICIENT_PERMISSION', 'This page is for administrators.');
    return next();
  });
  app.route('/', loginRoutes(site));
  app.route('/', suiteletRoutes(site));
  app.route('/', clientRoutes(site));
  app.route('/', fileRoutes(site));
  app.route('/', overviewRoutes(site));
  app.route('/', executionRoutes(site));
  app.route('/', queryRoutes(site));
  app.route('/', searchRoutes(site));
  app.route('/', recordRoutes(site));
  app.notFound((c) => {
    const message = `There is no page at ${c.req.path}.`;
    return c.html(<ErrorPage site={site} title="Page not found" message={message} />, 404);
  });
  app.onError((error, c) => {
    if (error instanceof NotFound)
      return c.html(<ErrorPage site={site} title="Not found" message={error.message} />, 404);
    if (error instanceof NetSuiteError || error instanceof NotSupportedError) {
      return c.html(<ErrorPage site={site} title={error.name} message={explained(error)} />, 422);
    }
    const sentence = sentenceOf(error);
    if (sentence === null) process.emitWarning(error);
    const message = sentence ?? 'Something went wrong in the local account. See the terminal it was started in.';
    return c.html(<ErrorPage site={site} title="Unexpected error" message={message} />, 500);
  });
  return app;
}
