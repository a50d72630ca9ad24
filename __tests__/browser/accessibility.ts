import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string;
  /** The elements it is about, as HTML. */
  nodes: string[];
}

/** What axe-core finds in a page, or in the part of it that a selector names. */
export async function findingsIn(page: Page, part?: string): Promise<Finding[]> {
  await page.evaluate(AXE);
  const place = part === undefined ? 'document' : JSON.stringify(part);
  return page.evaluate(
    `axe.run(${place}).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))`,
  );
}

/** What it finds serious or critical. */
export async function seriousFindingsIn(page: Page, part?: string): Promise<Finding[]> {
  const found = await findingsIn(page, part);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
