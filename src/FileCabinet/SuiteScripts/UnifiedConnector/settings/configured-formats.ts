import { checkFormat } from '../customer-file/check-format';
import type { FileFormat } from '../customer-file/format';
import { FORMAT_STATE, type FormatState, type FormatVersion } from './format-states';

/**
 * The file format of an External System in a configuration file. Who recorded where JOOR's approval is told and counts nowhere
 * else: it was given for the test file of another account, so every import is a draft, whatever the environment.
 */
export interface ConfiguredFormat {
  externalSystem: string;
  version: number;
  state: FormatState;
  approvedBy: string;
  /** YYYY-MM-DDTHH:MM:SSZ; '' where nobody recorded an approval. */
  approvedAt: string;
  format: FileFormat;
}

type Named = readonly { id: number; name: string }[];

/** Of each External System the version in use, or the newest where none is. `versions`: the newest first. */
export const configuredFormats = (versions: readonly FormatVersion[], systems: Named): ConfiguredFormat[] =>
  systems.flatMap(({ id, name }) => {
    const own = versions.filter(({ systemId }) => systemId === id);
    const shown = own.find(({ state }) => state === FORMAT_STATE.approved) ?? own[0];
    const format = shown && formatIn(shown);
    if (!shown || !format) return [];
    const { version, state, approvedBy, approvedAt } = shown;
    return { externalSystem: name, version, state, approvedBy, approvedAt, format };
  });

function formatIn({ settings }: FormatVersion): FileFormat | null {
  try {
    return checkFormat(JSON.parse(settings)).format;
  } catch {
    return null;
  }
}

/** The formats of a file; every fault is added as a sentence. A file from before there were formats has none. */
export function readFormats(given: unknown, names: readonly string[], faults: string[]): ConfiguredFormat[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    faults.push('fileFormats must be a list of entries in [ ].');
    return [];
  }
  const seen = new Set<string>();
  return (given as unknown[]).flatMap((entry, index) => {
    const where = `fileFormats ${index + 1}`;
    const values = typeof entry === 'object' && entry !== null ? (entry as Partial<Record<string, unknown>>) : {};
    const { externalSystem } = values;
    if (typeof externalSystem !== 'string' || !names.includes(externalSystem)) {
      faults.push(
        `${where}: there is no External System "${String(externalSystem ?? '')}", neither in the file nor in the account. Correct externalSystem.`,
      );
      return [];
    }
    if (seen.has(externalSystem)) faults.push(`${where}: ${externalSystem} has a format already. Keep one of them.`);
    seen.add(externalSystem);
    const { format, faults: wrong } = checkFormat(values.format);
    faults.push(...wrong.map((fault) => `${where}: ${fault}`));
    return {
      externalSystem,
      version: Number(values.version) || 0,
      state: stateOf(values.state),
      approvedBy: textOf(values.approvedBy),
      approvedAt: textOf(values.approvedAt),
      format,
    };
  });
}

const stateOf = (value: unknown): FormatState =>
  Object.values(FORMAT_STATE).find((state) => state === value) ?? FORMAT_STATE.draft;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A format that an import saves, as a draft. */
export interface FormatDraft {
  externalSystem: string;
  /** null: the External System is made by the same import. */
  systemId: number | null;
  /** The draft that it takes the place of. */
  draft: FormatVersion | undefined;
  /** The number that it gets here. */
  version: number;
  format: FileFormat;
  /** What becomes of it, as a sentence. */
  sentence: string;
}

/** What an import saves: what the External System neither uses nor has as its draft. `versions`: the newest first. */
export const draftsOf = (
  formats: readonly ConfiguredFormat[],
  versions: readonly FormatVersion[],
  systems: Named,
): FormatDraft[] =>
  formats.flatMap((configured) => {
    const { externalSystem, format } = configured;
    const systemId = systems.find(({ name }) => name === externalSystem)?.id ?? null;
    const own = versions.filter((each) => each.systemId === systemId);
    const used = own.find(({ state }) => state === FORMAT_STATE.approved);
    const draft = own.find(({ state }) => state === FORMAT_STATE.draft || state === FORMAT_STATE.tested);
    const isSame = (each: FormatVersion | undefined) =>
      each !== undefined && JSON.stringify(formatIn(each)) === JSON.stringify(format);
    if (isSame(used) || isSame(draft)) return [];
    const version = draft?.version ?? Math.max(0, ...own.map((each) => each.version)) + 1;
    return { externalSystem, systemId, draft, version, format, sentence: sentenceOf(configured, version, draft) };
  });

function sentenceOf(
  { externalSystem, version: before, state, approvedBy, approvedAt }: ConfiguredFormat,
  version: number,
  draft: FormatVersion | undefined,
): string {
  const place = draft ? `takes the place of its draft, version ${version}` : `becomes its draft, version ${version}`;
  const there =
    state === FORMAT_STATE.approved
      ? ` ${approvedBy || 'Somebody'} recorded JOOR's approval where it comes from${approvedAt === '' ? '' : ` on ${approvedAt.slice(0, 10)}`}; that does not count here.`
      : '';
  return `${externalSystem}: the file format, version ${before} in the file, ${place}.${there} Make its test file and record JOOR's approval under File Format before it is used.`;
}
