/**
 * The first of the browser's languages that Intl takes. A browser may name one that it does not, such as en-US@posix, and
 * uPlot hands on the first as it is loaded: there would be no curves.
 */
export function usableLanguage(languages: readonly string[]): string {
  return languages.find(isUsable) ?? 'en-US';
}

function isUsable(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
