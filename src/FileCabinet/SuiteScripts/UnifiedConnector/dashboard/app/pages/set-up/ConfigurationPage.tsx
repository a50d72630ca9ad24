import { counted } from '../../../../sync/counted';
import './set-up.css';
import { useState } from 'preact/hooks';
import type { ImportAnswer } from '../../../contract/set-up';
import { post } from '../../api';
import { Button } from '../../parts/Button';
import { Message } from '../../parts/Message';
import { Page } from '../../parts/Page';
import { saveFile } from '../../save-file';
import { Problems } from './Problems';

const FILE_NAME = 'unified-connector-configuration.json';

/** External Systems, Value Map and Field Map as one file: out of the account, and into it. */
export function ConfigurationPage() {
  const [text, setText] = useState('');
  const [deleteOthers, setDeleteOthers] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<ImportAnswer | null>(null);
  const forget = () => {
    setChecked(null);
    setFaults([]);
    setSaid('');
  };
  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch((error: Error) => setFaults([error.message]));
    setBusy(false);
  };
  const download = () =>
    guarded(async () => {
      const file = await post('export_configuration', {});
      saveFile(FILE_NAME, 'application/json', file.text);
    });
  const check = () =>
    guarded(async () => {
      forget();
      const answer = await post('import_configuration', { text, deleteOthers, checkOnly: true });
      setFaults(answer.faults);
      if (answer.faults.length === 0) setChecked(answer);
    });
  const bringIn = () =>
    guarded(async () => {
      let written = 0;
      for (;;) {
        const answer = await post('import_configuration', { text, deleteOthers, checkOnly: false });
        setFaults(answer.faults);
        written += answer.written;
        if (answer.faults.length > 0 || answer.written === 0 || answer.left === 0) break;
        setSaid(`${counted(written, 'record is', 'records are')} written, ${counted(answer.left, 'is', 'are')} left.`);
      }
      setChecked(null);
      setSaid(
        `${counted(written, 'record was', 'records were')} written. External Systems among them have to be confirmed.`,
      );
    });
  return (
    <Page title="Configuration File">
      <h3>Export</h3>
      <p class="uc-intro">External Systems, Value Map and Field Map in one JSON file, without any token.</p>
      <Button onClick={download} aria-disabled={busy}>
        Download configuration
      </Button>
      <h3>Import</h3>
      <p class="uc-intro">
        Brings this account to what a file says. With any fault nothing is written. External Systems that it writes have
        to be confirmed.
      </p>
      <div class="uc-fields">
        <label htmlFor="uc-file">
          File
          <input
            id="uc-file"
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              forget();
              setText((await currentTarget.files?.[0]?.text()) ?? '');
            }}
          />
        </label>
      </div>
      <div class="uc-setting">
        <label htmlFor="uc-file-text">Contents</label>
        <textarea
          id="uc-file-text"
          class="uc-file"
          rows={10}
          value={text}
          spellcheck={false}
          onInput={({ currentTarget }) => {
            forget();
            setText(currentTarget.value);
          }}
        />
      </div>
      <p class="uc-choices">
        <label>
          <input
            type="checkbox"
            checked={deleteOthers}
            onChange={({ currentTarget }) => {
              forget();
              setDeleteOthers(currentTarget.checked);
            }}
          />{' '}
          Delete map lines that the file does not have
        </label>
      </p>
      <Problems kind="error" title="Nothing was imported" lines={faults} />
      {checked && (
        <Message kind="information" title="What the import would do">
          {checked.left === 0
            ? `Nothing: all ${checked.unchanged} records are as in the file.`
            : `${checked.summary}; ${checked.unchanged} unchanged.`}
        </Message>
      )}
      {said !== '' && <Message kind="confirmation">{said}</Message>}
      <div class="uc-page-actions">
        <Button onClick={check} aria-disabled={busy} disabled={text.trim() === ''}>
          Check file
        </Button>
        {checked && checked.left > 0 && (
          <Button kind="primary" onClick={bringIn} aria-disabled={busy}>
            Import
          </Button>
        )}
      </div>
    </Page>
  );
}
