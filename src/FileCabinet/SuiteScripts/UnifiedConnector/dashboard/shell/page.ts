import type { FunctionComponent } from 'preact';
import type { RouteComponentProps } from 'wouter-preact';

export interface MenuLink {
  label: string;
  path: string;
}

/** A page of the dashboard, or a few that belong together. */
export interface DashboardPage {
  /** Section of the sidebar; pages without one stand in the sidebar itself. */
  section?: string;
  administrator?: true;
  /** Entries of the sidebar. */
  links: readonly MenuLink[];
  /** Addresses behind the hash: wouter's patterns. Filters of a table stand behind /where/. */
  routes: readonly { path: string | RegExp; page: FunctionComponent<RouteComponentProps> }[];
}
