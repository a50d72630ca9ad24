import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  GUIDES,
  type GuideNode,
  type GuideText,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/guide';

const ROOT = path.join(__dirname, '../../..');
const PAGES = path.join(ROOT, 'src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/pages');
const BUILT = path.join(ROOT, 'dist/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/guide');

const built = (name: string) => JSON.parse(readFileSync(path.join(BUILT, `${name}.json`), 'utf8')) as GuideText;

const everyNode = (nodes: readonly GuideNode[]): GuideNode[] =>
  nodes.flatMap((node) => [node, ...(typeof node === 'string' ? [] : everyNode(node.children))]);

const sections = (name: string): string[] =>
  everyNode(built(name).content).flatMap((node) => (typeof node === 'object' && node.id ? [node.id] : []));

test('every guide of docs/admin is in the dashboard', () => {
  const documents = readdirSync(path.join(ROOT, 'docs/admin')).map((file) => path.basename(file, '.md'));
  expect([...GUIDES].sort()).toEqual(documents.sort());
});

describe.each([...GUIDES])('%s', (name) => {
  test('keeps all of its words, and no mark-up', () => {
    const texts = everyNode(built(name).content).filter((node) => typeof node === 'string');
    const shown = new Set(texts.join(' ').match(/[\p{L}\d]+/gu));
    const written = readFileSync(path.join(ROOT, 'docs/admin', `${name}.md`), 'utf8')
      .replace(/^# .*$/m, '')
      .replace(/^ *\d+\. /gm, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      .match(/[\p{L}\d]+/gu);
    expect((written ?? []).filter((word) => !shown.has(word))).toEqual([]);
    expect(texts.filter((text) => /\*\*|\]\(|&(amp|lt|gt|quot|#39);/.test(String(text)))).toEqual([]);
  });

  test('links only to guides and sections that there are', () => {
    for (const node of everyNode(built(name).content)) {
      if (typeof node === 'string' || !node.guide) continue;
      const target = node.guide.name ?? name;
      expect(GUIDES).toContain(target);
      if (node.guide.section !== null) expect(sections(target)).toContain(node.guide.section);
    }
  });
});

test.each(readdirSync(PAGES).filter((page) => page !== 'guide'))('Help on %s leads to a section of a guide', (page) => {
  const source = readFileSync(path.join(PAGES, page, 'page.tsx'), 'utf8');
  const [, name = '', section] = /guide: \{ name: '([\w-]+)'(?:, section: '([\w-]+)')? \}/.exec(source) ?? [];
  expect(GUIDES).toContain(name);
  if (section !== undefined) expect(sections(name)).toContain(section);
});
