import * as file from 'N/file';

/** The folder of Customer Sync files; deploying makes it with the note that lies in it. */
const NOTE = '/SuiteScripts/UnifiedConnector/customer-files/about.txt';

const FOLDER = NOTE.slice(0, NOTE.lastIndexOf('/'));

export type TextEncoding = 'UTF-8' | 'Windows-1252' | 'ISO-8859-1';

function encodingOf(name: TextEncoding): file.Encoding {
  if (name === 'Windows-1252') return file.Encoding.WINDOWS_1252;
  return name === 'ISO-8859-1' ? file.Encoding.ISO_8859_1 : file.Encoding.UTF_8;
}

/** Internal id of the folder of Customer Sync files. Costs 10 units. */
export const customerFilesFolder = (): number => Number(file.load({ id: NOTE }).folder);

/** Saves a text of less than 10 MB in the folder, over one of the same name. Costs 20 units. Gives its internal id. */
export function saveText(
  folder: number,
  name: string,
  contents: string,
  encoding: TextEncoding = 'UTF-8',
): { id: number; size: number } {
  const made = file.create({
    name,
    fileType: name.endsWith('.csv') ? file.Type.CSV : file.Type.PLAINTEXT,
    contents,
    folder,
    encoding: encodingOf(encoding),
  });
  const { size } = made;
  return { id: made.save(), size };
}

/** The text of a file of the folder; null: there is none of that name. Costs 10 units. */
export function loadText(name: string): string | null {
  const found = find(name);
  return found ? found.getContents() : null;
}

/** The text and the address of a file; null: it is gone. Costs 10 units. */
export function loadDocument(id: number): { text: string; url: string } | null {
  try {
    const found = file.load({ id });
    return { text: found.getContents(), url: found.url };
  } catch {
    return null;
  }
}

/** Removes a file of the folder, where it is there. Costs 10 units, 30 where it is. */
export function removeText(name: string): void {
  const found = find(name);
  if (found) file.delete({ id: found.id });
}

/** Removes a file by its id; none of that id is no error. Costs 20 units. */
export function removeDocument(id: number): void {
  file.delete({ id });
}

function find(name: string): file.File | null {
  try {
    return file.load({ id: `${FOLDER}/${name}` });
  } catch {
    return null;
  }
}
