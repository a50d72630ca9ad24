import type { LocalAccount } from '../../../../local/account/open';
import { runSuiteql } from '../../../../local/account/suiteql/run';
import { isObject, type JsonObject } from '../../../../local/joor/json';
import type { JoorHandle } from '../../../../local/joor/start';
import {
  CUSTOMER_FILE,
  EXTERNAL_SYSTEM,
  FILE_FORMAT,
  LISTS,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { ADMINISTRATOR } from '../../../account/fill-lists';
import type { JudgeMapping } from '../mapping';
import { type KnownCustomer, readAccount } from '../read-account';
import { readHistory, readJoor } from '../read-joor';
import type { DroppedFile, FileEvidence, TakenCustomer } from './evidence';

/** JOOR takes files whose names end so. */
const TAKEN = /\.(txt|csv)$/;

/** Reads the records of an account and what its JOOR got, as they are now. */
export async function readFileEvidence(
  account: LocalAccount,
  joor: JoorHandle,
  systemId: number,
  { known, mapping }: { known: readonly KnownCustomer[]; mapping: JudgeMapping },
): Promise<FileEvidence> {
  const query = (sql: string, ...params: (string | number)[]) =>
    runSuiteql(sql, params, account.suiteql(ADMINISTRATOR.role)).rows.map((row) =>
      row.map((value) => String(value ?? '')),
    );
  const { asked, readBacks, held } = await readJoor(joor, mapping);
  const [settings = []] = query(
    `SELECT e.${EXTERNAL_SYSTEM.secret}, e.${EXTERNAL_SYSTEM.directUpload}, f.name FROM ${EXTERNAL_SYSTEM.type} e
     LEFT JOIN ${LISTS.files.id} f ON f.id = e.${EXTERNAL_SYSTEM.files} WHERE e.id = ?`,
    systemId,
  );
  return {
    ...readAccount(account, known, mapping, systemId),
    asked,
    readBacks,
    held,
    files: query(
      `SELECT id, name, ${CUSTOMER_FILE.state}, ${CUSTOMER_FILE.format}, ${CUSTOMER_FILE.hash}
       FROM ${CUSTOMER_FILE.type} WHERE ${CUSTOMER_FILE.system} = ? ORDER BY id`,
      systemId,
    ).map(([id, name = '', state = '', format, hash = '']) => ({
      id: Number(id),
      name,
      state,
      format: Number(format),
      hash,
    })),
    formats: query(
      `SELECT ${FILE_FORMAT.version}, ${FILE_FORMAT.state}, ${FILE_FORMAT.settings}, ${FILE_FORMAT.approvedAtUtc}
       FROM ${FILE_FORMAT.type} WHERE ${FILE_FORMAT.system} = ? ORDER BY id`,
      systemId,
    ).map(([version, state = '', json = '{}', approvedAt = '']) => ({
      version: Number(version),
      state,
      header: headerIn(json),
      approvedAt: approvedAt === '' ? null : Date.parse(approvedAt),
    })),
    dropped: await readDrop(joor),
    taken: await readTaken(joor, mapping),
    token: settings[0] !== '',
    direct: settings[1] === 'T',
    full: settings[2] === LISTS.files.full,
    unrest: '',
  };
}

/** Of a format in which every column stands once. */
function headerIn(json: string): string {
  const { columns } = JSON.parse(json) as { columns: { name: string }[] };
  return columns.map(({ name }) => name).join('|');
}

interface FileView {
  id: number;
  name: string;
  state: DroppedFile['state'];
  sha256: string;
  openedAt: string;
  renamed: { at: string }[];
  pickedUpAt: string | null;
  complete: boolean | null;
  foreign: boolean;
}

async function readDrop(joor: JoorHandle): Promise<DroppedFile[]> {
  const { files } = (await joor.admin('/admin/files')) as unknown as { files: FileView[] };
  const own = files.filter(({ name, foreign }) => !foreign && TAKEN.test(name));
  return Promise.all(
    own.map(async ({ id, name, state, sha256, openedAt, renamed, pickedUpAt, complete }) => {
      const response = await fetch(`${joor.url}/admin/files/${id}/content`);
      return {
        id,
        name,
        state,
        hash: sha256,
        header: (await response.text()).split('\r\n')[0] ?? '',
        namedAt: Date.parse(renamed.at(-1)?.at ?? openedAt),
        pickedUpAt: pickedUpAt === null ? null : Date.parse(pickedUpAt),
        complete,
      };
    }),
  );
}

const BROUGHT = ['refused', 'pending', 'updated', 'uploaded', 'entered'];

async function readTaken(joor: JoorHandle, mapping: JudgeMapping): Promise<TakenCustomer[]> {
  const history = await readHistory(joor);
  return history
    .filter(({ event, data }) => BROUGHT.includes(String(event)) && isObject(data ?? null))
    .map(({ at, event, customerCode, fileId, data }) => {
      const connection = data as JsonObject;
      return {
        at: Date.parse(String(at)),
        code: String(customerCode ?? ''),
        key: mapping.key(connection),
        fileId: fileId === null ? null : Number(fileId),
        refused: event === 'refused',
        version: mapping.version(connection),
        values: mapping.sent(connection),
      };
    });
}
