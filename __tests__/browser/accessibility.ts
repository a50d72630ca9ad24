import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { until } from './until';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string;
  /** The elements it is about, as HTML. */
  nodes: string[];
}

/** What is not looked at costs time: how elements are addressed, passes, and style sheets, which no rule here reads. */
const OPTIONS = `resultTypes: ['violations'], selectors: false, preload: { assets: ['media'] }`;

/** Rules that run of themselves whose findings are serious or critical: a rule's impact is that of each of its findings. */
const SERIOUS_RULES = `axe._audit.rules.filter(({ enabled, impact, tags }) => enabled
  && !['minor', 'moderate'].includes(impact)
  && !tags.some((tag) => tag === 'experimental' || tag === 'deprecated')).map(({ id }) => id)`;

async function findings(page: Page, part: string | undefined, options: string): Promise<Finding[]> {
  // What is being loaded anew is paler.
  await until(page, `document.querySelector('[aria-busy="true"]') === null`);
  // A page whose address changes behind the hash stays what it is.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const place = part === undefined ? 'document' : JSON.stringify(part);
  return page.evaluate(
    `axe.run(${place}, { ${options} }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) })))`,
  );
}

/** What axe-core finds in a page once it is loaded, or in the part of it that a selector names. */
export async function findingsIn(page: Page, part?: string): Promise<Finding[]> {
  return findings(page, part, OPTIONS);
}

/** What it finds serious or critical. */
export async function seriousFindingsIn(page: Page, part?: string): Promise<Finding[]> {
  const found = await findings(page, part, `${OPTIONS}, runOnly: { type: 'rule', values: ${SERIOUS_RULES} }`);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}
