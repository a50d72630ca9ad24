import { useState } from 'preact/hooks';
import { Button } from '../shell/parts/Button';
import { Message } from '../shell/parts/Message';
import { saveBlob } from '../shell/save-file';
import { spreadsheets } from '../spreadsheet/load-script';
import type { BundleFile } from './bundle';

interface SupportButtonProps {
  /** Name of the file, without .zip. */
  name: string;
  collect(): Promise<BundleFile[]>;
}

/** Puts what support asks for into one archive in the folder for downloads. */
export function SupportButton({ name, collect }: SupportButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { archive } = await spreadsheets();
      const text = new TextEncoder();
      const files = (await collect()).map(({ path, content }) => ({
        path,
        content: text.encode(JSON.stringify(content, null, 2)),
      }));
      saveBlob(`${name}.zip`, archive(files));
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <>
      <Button aria-disabled={busy} onClick={save}>
        {busy ? 'Collecting…' : 'Support bundle'}
      </Button>
      {problem !== null && <Message kind="error">{problem}</Message>}
    </>
  );
}
