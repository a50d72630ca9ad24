import * as record from 'N/record';
import { EXTERNAL_SYSTEM } from '../netsuite/ids';
import type { LoadedLists } from '../settings/loaded-lists';
import { MAX_LONG_TEXT } from '../sync/records/long-text';

/**
 * Keeps what JOOR has loaded on the External System, where runs read it with the settings. A sentence where it is too long
 * to be kept, and nothing was written; null: it is kept. Costs 2 units.
 */
export function saveLoaded(systemId: number, lists: LoadedLists): string | null {
  // Angle brackets and ampersands are escaped, for NetSuite shows them otherwise.
  const text = JSON.stringify(lists).replace(
    /[<>&]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (text.length > MAX_LONG_TEXT) {
    return `The lists that JOOR has loaded have ${text.length.toLocaleString('en')} characters together, and NetSuite keeps ${MAX_LONG_TEXT.toLocaleString('en')}. Leave the longest list unticked: its values are then not checked.`;
  }
  record.submitFields({
    type: EXTERNAL_SYSTEM.type,
    id: systemId,
    values: { [EXTERNAL_SYSTEM.loaded]: text === '{}' ? '' : text },
  });
  return null;
}
