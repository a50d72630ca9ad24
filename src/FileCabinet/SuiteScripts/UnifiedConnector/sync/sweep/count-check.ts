/** Counts below this say little. */
const SMALL = 20;

/**
 * Why a count of enabled customers cannot be trusted, as a sentence: it fell to less than half of the last good one.
 * An empty or shrunken read may be a lost permission or a broken field, and must not look like customers leaving.
 */
export function shrunkenCount(systemName: string, lastGood: number | null, enabled: number): string | null {
  if (lastGood === null || lastGood < SMALL || enabled * 2 >= lastGood) return null;
  return `${systemName} has ${enabled} enabled customers, down from ${lastGood}. If that is right, clear Customers at Last Good Count on its Account State. If not, check the permissions of the role and the External Systems field.`;
}
