import type { CustomerPreview } from '../sync/compare/preview';

/**
 * The text of the banner for a customer that would fail, with every fault and its fix; null: it would not. External
 * Systems with the same faults share a sentence.
 */
export function failureBanner(previews: readonly CustomerPreview[]): string | null {
  const systems = new Map<string, string[]>();
  for (const { outcome, faults, systemName } of previews) {
    if (outcome !== 'fails') continue;
    const text = numbered(faults.map(({ message, fix }) => `${message} ${fix}`));
    systems.set(text, [...(systems.get(text) ?? []), systemName]);
  }
  if (systems.size === 0) return null;
  return plain([...systems].map(([text, names]) => `${names.join(', ')}: ${text}`).join(' '));
}

/** Sentences in one text, with numbers where there are several. */
export const numbered = (sentences: readonly string[]): string =>
  sentences.length === 1 ? (sentences[0] ?? '') : sentences.map((text, index) => `(${index + 1}) ${text}`).join(' ');

/** Text that stays text, whether or not NetSuite shows markup in messages (docs/assumptions.md). */
export const plain = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›');
