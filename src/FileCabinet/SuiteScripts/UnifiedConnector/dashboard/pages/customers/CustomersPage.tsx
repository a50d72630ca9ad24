import './customers.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { STATES } from '../../../sync/records/states';
import { type Removable, RemoveAtJoor } from '../../customer-page/RemoveAtJoor';
import { REMOVE_AT_JOOR } from '../../customer-page/removal-words';
import { TemplateActions } from '../../customer-template/TemplateActions';
import { AnswerTable } from '../../export/AnswerTable';
import { MOST_EXPORTED } from '../../export/contract';
import { summary } from '../../export/standing';
import { useFollowed } from '../../export/use-followed';
import { NextStep } from '../../first-steps/NextStep';
import { MOST_PREVIEWED, type PreviewLine } from '../../preview/contract';
import { Preview, previewSummary } from '../../preview/Preview';
import { post } from '../../shell/api';
import { bootstrap } from '../../shell/bootstrap';
import { currentFilters } from '../../shell/current-filters';
import { Button } from '../../shell/parts/Button';
import { Message } from '../../shell/parts/Message';
import { Page } from '../../shell/parts/Page';
import type { FilterField } from '../../shell/table/filter-field';
import { Table } from '../../shell/table/Table';
import { where } from '../../shell/where';
import { saveXlsx } from '../../spreadsheet/save-xlsx';
import { ChangesDialog } from './ChangesDialog';
import { columnsOf } from './columns';
import { type CustomerRow, type CustomersAnswer, type CustomersRequest, TABS, type Tab } from './contract';
import { EnableDialog } from './EnableDialog';
import { SendDialog } from './SendDialog';
import { idsBySystem, partsOf, type Selected, selectedOf } from './selected';
import { TAB_HELP, TAB_LABELS, Tabs } from './tabs';

/** Filters that the tabs and the switch show. */
const KEPT = ['tab', 'others'];

/** What sending is called in a list (Upload Customers, Update Customers), as in JOOR's other connectors. */
const SENDS: Partial<Record<Tab, string>> = { new: 'Upload Customers', changed: 'Update Customers' };

type Opened =
  | { dialog: 'send'; selected: Selected }
  | { dialog: 'enable'; selected: Selected; enable: boolean }
  | { dialog: 'remove'; customers: readonly Removable[] }
  | { dialog: 'changes'; row: CustomerRow };

/** Every customer that could be exported, with what became of it: the list an administrator works from. */
export function CustomersPage() {
  const [known, setKnown] = useState<Pick<CustomersAnswer, 'systems' | 'counts' | 'used'> | null>(null);
  const [, navigate] = useLocation();
  const [version, setVersion] = useState(0);
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [previewed, setPreviewed] = useState<{ lines: PreviewLine[]; left: number } | null>(null);
  /** What became of customers that were enabled, or removed at JOOR, as sentences. */
  const [told, setTold] = useState<string[]>([]);
  const followed = useFollowed();
  const lines = [...followed.lines.values()];
  const filters = currentFilters();
  const tab = tabIn(filters.tab);
  const sends = SENDS[tab] ?? 'Export';
  const systems = known?.systems ?? [];

  const source = async (request: CustomersRequest) => {
    const answer = await post('customers', request);
    setKnown(answer);
    return answer;
  };
  const run = async (doing: string, act: () => Promise<void>) => {
    if (busy !== '') return;
    setBusy(doing);
    setProblem(null);
    setPreviewed(null);
    setTold([]);
    followed.clear();
    try {
      await act();
    } catch (error) {
      setProblem((error as Error).message);
    }
    setBusy('');
  };
  const send = (selected: Selected) =>
    run(`${sends}…`, async () => {
      for (const [systemId, ids] of idsBySystem(await selected.rows())) {
        for (const customerIds of partsOf(ids, MOST_EXPORTED)) {
          followed.follow(await post('export', { customerIds, systemId }));
        }
      }
      setVersion((now) => now + 1);
    });
  const preview = (selected: Selected) =>
    run('Checking…', async () => {
      const rows = await selected.rows();
      const found: PreviewLine[] = [];
      for (const [systemId, ids] of idsBySystem(rows)) {
        const asEnabled = tab === 'new';
        for (const customerIds of partsOf(ids, MOST_PREVIEWED)) {
          found.push(...(await post('preview', { customerIds, systemId, asEnabled })));
          setPreviewed({ lines: [...found], left: rows.length - found.length });
        }
      }
    });
  const remove = (selected: Selected) =>
    run('Checking…', async () => {
      const customers = removableOf(await selected.rows());
      if (customers.length === 0) throw new Error('None of the selected customers has a customer code at JOOR.');
      setOpened({ dialog: 'remove', customers });
    });
  const refresh = () => {
    followed.clear();
    setTold([]);
    setPreviewed(null);
    setVersion((now) => now + 1);
  };
  const chosen = (selected: Selected) =>
    selected.count > MOST_SENT_UNASKED ? setOpened({ dialog: 'send', selected }) : send(selected);
  const showOthers = (others: boolean) =>
    navigate(
      where('/customers', {
        ...filters,
        others: others ? 'T' : '',
        system: filters.system ?? (others && systems[0] ? String(systems[0].id) : ''),
      }),
      { replace: true },
    );

  return (
    <Page title="Customers" actions={<Button onClick={refresh}>Refresh</Button>}>
      <NextStep version={version} />
      <Tabs tab={tab} counts={known?.counts ?? null} filters={filters} />
      <p class="uc-muted">{tab === 'all' && filters.enabled ? ENABLED_HELP : TAB_HELP[tab]}</p>
      {told.length > 0 && <Message kind="information">{told.join('\n')}</Message>}
      {problem !== null && <Message kind="error">{problem}</Message>}
      <div role="status" class="uc-summary">
        {busy}
        {busy === '' && lines.length > 0 && `${sends}: ${summary(lines)}`}
        {previewed && ` ${previewSummary(previewed.lines)}`}
        {previewed && previewed.left > 0 && ` ${previewed.left.toLocaleString('en')} more to check.`}
      </div>
      {lines.length > 0 && (
        <details class="uc-answers">
          <summary>All results</summary>
          <AnswerTable lines={lines} />
        </details>
      )}
      {previewed && (
        <section aria-label="Preview of the selected customers">
          <Preview lines={previewed.lines} />
          <Button onClick={() => setPreviewed(null)}>Close preview</Button>
        </section>
      )}
      {tab === 'new' && (
        <label class="uc-switch">
          <input
            type="checkbox"
            checked={filters.others === 'T'}
            onChange={({ currentTarget }) => showOthers(currentTarget.checked)}
          />
          Add active customers that are not enabled
        </label>
      )}
      <Table
        key={tab}
        title={tab === 'all' ? 'Customers' : `Customers ${TAB_LABELS[tab]}`}
        path="/customers"
        columns={columnsOf(systems.length > 1, (row) => setOpened({ dialog: 'changes', row }))}
        filters={filtersOf(systems, tab, filters, known?.used ?? '')}
        kept={KEPT}
        keyOf={({ key }) => key}
        source={source}
        sort="name"
        version={version}
        saveXlsx={saveXlsx}
        allMatching
        empty={tab === 'all' ? NOBODY_YET : 'There are no customers here.'}
        actions={(rows, all) => {
          const selected = selectedOf(rows, all);
          const none = selected.count === 0;
          const waits = { 'aria-disabled': busy !== '', disabled: none };
          return (
            <>
              <Button {...waits} onClick={() => preview(selected)}>
                Preview
              </Button>
              {tab !== 'gone' && (
                <Button kind="primary" {...waits} onClick={() => chosen(selected)}>
                  {sends}
                </Button>
              )}
              {tab !== 'gone' && (
                <TemplateActions
                  count={selected.count}
                  rows={selected.rows}
                  known={rows}
                  all={all !== null && tab !== 'new'}
                  busy={busy !== ''}
                  onDone={() => setVersion((now) => now + 1)}
                />
              )}
              {bootstrap.isAdministrator && tab === 'new' && filters.others === 'T' && (
                <Button {...waits} onClick={() => setOpened({ dialog: 'enable', selected, enable: true })}>
                  Enable for JOOR
                </Button>
              )}
              {bootstrap.isAdministrator && tab !== 'gone' && tab !== 'excluded' && (
                <Button {...waits} onClick={() => setOpened({ dialog: 'enable', selected, enable: false })}>
                  Take off JOOR
                </Button>
              )}
              {bootstrap.isAdministrator && tab !== 'new' && (
                <Button
                  {...waits}
                  disabled={all === null && removableOf(rows).length === 0}
                  onClick={() => remove(selected)}
                >
                  {REMOVE_AT_JOOR} …
                </Button>
              )}
            </>
          );
        }}
      />
      {opened?.dialog === 'send' && (
        <SendDialog
          sends={sends}
          count={opened.selected.count}
          onSend={() => {
            setOpened(null);
            send(opened.selected);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.dialog === 'remove' && (
        <RemoveAtJoor
          customers={opened.customers}
          onDone={(sentences) => {
            setTold(sentences);
            setOpened(null);
            setVersion((now) => now + 1);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.dialog === 'changes' && <ChangesDialog row={opened.row} onClose={() => setOpened(null)} />}
      {opened?.dialog === 'enable' && (
        <EnableDialog
          enable={opened.enable}
          selected={opened.selected}
          onClose={(done, outcome) => {
            setOpened(null);
            if (outcome) setTold([outcome]);
            if (done) setVersion((now) => now + 1);
          }}
        />
      )}
    </Page>
  );
}

/** More than this are sent after a question only. */
const MOST_SENT_UNASKED = 50;

const NOBODY_YET =
  'No customer has been processed yet. Select an External System on a customer, and the next run exports it.';

/** Those of the customers that have a customer code at JOOR. */
const removableOf = (rows: readonly CustomerRow[]): Removable[] =>
  rows
    .filter(({ code }) => code !== '')
    .map(({ customerId, name, code, systemId, system }) => ({ customerId, name, code, systemId, systemName: system }));

const tabIn = (text: string | undefined): Tab => TABS.find((tab) => tab === text) ?? 'all';

/** Group and Enabled come from links of other pages: they are shown where they filter. */
function filtersOf(
  systems: CustomersAnswer['systems'],
  tab: Tab,
  { group, state, enabled, uses }: Record<string, string>,
  used: string,
): FilterField[] {
  return [
    { name: 'text', label: 'Name, internal ID, code or email', live: true },
    ...(systems.length > 1
      ? [
          {
            name: 'system',
            label: 'External System',
            options: systems.map(({ id, name }) => ({ value: String(id), label: name })),
          },
        ]
      : []),
    ...(enabled && tab === 'all' ? [{ name: 'enabled', label: 'Enabled', options: ENABLED }] : []),
    ...(uses && tab === 'all'
      ? [{ name: 'uses', label: 'Uses', options: [{ value: uses, label: used || 'One value' }] }]
      : []),
    ...(group ? [{ name: 'group', label: 'Group', options: GROUPS }] : []),
    ...(state || tab === 'all'
      ? [
          {
            name: 'state',
            label: 'External System Sync Status',
            options: Object.values(STATES).map((each) => ({ value: each, label: each })),
          },
        ]
      : []),
  ];
}

const ENABLED_HELP = 'Every customer on which the External System is selected, whether a run has recorded it or not.';

const ENABLED = [
  { value: 'T', label: 'All enabled customers' },
  { value: 'never-sent', label: 'Never sent or matched' },
  { value: 'unsent', label: 'Waiting to be compared or sent' },
];

const GROUPS = [
  { value: 'in-sync', label: 'In sync' },
  { value: 'sent', label: 'Sent' },
  { value: 'waiting', label: 'Waiting for JOOR' },
  { value: 'needs-attention', label: 'Needs attention' },
];
