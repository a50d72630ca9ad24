import '../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Page } from '../../shell/parts/Page';
import { saveFile } from '../../shell/save-file';
import { ImportConfiguration } from './ImportConfiguration';

const FILE_NAME = 'unified-connector-configuration.json';

/** External Systems, Value Map and Field Map as one file: out of the account, and into it. */
export function ConfigurationPage() {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    await post('export_configuration', {}).then(
      ({ text }) => {
        setProblem('');
        saveFile(FILE_NAME, 'application/json', text);
      },
      (error: Error) => setProblem(error.message),
    );
    setBusy(false);
  };
  return (
    <Page title="Configuration File">
      <h3>Export</h3>
      <p class="uc-intro">External Systems, Value Map and Field Map in one JSON file. Tokens are never included.</p>
      <Button onClick={download} aria-disabled={busy}>
        Download configuration
      </Button>
      <Problems kind="error" title="Nothing was downloaded" lines={problem === '' ? [] : [problem]} />
      <h3>Import</h3>
      <p class="uc-intro">
        Changes this account to match a file. If the file has any fault, nothing is written. You must confirm each
        External System that the import writes.
      </p>
      <ImportConfiguration />
    </Page>
  );
}
