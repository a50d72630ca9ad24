import { checkFormat } from '../../../customer-file/check-format';
import { DEFAULT_FORMAT, type FileFormat } from '../../../customer-file/format';
import {
  readFormatVersions,
  recordApproval,
  recordTestFile,
  saveDraft,
  versionInUse,
} from '../../../settings/file-format-store';
import { FORMAT_STATE, type FormatVersion } from '../../../settings/format-states';
import { readSettings, readSystems, type Settings } from '../../../settings/read-settings';
import { makeTestFile, sampleIds, sampleRows } from '../../../sync/file/test-file';
import { recordChange } from '../../../sync/records/change-store';
import { counted } from '../../../sync/records/counted';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf, type Parameters } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { FormatsAnswer, SampleAnswer, TestFileAnswer } from './contract';

/** Customers shown in a preview, and those in a test file. */
const SHOWN = 5;
const IN_TEST_FILE = 50;

/** The External Systems that send files, with the versions of their formats. Costs 20 units. */
const fileFormats: Action<'file_formats'> = {
  administrator: true,
  answer(): FormatsAnswer {
    const versions = readFormatVersions();
    return {
      systems: readSystems()
        .filter(({ system, inactive }) => system.file !== null && !inactive)
        .map(({ system }) => {
          const own = versions.filter(({ systemId }) => systemId === system.id);
          const used = versionInUse(own);
          return {
            systemId: system.id,
            name: system.name,
            format: own[0] ? formatIn(own[0]) : DEFAULT_FORMAT,
            versions: own.map(({ id, version, state, testFile, approvedBy, approvedAt }) => ({
              id,
              version,
              state,
              testFile,
              approvedBy,
              approvedAt,
              inUse: id === used?.id,
            })),
          };
        }),
    };
  },
};

/** Real customers as the format would lay them out; writes nothing. Costs 130 units. */
const fileSample: Action<'file_sample'> = {
  administrator: true,
  answer(parameters): SampleAnswer {
    const settings = settingsOf(idOf(parameters, 'systemId'));
    const { format, faults } = checkFormat(parameters.format);
    if (faults.length > 0) return { faults, header: [], rows: [], text: '', problems: [] };
    const ids = idsOf(parameters, 'ids', SHOWN);
    const chosen = ids.length > 0 ? ids : sampleIds(settings.system.id, SHOWN);
    if (chosen.length === 0) return { faults: [], header: [], rows: [], text: '', problems: [] };
    const { header, rows, text, problems } = sampleRows(settings, format, chosen);
    return { faults: [], header, rows, text, problems };
  },
};

/** Saves a format as a draft, which changes nothing about the files that are sent. Costs 26 units. */
const saveFileFormat: Action<'save_file_format'> = {
  administrator: true,
  answer(parameters) {
    const systemId = idOf(parameters, 'systemId');
    const { format, faults } = checkFormat(parameters.format);
    if (faults.length > 0) throw new Refusal(faults.join(' '));
    const system = systemOf(systemId);
    const own = readFormatVersions().filter((each) => each.systemId === systemId);
    const draft = own.find(({ state }) => state === FORMAT_STATE.draft || state === FORMAT_STATE.tested);
    const version = draft?.version ?? Math.max(0, ...own.map((each) => each.version)) + 1;
    saveDraft(draft, version, { systemId, systemName: system.name, format });
    const used = versionInUse(own);
    const then = used
      ? `Files keep version ${used.version} until JOOR has approved this one.`
      : 'No file is sent before JOOR has approved it.';
    return { good: true, sentence: `Version ${version} is saved as a draft. Make its test file next. ${then}` };
  },
};

/** Makes the test file of a version, to be sent to JOOR by a person. Costs 160 units. */
const makeTest: Action<'make_test_file'> = {
  administrator: true,
  answer(parameters): TestFileAnswer {
    const version = versionOf(parameters);
    const settings = settingsOf(version.systemId);
    const ids = sampleIds(version.systemId, IN_TEST_FILE);
    if (ids.length === 0) throw new Refusal('No customer is enabled for this External System yet. Enable some first.');
    const { fileId, name, text, customers } = makeTestFile(
      settings,
      { format: formatIn(version), version: version.version },
      ids,
    );
    recordTestFile(version.id, fileId);
    const sentence = `${name} has ${counted(customers, 'customer')}. It was sent nowhere: give it to JOOR's Customer Success Manager, and record the approval here.`;
    return { name, text, sentence };
  },
};

/** Records that JOOR approved a version: from now on files have it. Costs 30 units. */
const approve: Action<'approve_file_format'> = {
  administrator: true,
  answer(parameters, { name }) {
    const version = versionOf(parameters);
    if (version.state !== FORMAT_STATE.tested) {
      throw new Refusal(
        version.state === FORMAT_STATE.draft
          ? 'Make the test file of this version first: JOOR looks at it before it approves.'
          : `This version is ${version.state}.`,
      );
    }
    const before = readFormatVersions().filter(
      ({ systemId, state }) => systemId === version.systemId && state === FORMAT_STATE.approved,
    );
    recordApproval(version, before, name);
    const system = systemOf(version.systemId);
    recordChange({
      kind: 'system',
      subject: `version ${version.version} of the file format of "${system.name}"`,
      verb: 'recorded the approval of',
      lines: [],
    });
    return { good: true, sentence: `From the next file on, ${system.name} uses version ${version.version}.` };
  },
};

function formatIn({ settings }: FormatVersion): FileFormat {
  try {
    return checkFormat(JSON.parse(settings)).format;
  } catch {
    return DEFAULT_FORMAT;
  }
}

function versionOf(parameters: Parameters): FormatVersion {
  const id = idOf(parameters, 'id');
  const version = readFormatVersions().find((each) => each.id === id);
  if (!version) throw new Refusal('This version no longer exists. Reload the page.');
  return version;
}

function systemOf(systemId: number) {
  const found = readSystems().find(({ system }) => system.id === systemId);
  if (!found?.system.file) throw new Refusal('This External System does not exist, or does not send files.');
  return found.system;
}

function settingsOf(systemId: number): Settings {
  const found = readSettings().find(({ system }) => system.id === systemId);
  if (!found?.system.file)
    throw new Refusal('This External System does not exist, is inactive, or does not send files.');
  return found;
}

export const fileFormatActions: ActionsOf<
  'file_formats' | 'file_sample' | 'save_file_format' | 'make_test_file' | 'approve_file_format'
> = {
  file_formats: fileFormats,
  file_sample: fileSample,
  save_file_format: saveFileFormat,
  make_test_file: makeTest,
  approve_file_format: approve,
};
