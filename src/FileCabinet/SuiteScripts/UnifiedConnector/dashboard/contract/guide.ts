/** A place in the administrators' guides. */
export interface GuidePlace {
  /** Name of its document, e.g. daily-work. */
  name: GuideName;
  /** Anchor of a heading; without one, its beginning. */
  section?: string;
}

export const GUIDES = [
  'daily-work',
  'set-up',
  'matching',
  'customer-file',
  'customer-template',
  'customers-from-orders',
  'hand-over',
  'reasons-and-errors',
  'roles',
] as const;

export type GuideName = (typeof GUIDES)[number];

/** Folder of the built guides, beside the browser app. */
export const GUIDE_FOLDER = 'guide';

/** A guide as the build makes it of its document. */
export interface GuideText {
  title: string;
  content: GuideNode[];
}

export type GuideNode = string | GuideElement;

export interface GuideElement {
  tag: string;
  /** Anchor of a heading. */
  id?: string;
  /** Address outside of NetSuite. */
  href?: string;
  /** Another place in the guides; `name` null: of the same one. */
  guide?: { name: string | null; section: string | null };
  children: GuideNode[];
}

/** Address in the dashboard of a place in a guide. */
export const guideAddress = ({ name, section }: GuidePlace): string =>
  section === undefined ? `/guide/${name}` : `/guide/${name}/${section}`;
