import { Hono } from 'hono';
import { executions } from '../executions/executions';
import { countRecords } from '../records/listing';
import type { Site } from '../site';
import { OverviewPage } from './overview-page';
import { deployedScripts } from './scripts';

const LATEST = 5;

export function overviewRoutes(site: Site): Hono {
  return new Hono().get('/', (c) => {
    const counts = site.account.catalogue
      .types()
      .filter((type) => type.id !== 'address' && site.mayView(type))
      .map((type) => ({ type, count: countRecords(site, type) }));
    const scripts = deployedScripts(site.account);
    return c.html(<OverviewPage site={site} counts={counts} scripts={scripts} executions={executions(site, LATEST)} />);
  });
}
