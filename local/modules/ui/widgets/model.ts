import type {
  FieldBreakType,
  FieldDisplayType,
  FieldLayoutType,
  FieldType,
  LayoutJustification,
  ListStyle,
  MessageType,
  PageLinkType,
  SublistDisplayType,
  SublistType,
} from './enums';

/** What a form is, as pages draw it. Scripts see it through Form, Field, Sublist, Button, Tab and FieldGroup. */
export interface FormModel {
  title: string;
  /** A record's own page, to which scripts may only add what is called custpage_... */
  existing: boolean;
  hideNavBar: boolean;
  fields: FieldModel[];
  groups: FieldGroupModel[];
  tabs: TabModel[];
  sublists: SublistModel[];
  /** Of the record whose page it is: scripts read them, the page draws them by itself. */
  recordSublists: SublistModel[];
  buttons: ButtonModel[];
  links: { title: string; type: PageLinkType; url: string }[];
  messages: MessageModel[];
  /** File Cabinet path of the client script. */
  clientScript: string | undefined;
}

export interface SelectOption {
  value: string;
  text: string;
}

export interface FieldModel {
  id: string;
  label: string;
  type: FieldType;
  /** Record type or list that a select offers, or the id of a radio button; '' for options of its own. */
  source: string;
  /** Id of the tab or field group it stands in; '' for the main part. */
  container: string;
  options: SelectOption[];
  /** Undefined until a script sets one. */
  value: string | string[] | undefined;
  displayType: FieldDisplayType;
  layoutType: FieldLayoutType;
  breakType: FieldBreakType;
  help: string;
  mandatory: boolean;
  maxLength: number | undefined;
  linkText: string;
  alias: string;
  padding: number;
  height: number | undefined;
  width: number | undefined;
  /** A field of the record whose page it is, not of the script. */
  native: boolean;
}

export interface FieldGroupModel {
  id: string;
  label: string;
  tab: string;
  singleColumn: boolean;
  collapsible: boolean;
  collapsed: boolean;
  borderHidden: boolean;
}

export interface TabModel {
  id: string;
  label: string;
  help: string;
  /** Id of the tab it is a subtab of; undefined for tabs. */
  parent: string | undefined;
  native: boolean;
}

export interface ButtonModel {
  id: string;
  label: string;
  kind: 'script' | 'submit' | 'reset' | 'native' | 'refresh' | 'markall' | 'unmarkall';
  /** Function of the client script that it calls. */
  functionName: string;
  disabled: boolean;
  hidden: boolean;
}

export interface SublistModel {
  id: string;
  label: string;
  type: SublistType;
  tab: string;
  help: string;
  displayType: SublistDisplayType;
  fields: FieldModel[];
  lines: Map<string, string>[];
  buttons: ButtonModel[];
  uniqueField: string;
  totallingField: string;
  /** A sublist of the record whose page it is, not of the script. */
  native: boolean;
}

export interface MessageModel {
  type: MessageType;
  title: string;
  message: string;
  /** Milliseconds it stays; 0 for as long as the page. */
  duration: number;
}

/** What a list page is; scripts see it through List and ListColumn. */
export interface ListModel {
  title: string;
  hideNavBar: boolean;
  style: ListStyle;
  columns: ListColumnModel[];
  rows: ReadonlyMap<string, string>[];
  buttons: ButtonModel[];
  links: FormModel['links'];
  clientScript: string | undefined;
}

export interface ListColumnModel {
  id: string;
  label: string;
  type: FieldType;
  align: LayoutJustification;
  /** Base of each cell's link; of every row's own where `dynamic`, a key of the row. */
  url: { value: string; dynamic: boolean } | undefined;
  parameters: { name: string; value: string; dynamic: boolean }[];
  /** Of the column with Edit and View links. */
  edit: EditLinks | undefined;
}

/** Links of List.addEditColumn. */
export interface EditLinks {
  link: string;
  /** Key of the row that holds the parameter's value. */
  linkParam: string;
  linkParamName: string;
  showView: boolean;
  /** Key of the row that says T or F: whether its links can be followed. */
  showHrefCol: string;
}

export function emptyForm(title: string, existing = false): FormModel {
  return {
    title,
    existing,
    hideNavBar: false,
    fields: [],
    groups: [],
    tabs: [],
    sublists: [],
    recordSublists: [],
    buttons: [],
    links: [],
    messages: [],
    clientScript: undefined,
  };
}

export function newSublist(
  id: string,
  label: string,
  type: SublistType,
  more: Partial<SublistModel> = {},
): SublistModel {
  return {
    id,
    label,
    type,
    tab: '',
    help: '',
    displayType: 'NORMAL',
    fields: [],
    lines: [],
    buttons: [],
    uniqueField: '',
    totallingField: '',
    native: false,
    ...more,
  };
}

export function newField(id: string, label: string, type: FieldType, more: Partial<FieldModel> = {}): FieldModel {
  return {
    id,
    label,
    type,
    source: '',
    container: '',
    options: [],
    value: undefined,
    displayType: 'NORMAL',
    layoutType: 'NORMAL',
    breakType: 'NONE',
    help: '',
    mandatory: false,
    maxLength: undefined,
    linkText: '',
    alias: '',
    padding: 0,
    height: undefined,
    width: undefined,
    native: false,
    ...more,
  };
}

export function newButton(id: string, label: string, kind: ButtonModel['kind'], functionName = ''): ButtonModel {
  return { id, label, kind, functionName, disabled: false, hidden: false };
}
