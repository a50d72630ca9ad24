import { isTexts, keptJson } from '../records/kept-json';

/**
 * Codes of addresses that JOOR was given and NetSuite no longer has: those that were gone before, and those that were
 * sent last, without the ones that are there now.
 *
 * @param gone one code per line
 * @param sentLast JSON list; anything else: not known
 */
export function goneAddresses(gone: string, sentLast: string, current: readonly string[]): string[] {
  const before = gone.split('\n').filter((code) => code !== '');
  const sent = keptJson(sentLast, isTexts) ?? [];
  return [...new Set([...before, ...sent])].filter((code) => !current.includes(code));
}

/** What an administrator is told of them; empty where there is none. */
export function goneSentence(codes: readonly string[]): string {
  if (codes.length === 0) return '';
  return `No longer in NetSuite but still in JOOR: ${codes.join(', ')}. Remove ${codes.length === 1 ? 'it' : 'them'} in JOOR.`;
}
