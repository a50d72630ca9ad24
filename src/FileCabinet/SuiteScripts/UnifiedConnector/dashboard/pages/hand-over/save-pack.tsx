import { saveBlob } from '../../shell/save-file';
import { BYTE_ORDER_MARK, csvOf } from '../../shell/table/csv';
import { spreadsheets } from '../../spreadsheet/load-script';
import type { HandOver, Pack } from './contract';
import { today } from './document/DocumentPage';
import { documentFile } from './document/document-file';
import { HandOverDocument } from './document/HandOverDocument';
import { columnsOf, sheetsOf } from './sheets';

/** Puts everything that JOOR is given into one archive, in the folder for downloads. */
export async function savePack(handOver: HandOver, pack: Pack): Promise<void> {
  const { system, lists, looking } = handOver;
  const { workbook, archive } = await spreadsheets();
  const text = new TextEncoder();
  const title = `Hand-over to JOOR: ${system}`;
  const content = <HandOverDocument handOver={handOver} pack={pack} madeAt={today()} />;
  const files = [
    { path: 'hand-over.html', content: text.encode(documentFile(title, content)) },
    { path: pack.configuration.name, content: text.encode(pack.configuration.text) },
    ...(pack.sample ? [{ path: pack.sample.name, content: text.encode(pack.sample.text) }] : []),
  ];
  if (looking?.complete) {
    const bytes = await (await workbook(sheetsOf(lists))).arrayBuffer();
    files.push({ path: 'prerequisites.xlsx', content: new Uint8Array(bytes) });
    for (const list of lists.filter(({ rows }) => rows.length > 0)) {
      const csv = `${BYTE_ORDER_MARK}${csvOf(columnsOf(list), list.rows)}`;
      files.push({ path: `lists/${list.name}.csv`, content: text.encode(csv) });
    }
  }
  saveBlob(`JOOR hand-over ${system}.zip`, archive(files));
}
