import { useState } from 'preact/hooks';
import { counted } from '../../../sync/records/counted';
import { Problems } from '../../set-up/Problems';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import type { ImportAnswer } from './contract';

interface Progress {
  written: number;
  left: number;
  drafts: readonly string[];
}

/** A configuration file is checked, and then brought into the account, in steps. */
export function ImportConfiguration() {
  const [text, setText] = useState('');
  const [deleteOthers, setDeleteOthers] = useState(false);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState<ImportAnswer | null>(null);
  const forget = () => {
    setChecked(null);
    setFaults([]);
    setProgress(null);
  };
  const guarded = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().catch((error: Error) => setFaults([error.message]));
    setBusy(false);
  };
  const check = () =>
    guarded(async () => {
      forget();
      const answer = await post('import_configuration', { text, deleteOthers, checkOnly: true });
      setFaults(answer.faults);
      if (answer.faults.length === 0) setChecked(answer);
    });
  const bringIn = () =>
    guarded(async () => {
      setFaults([]);
      let written = 0;
      let drafts: readonly string[] = [];
      for (;;) {
        const answer = await post('import_configuration', { text, deleteOthers, checkOnly: false });
        setFaults(answer.faults);
        if (answer.faults.length > 0) break;
        written += answer.written;
        drafts = [...drafts, ...answer.drafts];
        setProgress({ written, left: answer.left, drafts });
        if (answer.written === 0 || answer.left === 0) break;
      }
      setChecked(null);
    });
  return (
    <>
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
      <Problems kind="error" title={progress === null ? 'Nothing was imported' : 'The import stopped'} lines={faults} />
      {checked && (
        <Message kind="information" title="What the import would do">
          {checked.left === 0
            ? `Nothing. All ${checked.unchanged} records match the file.`
            : [`${checked.summary}, ${checked.unchanged} unchanged.`, ...checked.drafts].join('\n')}
        </Message>
      )}
      {progress && <Message kind="confirmation">{[progressSentence(progress), ...progress.drafts].join('\n')}</Message>}
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
    </>
  );
}

const progressSentence = ({ written, left }: Progress): string =>
  left > 0
    ? `${counted(written, 'record is', 'records are')} written, ${counted(left, 'is', 'are')} left.`
    : `${counted(written, 'record was', 'records were')} written. Confirm each External System among them.`;
