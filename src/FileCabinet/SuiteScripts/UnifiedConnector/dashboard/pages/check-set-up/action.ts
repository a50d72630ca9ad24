import { readProbeResult } from '../../../account-probe/read-result';
import { TELL_JOOR } from '../../../joor/eta';
import { accountId, runningVersion } from '../../../netsuite/account-id';
import { BUILD_ID } from '../../../netsuite/build-id';
import { readDeployments } from '../../../netsuite/deployments';
import { readExportDeployments } from '../../../netsuite/export-deployments';
import { accountFeatures, requiredFeatures } from '../../../netsuite/features';
import {
  ADDRESSES,
  hasWorkbook,
  hidesCustomers,
  lackingPermissions,
  seesAddresses,
  undeletable,
} from '../../../netsuite/permissions';
import { readRunTimes } from '../../../netsuite/run-times';
import { WORKBOOK } from '../../../netsuite/sources';
import { userTime } from '../../../netsuite/user-time';
import { readSettings, type Settings } from '../../../settings/read-settings';
import {
  featureChecks,
  permissionChecks,
  restrictionChecks,
  systemsCheck,
} from '../../../settings/set-up/account-checks';
import type { SetUpCheck } from '../../../settings/set-up/check';
import { mapChecks, requiredChecks } from '../../../settings/set-up/map-checks';
import { type ProbeKnown, probeChecks } from '../../../settings/set-up/probe-checks';
import { PAGE_SCRIPTS, pageChecks, roleChecks } from '../../../settings/set-up/role-checks';
import { runChecks } from '../../../settings/set-up/run-checks';
import { scheduleChecks } from '../../../settings/set-up/schedule-checks';
import { searchChecks } from '../../../settings/set-up/search-checks';
import { connectionCheck, fileChecks, settingsChecks } from '../../../settings/set-up/system-checks';
import { settingsFaults } from '../../../sync/pause/settings-faults';
import { testNow } from '../../../sync/pause/test-now';
import { FILE_STATE } from '../../../sync/records/file-states';
import { readFileNews } from '../../../sync/records/file-store';
import { lookAtSavedSearches, repairSavedSearches } from '../../../sync/saved-searches/saved-search-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, oneOf, type Parameters } from '../../server/parameters';
import { readSystems } from '../../server/read-systems';
import { Refusal } from '../../server/refusal';
import { filledBy } from '../../set-up/filled-by';
import { readUnmapped } from '../../set-up/read-unmapped';
import type { CheckAnswer, CheckPart } from './contract';
import { readRolesInUse } from './read-roles-in-use';

const PARTS: Record<CheckPart, (parameters: Parameters) => SetUpCheck[]> = {
  /** Costs 46 units. */
  account: () => {
    const { systems } = readSystems();
    return [
      ...featureChecks(requiredFeatures(), accountFeatures()),
      ...permissionChecks([
        ...lackingPermissions(accountFeatures()).map(({ name, level }) => atLevel(name, level)),
        ...(seesAddresses() ? [] : [ADDRESSES]),
        ...(hasWorkbook() ? [] : [WORKBOOK]),
      ]),
      systemsCheck(systems.filter(({ inactive }) => !inactive).map(({ name }) => name)),
    ];
  },
  /** Costs 22 units. */
  limits: () => {
    const kept = undeletable().map((name) => atLevel(name, 'Full'));
    return [...restrictionChecks(hidesCustomers()), ...(kept.length > 0 ? permissionChecks(kept) : [])];
  },
  /** Costs 50 units. */
  schedules: () => [
    ...scheduleChecks(readExportDeployments(), readSystems().atWork?.minutesAgo ?? null),
    ...runChecks(readRunTimes(), Date.now(), userTime),
  ],
  /** Costs 20 units. */
  probe: () => probeChecks(probeKnown(), runningVersion(), BUILD_ID),
  /** Costs at most 50 units. */
  roles: () => {
    const { roles, people, executeAs } = readRolesInUse(PAGE_SCRIPTS);
    return [...roleChecks(roles, people), ...pageChecks(readDeployments(PAGE_SCRIPTS), executeAs)];
  },
  /** Costs 25 units. */
  searches: () => searchChecks(lookAtSavedSearches()),
  /** Costs 31 units, 41 where settings name fields, and 10 more for each of them where one is not there. */
  settings: (parameters) => {
    const own = settingsOf(parameters);
    const { name, sandbox, upload, update, uploadByHand, updateByHand, confirmedAccountId } = own.system;
    const faults = settingsFaults(own, accountFeatures()).filter((fault) => !/Confirmed in Account/.test(fault));
    const alerts = own.operation.alerts !== null;
    const sandboxNote = sandbox ? TELL_JOOR : '';
    return settingsChecks(
      { name, sandboxNote, upload, update, uploadByHand, updateByHand, confirmedAccountId, alerts },
      faults,
      accountId(),
    );
  },
  /** Costs 41 units, 51 where the Value Map has sales reps. */
  maps: (parameters) => {
    const { system, fieldMap, valueMap } = settingsOf(parameters);
    const { values, unseen } = readUnmapped(system.id, valueMap);
    return [
      ...requiredChecks(system, valueMap, fieldMap, accountFeatures()),
      ...mapChecks(system, values, filledBy(fieldMap), unseen),
    ];
  },
  /** Costs 32 units and 1 credit; 200 to 240 where files are sent. */
  connection: (parameters) => {
    const systemId = idOf(parameters, 'systemId');
    const { name, sendsFiles } = readSystems().systems.find(({ id }) => id === systemId) ?? NO_SYSTEM;
    const connection = connectionCheck(name, testNow(systemId), sendsFiles);
    if (!sendsFiles) return [connection];
    const files = readFileNews(systemId);
    const [last] = files;
    const arrived = last?.deliveredAt != null || last?.state === FILE_STATE.again;
    return [
      connection,
      ...fileChecks(
        name,
        last ? { ...last, arrived } : null,
        files.flatMap((file) => (file.notTaken ? file.name : [])),
      ),
    ];
  },
};

const NO_SYSTEM = { name: '', sendsFiles: false };

const atLevel = (name: string, level: string): string => (level === 'View' ? name : `${name} (${level})`);

/** One part of Check Set-up; the connection and what is about an External System are parts of their own. */
const checkSetUp: Action<'check_set_up'> = {
  administrator: true,
  answer(parameters): CheckAnswer {
    const part = oneOf(parameters, 'part', Object.keys(PARTS) as CheckPart[]);
    return { checks: PARTS[part](parameters) };
  },
};

/** Creates or repairs the saved searches. Costs at most 50 units. */
const repairSearches: Action<'repair_searches'> = {
  administrator: true,
  answer: () => ({ sentences: repairSavedSearches().map(({ sentence }) => sentence) }),
};

function settingsOf(parameters: Parameters): Settings {
  const systemId = idOf(parameters, 'systemId');
  const own = readSettings().find(({ system }) => system.id === systemId);
  if (!own) throw new Refusal('This External System is no longer active. Reload the page.');
  return own;
}

/** What the Account Probe found out; null: it never ran. Costs 20 units. */
function probeKnown(): ProbeKnown | null {
  const result = readProbeResult();
  return (
    result && {
      version: result.version,
      build: result.build,
      system: result.sides.some(({ side, observations }) => side === 'system' && observations.length > 1),
      mend: result.lines
        .filter(({ consequence }) => consequence.kind === 'mend')
        .map(({ question, answer, consequence }) => `${question} ${answer} ${consequence.text}`),
    }
  );
}

export const checkSetUpActions: ActionsOf<'check_set_up' | 'repair_searches'> = {
  check_set_up: checkSetUp,
  repair_searches: repairSearches,
};
