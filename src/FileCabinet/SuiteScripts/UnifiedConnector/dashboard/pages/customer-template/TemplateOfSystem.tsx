import '../../set-up/set-up.css';
import { useState } from 'preact/hooks';
import { proposeForTab, proposeMapping, type WorkbookTab } from '../../../customer-template/propose';
import {
  LONGEST_TEXT,
  mappingFaults,
  mappingRemarks,
  PLAIN_SHEET,
  ROW_KINDS,
  type RowKind,
  type TemplateMapping,
} from '../../../customer-template/template';
import type { StoredTemplate } from '../../../sync/template/template-store';
import { fromBase64, toBase64 } from '../../customer-template/base64';
import { LARGEST_TEMPLATE, type SystemTemplate } from '../../customer-template/contract';
import { post } from '../../shell/api';
import { Button } from '../../shell/parts/Button';
import { Facts } from '../../shell/parts/Facts';
import { Loading } from '../../shell/parts/Loading';
import { Message } from '../../shell/parts/Message';
import { saveBlob } from '../../shell/save-file';
import { useAction } from '../../shell/use-action';
import { spreadsheets } from '../../spreadsheet/load-script';
import type { SaveTemplateRequest } from './contract';
import { TemplateColumns } from './TemplateColumns';

export function TemplateOfSystem({ systemId }: { systemId: number }) {
  const loaded = useAction('customer_template', { systemId });
  const [saved, setSaved] = useState<SystemTemplate | null>(null);
  return (
    <Loading of={loaded}>
      {(answer) => {
        const { template } = saved ?? answer;
        return (
          <>
            {saved && (
              <Message kind="confirmation">
                Version {saved.template.version} is saved. New workbooks are filled so.
              </Message>
            )}
            <Editor key={template.version} systemId={systemId} template={template} onSaved={setSaved} />
          </>
        );
      }}
    </Loading>
  );
}

/** A workbook that was chosen and not saved yet. */
interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  tabs: readonly WorkbookTab[];
}

interface EditorProps {
  systemId: number;
  template: StoredTemplate;
  onSaved(saved: SystemTemplate): void;
}

function Editor({ systemId, template, onSaved }: EditorProps) {
  const [mapping, setMapping] = useState<TemplateMapping>(template.mapping);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState('');
  const guarded = async (doing: string, act: () => Promise<void>) => {
    if (busy !== '') return;
    setBusy(doing);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy('');
  };
  const choose = (chosen: File | undefined) =>
    chosen &&
    guarded('Reading the workbook…', async () => {
      setFile(null);
      if (chosen.size > LARGEST_TEMPLATE) {
        throw new Error(`The workbook has more than ${LARGEST_TEMPLATE / 1_000_000} MB. Choose JOOR's blank template.`);
      }
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const tabs = await (await spreadsheets()).tabs(bytes);
      const proposed = proposeMapping(tabs, template.version > 0 ? template.mapping : null);
      if (!proposed) {
        throw new Error(
          "No tab of this workbook has a heading such as Customer Name among its first 30 rows. Choose JOOR's blank template.",
        );
      }
      setFile({ name: chosen.name, bytes, tabs });
      setMapping(proposed);
    });
  const save = (plain: boolean) =>
    guarded('Saving…', async () => {
      const ofFile = file ? { name: file.name.slice(0, LONGEST_TEXT), base64: toBase64(file.bytes) } : undefined;
      const { version } = template;
      const request: SaveTemplateRequest = plain
        ? { systemId, version, mapping: PLAIN_SHEET, file: null }
        : { systemId, version, mapping, ...(ofFile ? { file: ofFile } : {}) };
      onSaved(await post('save_customer_template', request));
    });
  const download = () =>
    guarded('Loading the workbook…', async () => {
      const { base64 } = await post('customer_template_file', { systemId, version: template.version });
      saveBlob(template.fileName, new Blob([fromBase64(base64).slice().buffer]));
    });
  const hasFile = file !== null || template.fileId !== null;
  const faults = mappingFaults(mapping);
  const remarks = mappingRemarks(mapping);
  return (
    <>
      <Facts
        facts={[
          ['Workbook', template.fileId === null ? 'Plain sheet' : template.fileName],
          ['Version', template.version === 0 ? 'not saved yet' : String(template.version)],
          ...(template.version === 0 ? [] : ([['Saved', `${template.savedAt} by ${template.savedBy}`]] as const)),
        ]}
      />
      <div class="uc-fields">
        <label htmlFor="uc-template-file">
          JOOR's blank template (XLSX)
          <input
            id="uc-template-file"
            type="file"
            accept=".xlsx"
            disabled={busy !== ''}
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </label>
        {template.fileId !== null && (
          <Button aria-disabled={busy !== ''} onClick={download}>
            Download {template.fileName}
          </Button>
        )}
      </div>
      <p role="status">{busy}</p>
      {problem !== null && <Message kind="error">{problem}</Message>}
      <h3>How it is filled</h3>
      <Layout mapping={mapping} file={file} hasFile={hasFile} onChange={setMapping} />
      <TemplateColumns
        columns={mapping.columns}
        letters={hasFile}
        onChange={(columns) => setMapping({ ...mapping, columns })}
      />
      {faults.length > 0 && <Message kind="error">{faults.join('\n')}</Message>}
      {remarks.length > 0 && <Message kind="warning">{remarks.join('\n')}</Message>}
      <div class="uc-page-actions">
        <Button kind="primary" aria-disabled={busy !== ''} disabled={faults.length > 0} onClick={() => save(false)}>
          Save
        </Button>
        {template.fileId !== null && (
          <Button aria-disabled={busy !== ''} onClick={() => save(true)}>
            Use a plain sheet instead
          </Button>
        )}
      </div>
    </>
  );
}

interface LayoutProps {
  mapping: TemplateMapping;
  file: ChosenFile | null;
  hasFile: boolean;
  onChange(mapping: TemplateMapping): void;
}

function Layout({ mapping, file, hasFile, onChange }: LayoutProps) {
  const tab = file?.tabs.find(({ name }) => name === mapping.tab);
  return (
    <div class="uc-fields">
      {file && (
        <label>
          Tab
          <select
            value={mapping.tab}
            onChange={({ currentTarget }) => {
              const chosen = file.tabs.find(({ name }) => name === currentTarget.value);
              if (chosen) onChange(proposeForTab(chosen, 1, null));
            }}
          >
            {file.tabs.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {file && tab && (
        <NumberField
          label="Header Row"
          value={mapping.headerRow}
          onChange={(row) => onChange(proposeForTab(tab, row, null))}
        />
      )}
      {hasFile && !file && (
        <p>{`Tab ${mapping.tab}, header in row ${mapping.headerRow}. To change them, choose the workbook again.`}</p>
      )}
      {hasFile && (
        <NumberField
          label="First Row to Fill"
          value={mapping.firstRow}
          onChange={(firstRow) => onChange({ ...mapping, firstRow })}
        />
      )}
      <label>
        One row for each
        <select
          value={mapping.rows}
          onChange={({ currentTarget }) => onChange({ ...mapping, rows: currentTarget.value as RowKind })}
        >
          {Object.entries(ROW_KINDS).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Between Several Values
        <input
          class="uc-separator"
          value={mapping.separator}
          maxLength={5}
          onInput={({ currentTarget }) => onChange({ ...mapping, separator: currentTarget.value })}
        />
      </label>
    </div>
  );
}

function NumberField({ label, value, onChange }: { label: string; value: number; onChange(value: number): void }) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={1}
        max={200}
        value={value}
        onChange={({ currentTarget }) => {
          const entered = Number(currentTarget.value);
          if (Number.isInteger(entered) && entered >= 1 && entered <= 200) onChange(entered);
        }}
      />
    </label>
  );
}
