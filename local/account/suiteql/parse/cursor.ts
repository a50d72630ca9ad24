import { syntaxError } from '../refusal';
import type { Condition, Query } from '../syntax';
import { type Token, tokenize } from './tokens';

/**
 * The rules of the grammar that lie within their own parts: an expression may hold a condition (CASE WHEN) or a query,
 * and both hold expressions. The cursor carries them, so that the rules above import those below and not the reverse.
 */
export interface Grammar {
  condition(cursor: Cursor): Condition;
  query(cursor: Cursor): Query;
}

/** Reads the tokens of one query from left to right. */
export class Cursor {
  readonly tokens: Token[];
  position = 0;
  /** Number of ? read so far. */
  parameters = 0;

  constructor(
    private readonly sql: string,
    readonly grammar: Grammar,
  ) {
    this.tokens = tokenize(sql);
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  isWord(...words: string[]): boolean {
    return words.every((word, ahead) => this.peek(ahead).kind === 'word' && this.peek(ahead).text === word);
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    return this.peek(ahead).kind === 'symbol' && this.peek(ahead).text === symbol;
  }

  /** Takes the words when they all come next. */
  takeWords(...words: string[]): boolean {
    if (!this.isWord(...words)) return false;
    this.position += words.length;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.position += 1;
    return true;
  }

  expectWord(word: string): void {
    if (!this.takeWords(word)) throw this.unexpected(word);
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected(symbol);
  }

  /** A name: an identifier that is not a reserved word, or one in double quotes. */
  expectName(): string {
    const token = this.peek();
    if (token.kind === 'quoted' || (token.kind === 'word' && !RESERVED.has(token.text)))
      return this.next().source.replaceAll('"', '');
    throw this.unexpected('a name');
  }

  atName(): boolean {
    const token = this.peek();
    return token.kind === 'quoted' || (token.kind === 'word' && !RESERVED.has(token.text));
  }

  unexpected(wanted: string): Error {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the query ends' : `there is ${token.source}`;
    const before = this.sql.slice(0, token.position).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const near = token.kind === 'end' ? '<EOF>' : token.source;
    const where = token.kind === 'end' ? '' : ` at character ${token.position + 1}`;
    return syntaxError(this.sql, near, before.length, column, `Expected ${wanted}, but ${found}${where}.`);
  }
}

/** Words that end an expression or a table, so that none of them is taken for an alias. */
const RESERVED = new Set(
  (
    'ALL AND AS ASC BETWEEN BY CASE CONNECT CROSS DESC DISTINCT ELSE END EXCEPT EXISTS FETCH FROM FULL GROUP HAVING IN INNER ' +
    'INTERSECT IS JOIN LEFT LIKE LIMIT MINUS NATURAL NOT NULL OFFSET ON OR ORDER OUTER RIGHT SELECT START THEN UNION USING ' +
    'WHEN WHERE WITH TOP'
  ).split(' '),
);
