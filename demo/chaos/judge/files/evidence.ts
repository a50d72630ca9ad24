import type { Values } from '../evidence';
import type { AccountEvidence } from '../read-account';
import type { JoorEvidence } from '../read-joor';

/** A Customer Sync file as the account has it under Files. */
export interface FileRow {
  id: number;
  name: string;
  state: string;
  /** Version of the format. */
  format: number;
  hash: string;
}

/** A version of the file format as the account has it. */
export interface FormatRow {
  version: number;
  state: string;
  /** Names of its columns, joined as a header row has them. */
  header: string;
  /** Milliseconds since 1970 UTC; null: nobody recorded an approval. */
  approvedAt: number | null;
}

/** A file that was written to JOOR's server under a name that JOOR takes. */
export interface DroppedFile {
  id: number;
  name: string;
  state: 'writing' | 'waiting' | 'picked up' | 'removed' | 'replaced';
  hash: string;
  /** Its first line. */
  header: string;
  /** When it got its name: milliseconds since 1970 UTC. */
  namedAt: number;
  /** null where that did not happen. */
  pickedUpAt: number | null;
  /** Whether it was complete when JOOR took it. */
  complete: boolean | null;
}

/** A customer that JOOR got, by a file or by people, in the order in which it got them. */
export interface TakenCustomer {
  /** Milliseconds since 1970 UTC. */
  at: number;
  code: string;
  key: string;
  /** null where no file brought it. */
  fileId: number | null;
  /** JOOR refused it: nobody is told. */
  refused: boolean;
  version: number | null;
  values: Values;
}

/** What the judge sees of an External System that sends files. */
export interface FileEvidence extends AccountEvidence, Pick<JoorEvidence, 'asked' | 'readBacks' | 'held'> {
  files: FileRow[];
  formats: FormatRow[];
  dropped: DroppedFile[];
  taken: TakenCustomer[];
  /** Whether it has a token to read back with. */
  token: boolean;
  /** Whether files go under their own name at once, so that JOOR may take a part of one. */
  direct: boolean;
  /** Whether each file has everybody now. */
  full: boolean;
  /** As in Evidence. */
  unrest: string;
}
