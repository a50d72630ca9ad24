import { Link } from 'wouter-preact';
import type { Filters } from '../../contract/table';
import { where } from '../../shell/where';
import { type CustomersAnswer, TABS, type Tab } from './contract';

export const TAB_LABELS: Record<Tab, string> = {
  all: 'All recorded',
  new: 'Not yet uploaded',
  changed: 'Changed',
  'would-fail': 'Would fail',
  waiting: 'Waiting',
  'in-sync': 'In sync',
  sent: 'Sent',
  failed: 'Failed at JOOR',
  'on-hold': 'On hold',
  excluded: 'Excluded',
  gone: 'Gone',
};

/** What each list holds, and what to do there. */
export const TAB_HELP: Record<Tab, string> = {
  all: 'Every customer that a run has recorded.',
  new: 'Enabled customers that JOOR never accepted. Upload Customers sends those that you select.',
  changed:
    'Customers that JOOR has and whose values differ, or that were changed since the last look of a run. Update Customers sends those that you select.',
  'would-fail':
    'Customers with faults of their own: their status is Failed, and they are not sent. Correct what Details says; the next run looks at them again.',
  waiting: 'Sent to JOOR or handed over by template, not yet seen there.',
  'in-sync': 'Read back from JOOR: the compared fields agree.',
  sent: 'Read back from JOOR, which does not show what changed. Details names the fields that cannot be checked.',
  failed:
    'Customers that were sent: JOOR refused them, did not answer, or shows other values. Those with faults are under Would fail.',
  'on-hold': 'Upload or Update is off or by hand, or something could not be read.',
  excluded: 'Not exported, for the reason in Details.',
  gone: 'Deleted in NetSuite, or merged into another customer. JOOR may still have them.',
};

interface TabsProps {
  tab: Tab;
  /** null: not known yet. */
  counts: CustomersAnswer['counts'] | null;
  /** What stays when the tab changes: the External System, the text. */
  filters: Filters;
}

/** The lists as links with their counts: each can be bookmarked and sent to others. */
export function Tabs({ tab, counts, filters }: TabsProps) {
  const { system = '', text = '' } = filters;
  return (
    <nav class="uc-lists" aria-label="Lists of customers">
      <ul class="uc-tabs">
        {TABS.map((each) => (
          <li key={each}>
            <Link
              href={where('/customers', { tab: each === 'all' ? '' : each, system, text })}
              aria-current={each === tab ? 'page' : undefined}
              title={TAB_HELP[each]}
            >
              {TAB_LABELS[each]} {counts && <span class="uc-tab-count">{counts[each].toLocaleString('en')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
