import { temporaryNameOf } from '../../customer-file/file-name';
import type { ConnectionTest } from '../../joor/test-connection';
import { openSftp, type SftpError } from '../../netsuite/sftp';
import type { ExternalSystem } from '../../settings/external-system';
import { readFileNews } from '../records/file-store';
import { noteNotTaken } from '../records/not-taken';
import { sftpProblem } from './sftp-words';

const VERDICTS = { authorisation: 'unauthorised', connection: 'configuration', outage: 'unavailable' } as const;

/** What the test uploads. */
const TEXT = 'Connection test of the Unified Connector. This file may be deleted.\n';

/**
 * Does what a file needs, with a small one under a temporary name that JOOR does not take: connects, lists the directory,
 * uploads, checks what arrived, renames where files are renamed, and removes it again. What lies in the directory tells on the way
 * which files JOOR has not taken, and which it took since. Costs 160 units, and 2 for each file of which that changed.
 */
export function testSftp(system: ExternalSystem): ConnectionTest {
  const { file } = system;
  if (!file) return { verdict: 'configuration', sentence: `${system.name} sends no files.` };
  const failed = (error: SftpError, doing: string): ConnectionTest => {
    const { cause, sentence } = sftpProblem(system, error);
    return { verdict: VERDICTS[cause], sentence: doing === '' ? sentence : `${doing}: ${sentence}` };
  };
  const opened = openSftp(file);
  if ('error' in opened) return failed(opened.error, '');
  const session = opened.value;
  const before = session.list();
  if ('error' in before) return failed(before.error, 'The directory could not be listed');
  noteNotTaken(readFileNews(system.id), before.value, Date.now());
  let name = temporaryNameOf(`connection-test-${Date.now()}`);
  const uploaded = session.uploadText(TEXT, name);
  if ('error' in uploaded) {
    session.remove(name);
    return failed(uploaded.error, 'Nothing could be uploaded to the directory');
  }
  const listed = session.list();
  const arrived = 'value' in listed ? listed.value?.get(name) : undefined;
  if (arrived !== TEXT.length) {
    session.remove(name);
    const sentence = `Of a file of ${TEXT.length} bytes ${arrived ?? 'nothing'} arrived in the directory. It may be full. Ask JOOR.`;
    return { verdict: 'unavailable', sentence };
  }
  if (!file.direct) {
    const other = temporaryNameOf(`${name}-renamed`);
    const moved = session.move(name, other);
    if ('error' in moved) {
      session.remove(name);
      const sentence = `${file.user} may upload to ${file.host} but not rename there, so JOOR could take half a file. Ask JOOR for the right to rename, or check Upload Under the Final Name on ${system.name}.`;
      return { verdict: 'configuration', sentence };
    }
    name = other;
  }
  const removed = session.remove(name);
  const left = 'error' in removed ? ` The test file ${name} could not be removed there, so ask JOOR to delete it.` : '';
  const into = file.directory === '' ? 'its directory' : file.directory;
  return { verdict: 'fine', sentence: `${file.host} lets ${file.user} upload files to ${into}.${left}` };
}
