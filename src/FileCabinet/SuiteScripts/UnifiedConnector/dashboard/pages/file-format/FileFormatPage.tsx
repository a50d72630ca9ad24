import '../../set-up/set-up.css';
import './file-format.css';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { FileFormat } from '../../../customer-file/format';
import type { Said } from '../../set-up/contract';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import { saveFile } from '../../shell/save-file';
import { useAction } from '../../shell/use-action';
import { useSettled } from '../../shell/use-settled';
import { ColumnsEditor } from './ColumnsEditor';
import type { FormatsOfSystem } from './contract';
import { FormatFields } from './FormatFields';
import { SampleView } from './SampleView';
import { Versions } from './Versions';

/** The form of the Customer Sync files, in versions: a changed one counts when JOOR has approved it. */
export function FileFormatPage() {
  const formats = useAction('file_formats', {});
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <Page title="File Format">
      <Loading of={formats}>
        {({ systems }) => {
          const system = systems.find(({ systemId }) => systemId === chosen) ?? systems[0];
          if (!system) {
            return (
              <Empty>
                No External System sends files. Set Transport to File on one under{' '}
                <Link href="/set-up/external-systems">External Systems</Link> first.
              </Empty>
            );
          }
          return (
            <>
              {systems.length > 1 && (
                <p>
                  <label>
                    External System{' '}
                    <select
                      value={String(system.systemId)}
                      onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
                    >
                      {systems.map(({ systemId, name }) => (
                        <option key={systemId} value={String(systemId)}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </label>
                </p>
              )}
              <Editor key={system.systemId} system={system} onSaved={formats.reload} />
            </>
          );
        }}
      </Loading>
    </Page>
  );
}

function Editor({ system, onSaved }: { system: FormatsOfSystem; onSaved(): void }) {
  const { systemId, name } = system;
  const [format, setFormat] = useState<FileFormat>(system.format);
  const shown = useSettled(format);
  const [said, setSaid] = useState<Said | null>(null);
  const change = (part: Partial<FileFormat>) => setFormat({ ...format, ...part });
  const tell = async (answer: Promise<Said>) => {
    setSaid(await answer.catch((error: Error) => ({ good: false, sentence: error.message })));
    onSaved();
  };
  const makeTestFile = async (id: number) => {
    try {
      const { name: file, text, sentence } = await post('make_test_file', { id });
      saveFile(file, 'text/plain;charset=utf-8', text);
      setSaid({ good: true, sentence });
      onSaved();
    } catch (error) {
      setSaid({ good: false, sentence: (error as Error).message });
    }
  };
  return (
    <>
      <p>
        What JOOR’s documents say of this file is the pipe as delimiter, .txt or .csv, a row for each address with the
        column address_type, and a name with the word customer and a timestamp. All else is what you agree on with JOOR;
        where this page begins with something else, that is our assumption.
      </p>
      <Versions
        name={name}
        versions={system.versions}
        onTestFile={makeTestFile}
        onApprove={(id) => tell(post('approve_file_format', { id }))}
      />
      {said && <Message kind={said.good ? 'confirmation' : 'error'}>{said.sentence}</Message>}
      <FormatFields format={format} onChange={change} />
      <ColumnsEditor format={format} onChange={(columns) => change({ columns })} />
      <div class="uc-page-actions">
        <Button kind="primary" onClick={() => tell(post('save_file_format', { systemId, format }))}>
          Save as draft
        </Button>
      </div>
      <SampleView systemId={systemId} format={shown} />
    </>
  );
}
