import { loadDocument } from '../../../netsuite/cabinet';
import { FILE_STATE } from '../../../sync/records/file-states';
import { reopenFile } from '../../../sync/records/part-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, type Parameters } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { FileContent } from './contract';
import { readFile, readFiles } from './read';

/** Customer Sync files. Costs 10 units. */
const customerFiles: Action<'customer_files'> = { answer: () => ({ files: readFiles() }) };

/** The text of a file that is still kept. Costs 20 units. */
const fileContent: Action<'file_content'> = {
  answer(parameters): FileContent {
    const file = fileOf(parameters);
    const found = file.document === null ? null : loadDocument(file.document);
    if (!found) throw new Refusal(`${file.name} is no longer kept. The Retention of its External System has passed.`);
    return { name: file.name, text: found.text };
  },
};

/** Sends the customers of a file again, as they are now, with the next one. Costs 22 units, and 2 for each 100 customers. */
const sendAgain: Action<'send_file_again'> = {
  administrator: true,
  answer(parameters, { name }) {
    const id = idOf(parameters, 'id');
    const file = fileOf(parameters);
    if (file.state !== FILE_STATE.delivered && file.state !== FILE_STATE.unknown) {
      throw new Refusal(
        file.state === FILE_STATE.notDelivered
          ? `${file.name} was not delivered, so its customers go with the next file anyway.`
          : `${file.name} is ${file.state}. Only a file that was delivered can be sent again.`,
      );
    }
    reopenFile(id, `${name || 'An administrator'} asked to send it again.`);
    return {
      good: true,
      sentence: `The customers of ${file.name} that were not sent again since go with the next file, as they are then.`,
    };
  },
};

function fileOf(parameters: Parameters) {
  const file = readFile(idOf(parameters, 'id'));
  if (!file) throw new Refusal('This file no longer exists. Reload the page.');
  return file;
}

export const filesActions: ActionsOf<'customer_files' | 'file_content' | 'send_file_again'> = {
  customer_files: customerFiles,
  file_content: fileContent,
  send_file_again: sendAgain,
};
