import { type Context, Hono } from 'hono';
import { NetSuiteError } from '../../account/errors';
import { PATHS } from '../../account/page-addresses';
import { mayOpen } from '../../runtime/audience';
import type { PageDeployment } from '../../runtime/page-scripts';
import { findSuitelet, runSuitelet } from '../../runtime/suitelets';
import { ErrorPage } from '../error-page';
import type { Site } from '../site';
import { holdsScripts } from '../widgets/content-policy';
import { receivedRequest } from './request';
import { SuiteletListPage, SuiteletPage } from './suitelet-page';

/**
 * Suitelets at the address they have in NetSuite. Whatever comes of it is a page with status 200, refusals and errors
 * included, as people measured it in accounts.
 */
export function suiteletRoutes(site: Site): Hono {
  return new Hono().all(PATHS.SUITELET, async (c) => {
    const page = findSuitelet(site.account, c.req.query('script') ?? '', c.req.query('deploy') ?? '');
    if (page === undefined) {
      const message = 'That Suitelet is invalid, disabled, or no longer exists.';
      return c.html(<ErrorPage site={site} title="Error" message={message} />);
    }
    if (!mayOpen(site.account, page.element, site.visitor)) {
      const message = 'You do not have privileges to view this page.';
      return c.html(<ErrorPage site={site} title="Error" message={message} />);
    }
    return answer(site, c, page);
  });
}

async function answer(site: Site, c: Context, page: PageDeployment): Promise<Response> {
  const { visitor, account } = site;
  const request = await receivedRequest(c);
  try {
    const reply = runSuitelet(account, page, request, visitor);
    holdsScripts(c, reply.headers);
    if (reply.redirectTo !== undefined) return c.redirect(reply.redirectTo, 302);
    if (reply.page !== undefined) return c.html(<SuiteletPage site={site} page={page} form={reply.page} />);
    if (reply.list !== undefined) return c.html(<SuiteletListPage site={site} page={page} list={reply.list} />);
    c.header('Content-Type', 'text/html; charset=utf-8');
    return c.body(new Uint8Array(reply.content), 200);
  } catch (error) {
    if (!(error instanceof NetSuiteError)) throw error;
    // Where it failed stands in the execution log, not on the page.
    return c.html(<ErrorPage site={site} title={error.name} message={error.message} />);
  }
}
