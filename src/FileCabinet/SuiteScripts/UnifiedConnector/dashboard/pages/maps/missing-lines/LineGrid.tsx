import { useState } from 'preact/hooks';
import { UNMAPPED, type UnmappedKind } from '../../../../settings/set-up/map-checks';
import { counted } from '../../../../sync/records/counted';
import type { SettingValues } from '../../../set-up/contract';
import { Problems } from '../../../set-up/Problems';
import { post } from '../../../shell/api';
import { Button } from '../../../shell/parts/Button';
import { Count } from '../../../shell/parts/Count';
import { where } from '../../../shell/where';
import { type MissingLinesAnswer, MOST_LINES, type SaveLinesAnswer } from './contract';

interface LineGridProps {
  systemId: number;
  kind: UnmappedKind;
  answer: MissingLinesAnswer;
  /** Records of the Failed Record Queue that wait for such a line. */
  blocked: number;
  /** `resyncs`: what waited for the lines is to be sent. */
  onSaved(sentence: string, resyncs: boolean): void;
}

/** The lines side by side, each with the customers that have its value; one that is left empty is not saved. */
export function LineGrid({ systemId, kind, answer, blocked, onSaved }: LineGridProps) {
  const { systemName, labels } = answer;
  const { warehouse } = answer;
  const lines = answer.lines.slice(0, MOST_LINES - (warehouse ? 1 : 0));
  // The warehouse comes last.
  const [values, setValues] = useState<readonly SettingValues[]>([
    ...lines.map((line) => line.values),
    ...(warehouse ? [warehouse] : []),
  ]);
  const [told, setTold] = useState<Pick<SaveLinesAnswer, 'faults' | 'warnings'>>({ faults: [], warnings: [] });
  const [busy, setBusy] = useState(false);
  const filled = values.filter(isFilled);
  // Without the warehouse they would fail again.
  const resyncs = blocked > 0 && (warehouse === null || isFilled(values[lines.length]));
  const set = (index: number, name: string, value: string) => {
    setValues(values.map((each, at) => (at === index ? { ...each, [name]: value } : each)));
    setTold({ faults: [], warnings: [] });
  };
  const save = async () => {
    if (busy) return;
    if (filled.length === 0) return setTold({ faults: ['Fill in at least one line.'], warnings: [] });
    setBusy(true);
    try {
      const { saved, faults, warnings } = await post('save_lines', { lines: filled, anyway: told.warnings.length > 0 });
      setTold({ faults, warnings });
      if (saved > 0) {
        onSaved(`${counted(saved, 'line')} of the Value Map ${saved === 1 ? 'was' : 'were'} saved.`, resyncs);
      }
    } catch (error) {
      setTold({ faults: [(error as Error).message], warnings: [] });
    }
    setBusy(false);
  };
  const isPriceLevel = kind === 'price-level';
  const anyway = told.warnings.length > 0 ? ' anyway' : '';
  return (
    <>
      {lines.length > 0 && (
        <p class="uc-intro">
          Customers of {systemName} have them. {isPriceLevel && 'JOOR compares price labels letter by letter.'}
        </p>
      )}
      {lines.length > 0 && (
        <div class="uc-scroll">
          <table class="uc-map uc-rows" aria-label={`${UNMAPPED[kind].plural} of ${systemName}`}>
            <thead>
              <tr>
                <th scope="col">NetSuite Value</th>
                {isPriceLevel && <th scope="col">Currency</th>}
                <th scope="col" class="uc-number">
                  Customers
                </th>
                <th scope="col">{isPriceLevel ? 'JOOR Price Label' : 'JOOR Name'}</th>
                {!isPriceLevel && <th scope="col">JOOR Code</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => {
                const name = `${line.name}${line.currency && ` in ${line.currency}`}`;
                const known = labels.filter(({ currency }) => currency === line.currency);
                return (
                  <tr key={name}>
                    <td data-label="NetSuite Value">{line.name}</td>
                    {isPriceLevel && (
                      <td data-label="Currency">
                        {line.currency || (
                          <Cell
                            label={`Currency of ${name}`}
                            value={values[index]?.currency}
                            onChange={(value) => set(index, 'currency', value)}
                          />
                        )}
                      </td>
                    )}
                    <td class="uc-number" data-label="Customers">
                      <Count
                        value={line.customers}
                        to={where('/customers', {
                          system: String(systemId),
                          enabled: 'T',
                          uses: [kind, line.netsuiteId, line.currency].join(' ').trim(),
                        })}
                        of={`customers with ${name}`}
                      />
                    </td>
                    <td data-label={isPriceLevel ? 'JOOR Price Label' : 'JOOR Name'}>
                      <Cell
                        label={`${isPriceLevel ? 'JOOR Price Label' : 'JOOR Name'} of ${name}`}
                        value={values[index]?.joorName}
                        choices={known.map(({ label }) => label)}
                        onChange={(value) => set(index, 'joorName', value)}
                      />
                    </td>
                    {!isPriceLevel && (
                      <td data-label="JOOR Code">
                        <Cell
                          label={`JOOR Code of ${name}`}
                          value={values[index]?.joorCode}
                          onChange={(value) => set(index, 'joorCode', value)}
                        />
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {warehouse && (
        <fieldset class="uc-settings">
          <legend>Warehouse of every customer</legend>
          <p class="uc-muted">
            JOOR requires one. Enter its name or its code as JOOR has it, or both where JOOR has both.
          </p>
          {WAREHOUSE.map(({ name, label }) => (
            <div key={name} class="uc-setting">
              <label>
                {label}
                <input
                  type="text"
                  autocomplete="off"
                  value={String(values[lines.length]?.[name] ?? '')}
                  onInput={({ currentTarget }) => set(lines.length, name, currentTarget.value)}
                />
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <Problems kind="error" title="Nothing was saved" lines={told.faults} />
      <Problems kind="warning" title="Check this first" lines={told.warnings} />
      <div class="uc-table-foot">
        {answer.lines.length > lines.length && <span>{answer.lines.length - lines.length} more come after these.</span>}
        <Button kind="primary" aria-disabled={busy} onClick={save}>
          {`Save ${counted(filled.length, 'line')}${anyway}${resyncs ? ` and RESYNC ${blocked.toLocaleString('en')}` : ''}`}
        </Button>
      </div>
    </>
  );
}

const isFilled = (values: SettingValues | undefined): boolean =>
  values !== undefined && (values.joorName !== '' || values.joorCode !== '');

const WAREHOUSE = [
  { name: 'joorName', label: 'JOOR Warehouse Name' },
  { name: 'joorCode', label: 'JOOR Warehouse Code' },
] as const;

interface CellProps {
  label: string;
  value: SettingValues[string] | undefined;
  choices?: readonly string[];
  onChange(value: string): void;
}

function Cell({ label, value, choices = [], onChange }: CellProps) {
  const list = `uc-${label.replaceAll(/\W+/g, '-')}`;
  return (
    <>
      <input
        type="text"
        autocomplete="off"
        aria-label={label}
        list={choices.length > 0 ? list : undefined}
        value={String(value ?? '')}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
