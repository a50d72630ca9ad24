import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { lexer, type Token, type Tokens } from 'marked';
import type {
  GuideElement,
  GuideNode,
  GuideText,
} from '../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/contract/guide';

/** Writes the administrators' guides into a folder, as the dashboard shows them: one file for each, its name that of the guide. */
export function writeGuides(from: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.endsWith('.md'))) {
    const guide = guideOf(readFileSync(join(from, file), 'utf8'));
    writeFileSync(join(folder, `${basename(file, '.md')}.json`), JSON.stringify(guide));
  }
}

/** A guide as its title and elements. Throws an Error where it holds what the dashboard cannot show. */
export function guideOf(markdown: string): GuideText {
  const slugger = new GithubSlugger();
  const elements = lexer(markdown).flatMap((token) => nodes(token, slugger));
  const [title, ...content] = elements;
  if (typeof title !== 'object' || title.tag !== 'h1') throw new Error('A guide begins with its title.');
  return { title: textOf(title), content };
}

const all = (tokens: readonly Token[] = [], slugger: GithubSlugger): GuideNode[] =>
  tokens.flatMap((token) => nodes(token, slugger));

function nodes(token: Token, slugger: GithubSlugger): GuideNode[] {
  const inside = () => all((token as { tokens?: Token[] }).tokens, slugger);
  switch (token.type) {
    case 'space':
    case 'image':
      return [];
    case 'heading': {
      const { depth, text } = token as Tokens.Heading;
      return [{ tag: `h${depth}`, id: slugger.slug(text), children: inside() }];
    }
    case 'paragraph': {
      // A picture alone leaves nothing.
      const children = inside();
      return children.length === 0 ? [] : [{ tag: 'p', children }];
    }
    case 'text':
    case 'escape': {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? all(tokens, slugger) : [unescaped(text)];
    }
    case 'strong':
    case 'em':
      return [{ tag: token.type, children: inside() }];
    case 'codespan':
      return [{ tag: 'code', children: [unescaped((token as Tokens.Codespan).text)] }];
    case 'code':
      return [{ tag: 'pre', children: [(token as Tokens.Code).text] }];
    case 'link':
      return linked((token as Tokens.Link).href, inside());
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      const children = items.map((item): GuideElement => ({ tag: 'li', children: all(item.tokens, slugger) }));
      return [{ tag: ordered ? 'ol' : 'ul', children }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const row = (tag: string, cells: readonly Tokens.TableCell[]): GuideElement => ({
        tag: 'tr',
        children: cells.map((cell) => ({ tag, children: all(cell.tokens, slugger) })),
      });
      return [
        {
          tag: 'table',
          children: [
            { tag: 'thead', children: [row('th', header)] },
            { tag: 'tbody', children: rows.map((cells) => row('td', cells)) },
          ],
        },
      ];
    }
    default:
      throw new Error(`A guide cannot hold ${token.type}: ${token.raw}`);
  }
}

/** Links of one guide to another lead there in the dashboard; the other documents are not in the account. */
function linked(href: string, children: GuideNode[]): GuideNode[] {
  if (/^https:/.test(href)) return [{ tag: 'a', href, children }];
  const [, name, section] = /^(?:([\w-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  if (name === undefined && section === undefined) return children;
  return [{ tag: 'a', guide: { name: name ?? null, section: section ?? null }, children }];
}

const textOf = (node: GuideNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

/** The lexer gives some texts as HTML has them. */
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
