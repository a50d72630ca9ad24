import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { WorkbookTab } from '../../../customer-template/propose';
import { decodeText } from './decode-text';
import { cellText, refuseTooLarge, SheetError } from './sheet-file';
import type { SheetTarget } from './sheet-target';
import { fillSheet } from './sheet-xml';

/** Rows of a tab that a person is shown, or that its header is looked for in. */
const MOST_ROWS = 200;

const DAMAGED =
  'This workbook cannot be opened: it is damaged, or is not an Excel workbook (.xlsx). Download it again.';

/** The tabs of a workbook with their first rows, as text. @throws SheetError with a sentence */
export async function readTabs(bytes: Uint8Array): Promise<WorkbookTab[]> {
  try {
    refuseTooLarge(bytes);
    const sheets = await readWorkbook(bytes.slice().buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.slice(0, MOST_ROWS).map((row) => row.map(cellText)),
    }));
  } catch (error) {
    if (error instanceof SheetError) throw error;
    throw new SheetError(DAMAGED);
  }
}

type Parts = Record<string, Uint8Array>;

function parse(parts: Parts, path: string): Document {
  const bytes = parts[path];
  if (!bytes) throw new SheetError(DAMAGED);
  const document = new DOMParser().parseFromString(decodeText(bytes).text, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new SheetError(DAMAGED);
  return document;
}

/** The elements with a local name, whatever prefix the file gives its namespace. */
const elements = (document: Document, name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];

/** The parts that a part refers to, by the id of the reference. Targets are relative to its folder, or begin at the top. */
function references(parts: Parts, path: string): { id: string; type: string; target: string }[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return elements(parse(parts, `${folder}_rels/${path.slice(folder.length)}.rels`), 'Relationship').map((each) => ({
    id: each.getAttribute('Id') ?? '',
    type: each.getAttribute('Type') ?? '',
    target: new URL(each.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1),
  }));
}

/** The part of a tab; null: there is no such tab. */
function partOf(parts: Parts, tab: string): string | null {
  const workbook = references(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const sheet = elements(parse(parts, workbook), 'sheet').find((each) => each.getAttribute('name') === tab);
  const id = [...(sheet?.attributes ?? [])].find(
    ({ localName, prefix }) => localName === 'id' && prefix !== null,
  )?.value;
  return references(parts, workbook).find((reference) => reference.id === id)?.target ?? null;
}

/**
 * A workbook with rows written into one of its tabs, as text; its every other part stays as it is, byte by byte, and of the
 * tab everything but those cells.
 * @throws SheetError with a sentence
 */
export function fillWorkbook(bytes: Uint8Array, tab: string, target: SheetTarget): Uint8Array {
  let parts: Parts;
  try {
    parts = unzipSync(bytes);
  } catch {
    throw new SheetError(DAMAGED);
  }
  const path = partOf(parts, tab);
  if (path === null) throw new SheetError(`The workbook has no tab "${tab}". Upload the template again.`);
  const document = parse(parts, path);
  fillSheet(document, target);
  const xml = new XMLSerializer().serializeToString(document);
  const declared = xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
  return zipSync({ ...parts, [path]: new TextEncoder().encode(declared) });
}
