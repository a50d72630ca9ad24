import type { SheetFile } from '../shell/sheet/sheet-file';
import { spreadsheets } from './load-script';

/**
 * The first sheet of an XLSX file, or a CSV file with whatever separator and encoding.
 * @throws Error with a sentence for the person, for a file that is damaged or of another kind
 */
export const openSheet = async (bytes: Uint8Array): Promise<SheetFile> => (await spreadsheets()).read(bytes);
