import { agreedFormat } from '../../../demo/joor/agreed-format';
import {
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import {
  CUSTOMER_FILE,
  EXTERNAL_SYSTEM,
  FILE_FORMAT,
  LISTS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from './company';

/** A company whose External System sends files, in a format that JOOR agreed to, and has no token. */
export interface FileCompany extends Company {
  /** Files that the server had, with what JOOR found in those that it took. */
  dropped(): Promise<DroppedFile[]>;
  /** JOOR takes what lies there; its names. */
  pickUp(): Promise<string[]>;
  /** Something goes wrong at the server: see POST /admin/file-faults of the local JOOR. */
  fault(kind: string, more?: object): Promise<void>;
  noFault(): Promise<void>;
  /** Customer Files in the order in which they were made. */
  files(): { id: number; name: string; state: string; customers: number; rows: number; message: string }[];
  /** An hour and a run later. */
  nextFile(): ReturnType<Company['run']>;
  setUp(values: Parameters<Company['edit']>[2]): void;
}

export interface DroppedFile {
  id: number;
  name: string;
  state: string;
  complete: boolean;
  report: { rows: number; refused: string | null; customers: { customerCode: string; outcome: string }[] } | null;
}

export async function openFileCompany(format: FileFormat = DEFAULT_FORMAT): Promise<FileCompany> {
  const company = await openCompany({ sftp: true });
  const { joor, systemId, account } = company;
  const { sftp } = joor;
  if (!sftp) throw new Error('The local JOOR was started without SFTP.');
  account.secrets.set('custsecret_joor_sftp', sftp.users[0]?.password ?? '');
  await joor.admin('/admin/file-format', agreedFormat(format));
  const setUp: FileCompany['setUp'] = (values) => company.edit(EXTERNAL_SYSTEM.type, systemId, values);
  setUp({
    [EXTERNAL_SYSTEM.transport]: company.list(LISTS.transport.id, LISTS.transport.file),
    [EXTERNAL_SYSTEM.secret]: '',
    [EXTERNAL_SYSTEM.sftpHost]: sftp.host,
    [EXTERNAL_SYSTEM.sftpPort]: sftp.port,
    [EXTERNAL_SYSTEM.sftpUser]: sftp.users[0]?.username ?? '',
    [EXTERNAL_SYSTEM.sftpSecret]: 'custsecret_joor_sftp',
    [EXTERNAL_SYSTEM.hostKey]: sftp.hostKey,
    [EXTERNAL_SYSTEM.sftpDirectory]: sftp.directory,
  });
  company.create(FILE_FORMAT.type, {
    name: 'JOOR, version 1',
    [FILE_FORMAT.system]: String(systemId),
    [FILE_FORMAT.version]: 1,
    [FILE_FORMAT.state]: 'Approved by JOOR',
    [FILE_FORMAT.settings]: JSON.stringify(format),
  });
  return {
    ...company,
    setUp,
    dropped: async () => ((await joor.admin('/admin/files')) as unknown as { files: DroppedFile[] }).files,
    pickUp: async () => {
      const { files } = (await joor.admin('/admin/pick-up', {})) as { files: { name: string }[] };
      return files.map(({ name }) => name);
    },
    fault: async (kind, more = {}) => {
      await joor.admin('/admin/file-faults', { kind, ...more });
    },
    noFault: async () => {
      const { ok } = await fetch(`${joor.url}/admin/file-faults`, { method: 'DELETE' });
      if (!ok) throw new Error('The faults of files could not be ended.');
    },
    files: () =>
      company
        .query(
          `SELECT id, name, ${CUSTOMER_FILE.state} AS state, ${CUSTOMER_FILE.customers} AS customers,
             ${CUSTOMER_FILE.rows} AS filerows, ${CUSTOMER_FILE.message} AS message
           FROM ${CUSTOMER_FILE.type} ORDER BY id`,
        )
        .map((row) => ({
          id: Number(row.id),
          name: String(row.name),
          state: String(row.state),
          customers: Number(row.customers),
          rows: Number(row.filerows),
          message: String(row.message ?? ''),
        })),
    nextFile: () => {
      account.clock.advance(3_600_000);
      return company.run();
    },
  };
}
