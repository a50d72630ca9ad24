import { folded } from '../../joor/countries';
import { showInvisible } from '../../joor/invisible';
import { didYouMean, nearMisses } from '../../joor/near-miss';
import { LISTS } from '../../netsuite/ids';
import type { Entry } from '../../settings/configuration';
import type { StoredEntry } from '../../settings/configuration-plan';

/** A price type of JOOR, as the External System named lists it. */
export interface ListedPriceType {
  system: string;
  label: string;
  currency: string;
}

const { priceLevel, salesRep } = LISTS.valueMapKind;

/** What is doubtful about a Value Map line, told before it is saved. */
export function valueMapWarnings(
  line: Entry,
  others: readonly StoredEntry[],
  priceTypes: readonly ListedPriceType[],
  hasPriceLevels: boolean,
): string[] {
  const name = String(line.joorName);
  const warnings: string[] = [];
  if (line.kind === priceLevel && line.netsuiteId === '' && hasPriceLevels) {
    warnings.push('No price level is selected. This account has price levels, so the line applies to no customer.');
  }
  if (name !== name.trim()) {
    warnings.push(
      'The JOOR name begins or ends with a space. This works only if the name in JOOR does too, because JOOR compares character by character.',
    );
  }
  for (const [what, value] of [
    ['name', name],
    ['code', String(line.joorCode)],
  ]) {
    if (value && showInvisible(value) !== value) {
      warnings.push(
        `The JOOR ${what} has something that nobody sees: "${showInvisible(value)}". JOOR compares character by character.`,
      );
    }
  }
  const alike = others.find(
    ({ entry }) =>
      entry.kind === line.kind &&
      entry.joorName !== name &&
      name !== '' &&
      folded(String(entry.joorName)) === folded(name),
  );
  if (alike)
    warnings.push(
      `Another line has "${showInvisible(String(alike.entry.joorName))}". JOOR compares character by character.`,
    );
  if (line.kind === priceLevel) warnings.push(...priceTypeWarnings(line, priceTypes));
  if (line.kind === salesRep) warnings.push(...salesRepWarnings(line, others));
  return warnings;
}

/** Only External Systems that list their price types can tell. */
function priceTypeWarnings(line: Entry, priceTypes: readonly ListedPriceType[]): string[] {
  const concerned = priceTypes.filter(({ system }) => line.externalSystem === null || line.externalSystem === system);
  const systems = [...new Set(concerned.map(({ system }) => system))];
  return systems.flatMap((system) => {
    const listed = concerned.filter((priceType) => priceType.system === system && priceType.currency === line.currency);
    if (listed.some(({ label }) => label === line.joorName)) return [];
    const labels = listed.map(({ label }) => label);
    return `JOOR Price Types of ${system} does not include "${showInvisible(String(line.joorName))}" in ${line.currency}.${didYouMean(nearMisses(String(line.joorName), labels))}`;
  });
}

/** JOOR ties each sales rep e-mail to one code (api-docs.jooraccess.com/v2.0/reference/bulk-connection-postput). */
function salesRepWarnings(line: Entry, others: readonly StoredEntry[]): string[] {
  const reps = others.filter(
    ({ entry }) =>
      entry.kind === salesRep &&
      (entry.externalSystem === null || line.externalSystem === null || entry.externalSystem === line.externalSystem),
  );
  const shared = reps.find(({ entry }) => entry.joorCode === line.joorCode && entry.netsuiteId !== line.netsuiteId);
  const second = reps.find(({ entry }) => entry.joorCode !== line.joorCode && entry.netsuiteId === line.netsuiteId);
  return [
    ...(shared
      ? [
          `Employee ${shared.entry.netsuiteId} also has the code ${line.joorCode}. In JOOR, a code belongs to one sales rep.`,
        ]
      : []),
    ...(second
      ? [`The sales rep has the code ${second.entry.joorCode} in another line. In JOOR, a sales rep has one code.`]
      : []),
  ];
}
