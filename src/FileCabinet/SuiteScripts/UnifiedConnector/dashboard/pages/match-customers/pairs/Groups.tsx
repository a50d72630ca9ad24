import { Link } from 'wouter-preact';
import type { MatchCounts } from '../contract';
import { GROUPS } from '../words';

interface GroupsProps {
  counts: MatchCounts;
  /** The one that is shown. */
  group: string;
  /** What stands in the address for all of them. */
  all: string;
  addressOf(group: string): string;
}

/** The groups with how many are in each. */
export function Groups({ counts, group, all, addressOf }: GroupsProps) {
  const tabs = [
    ...GROUPS.filter((each) => each.group !== 'claimed-twice' || counts.claimedTwice > 0 || group === each.group),
    { group: all, label: 'All', count: 'connections' as const },
  ];
  return (
    <nav aria-label="Groups">
      <ul class="uc-groups">
        {tabs.map((tab) => (
          <li key={tab.group}>
            <Link
              href={addressOf(tab.group)}
              class={tab.group === 'claimed-twice' ? 'uc-group-bad' : undefined}
              aria-current={tab.group === group ? 'true' : undefined}
            >
              {tab.label} <span class="uc-group-count">{counts[tab.count].toLocaleString('en')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
