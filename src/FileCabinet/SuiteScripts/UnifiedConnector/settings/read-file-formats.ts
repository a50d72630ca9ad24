import { checkFormat } from '../customer-file/check-format';
import type { FileFormat } from '../customer-file/format';
import { FILE_FORMAT as F } from '../netsuite/ids';
import { readAll, text } from '../netsuite/suiteql';
import { FORMAT_STATE } from './format-states';

/** The format that files have which count: a version that an administrator said JOOR approved. */
export interface ApprovedFormat {
  version: number;
  format: FileFormat;
}

/** An approved version as it is kept. */
export interface FormatLine {
  systemId: number;
  version: number;
  /** JSON. */
  settings: string;
}

/** The approved versions of all External Systems, the newest last. Costs 10 units. */
export function readApprovedFormatLines(): FormatLine[] {
  return readAll({
    sql: `SELECT f.id, f.${F.system} AS systemid, f.${F.version} AS version, f.${F.settings} AS settings
      FROM ${F.type} f WHERE f.${F.state} = ? AND f.isinactive = 'F'`,
    params: [FORMAT_STATE.approved],
    key: [{ column: 'f.id', alias: 'id' }],
  })
    .map((row) => ({ systemId: Number(row.systemid), version: Number(row.version), settings: text(row.settings) }))
    .sort((one, other) => one.version - other.version);
}

/** The format of an External System that sends files, and what keeps it from sending, as the rest of a sentence. */
export function approvedFormat(
  lines: readonly FormatLine[],
  systemId: number,
): { approved: ApprovedFormat | null; faults: string[] } {
  const line = lines.filter((each) => each.systemId === systemId).at(-1);
  if (!line) {
    return {
      approved: null,
      faults: [
        'sends files, but no version of its file format is approved by JOOR. Make one under File Format, send JOOR the test file, and record the approval.',
      ],
    };
  }
  const { format, faults } = checkFormat(parsed(line.settings));
  return {
    approved: { version: line.version, format },
    faults: faults.map((fault) => `has a fault in version ${line.version} of its file format: ${fault}`),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Whoever edited the record by hand left no format: that is told, and nothing goes out in the default one.
    return { columns: [] };
  }
}
