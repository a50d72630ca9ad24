import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..', '..');
const GUIDES = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.join('docs', file));

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(['README.md', 'CHANGELOG.md', 'local/README.md', ...GUIDES])('every link of %s leads somewhere', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    const [target = '', anchor] = link.split('#');
    const page = target === '' ? file : path.join(path.dirname(file), target);
    if (!existsSync(path.join(ROOT, page))) return true;
    return anchor !== undefined && !anchorsOf(page).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('every guide is reached from the README', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, link = ''] of read(file).matchAll(/\]\((?!https?:)([^)#\s]+\.md)/g)) {
      visit(path.join(path.dirname(file), link));
    }
  };
  visit('README.md');
  expect(GUIDES.filter((guide) => !reached.has(guide))).toEqual([]);
});
