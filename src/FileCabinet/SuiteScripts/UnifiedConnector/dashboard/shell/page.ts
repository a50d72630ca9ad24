import type { FunctionComponent } from 'preact';
import type { RouteComponentProps } from 'wouter-preact';
import type { GuidePlace } from '../contract/guide';

export interface MenuLink {
  label: string;
  path: string;
  /** A hook: how many things wait there for somebody; null while that is not known. */
  useCount?(): number | null;
}

/** A page of the dashboard, or a few that belong together. */
export interface DashboardPage {
  /** Section of the sidebar; pages without one stand in the sidebar itself. */
  section?: string;
  administrator?: true;
  /** Entries of the sidebar. */
  links: readonly MenuLink[];
  /** Addresses behind the hash: wouter's patterns. Filters of a table stand behind /where/. */
  // biome-ignore lint/suspicious/noExplicitAny: each page names its own parameters
  routes: readonly { path: string | RegExp; page: FunctionComponent<RouteComponentProps<any>> }[];
  /** Where the guides tell of it; null: nowhere. */
  guide: GuidePlace | null;
}
