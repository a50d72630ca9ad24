import { unmappedSentence } from '../../../customers/connection/unmapped-price-level';
import type { Filters } from '../../contract/table';
import type { SettingValues } from '../../set-up/contract';
import type { MapLinesAnswer } from './contract';

/** A new line that a fault leads to. */
export interface AskedLine {
  values: SettingValues;
  /** Filters of the Failed Record Queue that leave what waits for the line; null: nothing does. */
  blocked: Filters | null;
}

/** The line for a price level that the address names; null: it names none, or there is none of that name. */
export function askedPriceLevel(
  { add = '', currency = '', system = '', blocked = '' }: Filters,
  { netsuiteValues, systems }: Pick<MapLinesAnswer, 'netsuiteValues' | 'systems'>,
  blank: SettingValues,
): AskedLine | null {
  const level = netsuiteValues.find(({ kind, name }) => kind === blank.kind && name === add);
  if (add === '' || !level) return null;
  return {
    values: {
      ...blank,
      externalSystem: systems.includes(system) ? system : null,
      netsuiteId: level.id,
      currency,
      joorName: add,
    },
    blocked:
      blocked === ''
        ? null
        : { system: blocked, code: 'price_type_unmapped', text: unmappedSentence({ name: add, currency }) },
  };
}
