/** Enums of N/ui/serverWidget, with the values of Oracle's unit-testing stubs. */

function enumOf<T extends string>(...names: readonly T[]): Readonly<Record<T, T>> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<T, T>;
}

export const FIELD_TYPES = enumOf(
  'CHECKBOX',
  'CURRENCY',
  'DATE',
  'DATETIME',
  'DATETIMETZ',
  'EMAIL',
  'FILE',
  'FLOAT',
  'HELP',
  'IMAGE',
  'INLINEHTML',
  'INTEGER',
  'LABEL',
  'LONGTEXT',
  'MULTISELECT',
  'PASSWORD',
  'PERCENT',
  'PHONE',
  'RADIO',
  'RICHTEXT',
  'SELECT',
  'TEXT',
  'TEXTAREA',
  'TIMEOFDAY',
  'URL',
);
export type FieldType = keyof typeof FIELD_TYPES;

export const FIELD_DISPLAY_TYPES = enumOf('NORMAL', 'HIDDEN', 'READONLY', 'DISABLED', 'ENTRY', 'INLINE', 'NODISPLAY');
export type FieldDisplayType = keyof typeof FIELD_DISPLAY_TYPES;

export const FIELD_LAYOUT_TYPES = enumOf(
  'NORMAL',
  'OUTSIDE',
  'OUTSIDEBELOW',
  'OUTSIDEABOVE',
  'STARTROW',
  'MIDROW',
  'ENDROW',
);
export type FieldLayoutType = keyof typeof FIELD_LAYOUT_TYPES;

export const FIELD_BREAK_TYPES = enumOf('NONE', 'STARTCOL', 'STARTROW');
export type FieldBreakType = keyof typeof FIELD_BREAK_TYPES;

export const SUBLIST_TYPES = enumOf('EDITOR', 'INLINEEDITOR', 'LIST', 'STATICLIST');
export type SublistType = keyof typeof SUBLIST_TYPES;

export const SUBLIST_DISPLAY_TYPES = enumOf('NORMAL', 'HIDDEN');
export type SublistDisplayType = keyof typeof SUBLIST_DISPLAY_TYPES;

export const PAGE_LINK_TYPES = enumOf('BREADCRUMB', 'CROSSLINK');
export type PageLinkType = keyof typeof PAGE_LINK_TYPES;

export const LAYOUT_JUSTIFICATIONS = enumOf('CENTER', 'LEFT', 'RIGHT');
export type LayoutJustification = keyof typeof LAYOUT_JUSTIFICATIONS;

/** serverWidget.ListStyle: lower case in the stubs. */
export const LIST_STYLES = { GRID: 'grid', REPORT: 'report', PLAIN: 'plain', NORMAL: 'normal' } as const;
export type ListStyle = (typeof LIST_STYLES)[keyof typeof LIST_STYLES];

/** message.Type: stubs name numbers. */
export const MESSAGE_TYPES = { CONFIRMATION: 0, INFORMATION: 1, WARNING: 2, ERROR: 3 } as const;
export type MessageType = keyof typeof MESSAGE_TYPES;
