import type { LocalAccount } from '../../../local/account/open';
import type { JoorHandle } from '../../../local/joor/start';
import {
  DEFAULT_FORMAT,
  type FileFormat,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/customer-file/format';
import {
  EXTERNAL_SYSTEM,
  FILE_FORMAT,
  LISTS,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { FORMAT_STATE } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/format-states';
import { ADMINISTRATOR, createRecord } from '../../account/fill-lists';
import { listValue } from '../../account/fill-settings';
import { agreedFormat } from '../../joor/agreed-format';

/** How an External System's files get to JOOR. */
export interface ByFile {
  /** Under their own name at once. */
  direct: boolean;
  /** Whether it has a token besides, to read back with. */
  token: boolean;
}

const SECRET = 'custsecret_joor_sftp';

/** Seconds that a script waits for the server. */
const TIME_OUT = 1;

/** Has an External System send files to its JOOR's server, in a format that JOOR approved. */
export async function sendByFile(
  account: LocalAccount,
  systemId: number,
  joor: JoorHandle,
  { direct, token }: ByFile,
): Promise<void> {
  const { sftp } = joor;
  const [user] = sftp?.users ?? [];
  if (!sftp || !user) throw new Error('The local JOOR was started without SFTP.');
  account.secrets.set(SECRET, user.password);
  const values = {
    [EXTERNAL_SYSTEM.transport]: listValue(account, LISTS.transport.id, LISTS.transport.file),
    ...(token ? {} : { [EXTERNAL_SYSTEM.secret]: '' }),
    [EXTERNAL_SYSTEM.directUpload]: direct,
    [EXTERNAL_SYSTEM.sftpHost]: sftp.host,
    [EXTERNAL_SYSTEM.sftpPort]: sftp.port,
    [EXTERNAL_SYSTEM.sftpUser]: user.username,
    [EXTERNAL_SYSTEM.sftpSecret]: SECRET,
    [EXTERNAL_SYSTEM.hostKey]: sftp.hostKey,
    [EXTERNAL_SYSTEM.sftpDirectory]: sftp.directory,
    [EXTERNAL_SYSTEM.connectTimeout]: TIME_OUT,
    [EXTERNAL_SYSTEM.transferTimeout]: TIME_OUT,
  };
  account.records.submitFields(EXTERNAL_SYSTEM.type, systemId, values, ADMINISTRATOR);
  createRecord(account, FILE_FORMAT.type, {
    name: 'JOOR, version 1',
    [FILE_FORMAT.system]: String(systemId),
    [FILE_FORMAT.version]: 1,
    [FILE_FORMAT.state]: FORMAT_STATE.approved,
    [FILE_FORMAT.settings]: JSON.stringify(DEFAULT_FORMAT),
  });
  await agree(joor, DEFAULT_FORMAT);
}

/** JOOR reads files by this format from now on. */
export async function agree(joor: JoorHandle, format: FileFormat): Promise<void> {
  await joor.admin('/admin/file-format', agreedFormat(format));
}
