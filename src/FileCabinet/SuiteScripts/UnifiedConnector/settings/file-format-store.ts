import * as record from 'N/record';
import type { FileFormat } from '../customer-file/format';
import { FILE_FORMAT as F } from '../netsuite/ids';
import { instantOf } from '../netsuite/instant';
import { id, readFew, text } from '../netsuite/suiteql';
import type { FormatDraft } from './configured-formats';
import { FORMAT_STATE, type FormatState, type FormatVersion } from './format-states';

/** Every version of every External System, the newest first. Costs 10 units. */
export const readFormatVersions = (): FormatVersion[] =>
  readFew(
    `SELECT f.id, f.${F.system} AS systemid, f.${F.version} AS version, f.${F.state} AS state, f.${F.settings} AS settings,
       f.${F.testFile} AS testfile, f.${F.approvedBy} AS approvedby, f.${F.approvedAtUtc} AS approvedat
     FROM ${F.type} f ORDER BY f.id DESC`,
  ).map((row) => ({
    id: Number(row.id),
    systemId: Number(row.systemid),
    version: Number(row.version),
    state: text(row.state) as FormatState,
    settings: text(row.settings),
    testFile: id(row.testfile),
    approvedBy: text(row.approvedby),
    approvedAt: text(row.approvedat),
  }));

/** Saves a draft: the one that there is, or a new version. An approved version never changes. Costs 2 or 6 units. */
export function saveDraft(
  draft: Pick<FormatVersion, 'id'> | undefined,
  version: number,
  { systemId, systemName, format }: { systemId: number; systemName: string; format: FileFormat },
): number {
  const settings = JSON.stringify(format);
  if (draft) {
    submit(draft.id, { [F.settings]: settings, [F.state]: FORMAT_STATE.draft, [F.testFile]: '' });
    return draft.id;
  }
  const created = record.create({ type: F.type });
  created.setValue({ fieldId: 'name', value: `${systemName}, version ${version}` });
  created.setValue({ fieldId: F.system, value: systemId });
  created.setValue({ fieldId: F.version, value: version });
  created.setValue({ fieldId: F.state, value: FORMAT_STATE.draft });
  created.setValue({ fieldId: F.settings, value: settings });
  return created.save();
}

/** Notes the test file of a version. Costs 2 units. */
export const recordTestFile = (versionId: number, fileId: number): void =>
  submit(versionId, { [F.testFile]: fileId, [F.state]: FORMAT_STATE.tested });

/** Notes that JOOR approved a version, who says so, and that those before count no more. Costs 2 units for each. */
export function recordApproval(version: FormatVersion, before: readonly FormatVersion[], by: string): void {
  const now = new Date();
  submit(version.id, {
    [F.state]: FORMAT_STATE.approved,
    [F.approvedBy]: by.slice(0, 300),
    [F.approvedAt]: now,
    [F.approvedAtUtc]: instantOf(now),
  });
  // The newest approved version counts, so that a break in between leaves no External System without one.
  for (const { id: each } of before) submit(each, { [F.state]: FORMAT_STATE.replaced });
}

/** The newest approved version; undefined: there is none. `versions`: of one External System, the newest first. */
export const versionInUse = (versions: readonly FormatVersion[]): FormatVersion | undefined =>
  versions.find(({ state }) => state === FORMAT_STATE.approved);

/**
 * The version in use that an External System would get from another one; null: the other one has none, or both have the same.
 */
export function formatToCopy(
  versions: readonly FormatVersion[],
  from: number,
  to: number | null,
): FormatVersion | null {
  const used = versionInUse(versions.filter(({ systemId }) => systemId === from));
  const own = versionInUse(versions.filter(({ systemId }) => systemId === to));
  return used && used.settings !== own?.settings ? used : null;
}

/** Gives an External System an approved version of another one, with who said that JOOR approved it. Costs 8 units, 2 more for each version before. */
export function copyFormat(
  copied: FormatVersion,
  versions: readonly FormatVersion[],
  to: { systemId: number; systemName: string },
): void {
  const own = versions.filter(({ systemId }) => systemId === to.systemId);
  const version = Math.max(0, ...own.map((each) => each.version)) + 1;
  const id = saveDraft(undefined, version, { ...to, format: JSON.parse(copied.settings) as FileFormat });
  const before = own.filter(({ state }) => state === FORMAT_STATE.approved);
  recordApproval({ ...copied, id }, before, copied.approvedBy);
}

/** Saves formats of a configuration file as drafts. Costs 2 to 6 units for each. */
export function saveDrafts(drafts: readonly FormatDraft[]): void {
  for (const { draft, version, systemId, externalSystem, format } of drafts) {
    if (systemId !== null) saveDraft(draft, version, { systemId, systemName: externalSystem, format });
  }
}

function submit(versionId: number, values: Record<string, record.FieldValue>): void {
  record.submitFields({ type: F.type, id: versionId, values });
}
