import { refusal } from '../refusal';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol' | 'end';
  /** Words in upper case; strings and quoted identifiers without their quotes; symbols as written. */
  text: string;
  /** As written. */
  source: string;
  position: number;
}

const WORD = /[A-Za-z_][A-Za-z0-9_$#]*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /\|\||<>|!=|\^=|<=|>=|[(),.*+\-/<>=]/y;
const SPACE = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/y;

/** Cuts a query into tokens. What no SuiteQL query may contain is refused here, in a sentence. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(sql)?.[0];
  };
  const push = (kind: Token['kind'], source: string, text = source): void => {
    tokens.push({ kind, text, source, position });
    position += source.length;
  };
  for (;;) {
    position += match(SPACE)?.length ?? 0;
    const character = sql[position];
    if (character === undefined) {
      tokens.push({ kind: 'end', text: '', source: '', position });
      return tokens;
    }
    if (character === "'" || character === '"') {
      const source = delimited(sql, position, character);
      const inner = source.slice(1, -1).replaceAll(character + character, character);
      push(character === "'" ? 'string' : 'quoted', source, inner);
      continue;
    }
    if (character === '?') {
      push('parameter', '?');
      continue;
    }
    const word = match(WORD);
    if (word !== undefined) {
      push('word', word, word.toUpperCase());
      continue;
    }
    const number = match(NUMBER);
    if (number !== undefined) {
      push('number', number);
      continue;
    }
    const symbol = match(SYMBOL);
    if (symbol === undefined) throw unexpected(character);
    push('symbol', symbol);
  }
}

function delimited(sql: string, start: number, quote: string): string {
  let end = start + 1;
  for (;;) {
    const next = sql.indexOf(quote, end);
    if (next < 0)
      throw refusal(
        `The ${quote === "'" ? 'string' : 'name'} that begins with ${sql.slice(start, start + 20)} is not closed.`,
      );
    if (sql[next + 1] !== quote) return sql.slice(start, next + 1);
    end = next + 2;
  }
}

function unexpected(character: string): Error {
  if (character === '[' || character === ']') return refusal('Square brackets are not supported.');
  if (character === '{')
    return refusal('Date literals such as {d ...} are not supported: use TO_DATE or TO_TIMESTAMP.');
  if (character === ';') return refusal('A query does not end with a semicolon.');
  return refusal(`Unexpected character ${character}.`);
}
