/** How far a version of a file format is. */
export const FORMAT_STATE = {
  draft: 'Draft',
  tested: 'Test file made',
  approved: 'Approved by JOOR',
  /** An approved version after which another one was approved. */
  replaced: 'Replaced',
} as const;

export type FormatState = (typeof FORMAT_STATE)[keyof typeof FORMAT_STATE];

/** A version of an External System's file format. */
export interface FormatVersion {
  id: number;
  systemId: number;
  version: number;
  state: FormatState;
  /** JSON. */
  settings: string;
  testFile: number | null;
  approvedBy: string;
  /** YYYY-MM-DDTHH:MM:SSZ; '' where nobody recorded an approval. */
  approvedAt: string;
}
