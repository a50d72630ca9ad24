export interface NavigationLink {
  /** Undefined for what the local account has no page for. */
  href: string | undefined;
  label: string;
}

export interface NavigationGroup {
  title: string;
  links: NavigationLink[];
}
