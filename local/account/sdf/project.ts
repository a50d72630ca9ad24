/** One XML element of an SDF file, with where it stands. */
export interface SdfElement {
  name: string;
  attributes: Record<string, string>;
  /** Own text, trimmed. */
  text: string;
  children: SdfElement[];
  /** 1-based line of the start tag. */
  line: number;
}

export interface SdfObject {
  /** Root element name: customrecordtype, mapreducescript, ... */
  type: string;
  scriptId: string;
  /** Path relative to the project folder, with forward slashes. */
  file: string;
  root: SdfElement;
}

export interface SdfProject {
  /** Absolute path of the folder holding manifest.xml. */
  directory: string;
  manifest: SdfElement;
  deploy: SdfElement;
  /** The objects that deploy.xml names. */
  objects: SdfObject[];
  /** The files that deploy.xml names: File Cabinet path ('/SuiteScripts/x.js') and place on disk. */
  files: { path: string; location: string }[];
}

export interface Finding {
  /** Relative to the project folder. */
  file: string;
  line: number;
  /** The XML tag concerned, '' where there is none. */
  tag: string;
  /** Stable rule name, kebab-case. */
  rule: string;
  message: string;
  fix: string;
  /** SDF only warns of it: the project can be deployed all the same. */
  warning?: true;
}
