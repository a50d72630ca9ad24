import { accountFeatures } from '../netsuite/features';
import {
  lackingPermissions,
  lackingQueries,
  mayLoad,
  seesAddresses,
  selectOne,
  undeletable,
} from '../netsuite/permissions';
import { neededPermissions, SOURCES } from '../netsuite/sources';
import { errorText, fits, observe, unseen } from './measure-query';
import { permissionId } from './permission-questions';
import type { Observation } from './probe-result';

/**
 * Which permissions the role has that a page works as, of those that reading and writing take in an account with these
 * features, by what it sees: under Execute As Role a level may be the visitor's. Costs about 170 units.
 */
export function measurePermissions(): Observation[] {
  const features = accountFeatures();
  const here = SOURCES.filter(({ feature }) => feature === null || features[feature]);
  const needed = neededPermissions(
    features,
    here.map(({ onlyWhereNamed: _, ...source }) => source),
  );
  const lacking = new Set(lackingPermissions(features).map(({ permission }) => permission));
  const kept = new Set(undeletable());
  return [
    ...needed.map(({ permission, name, tables }) =>
      observe(permissionId(permission), () => {
        if (permission === 'LIST_ADDRESS') return has(seesAddresses());
        if (!permission.startsWith('customrecord')) return seenOf(tables);
        return kept.has(name) && !lacking.has(permission)
          ? fits('no', 'may not delete')
          : has(!lacking.has(permission));
      }),
    ),
    observe(permissionId('REPO_ANALYTICS'), () => has(lackingQueries() === null)),
  ];
}

const has = (it: boolean) => fits(it ? 'yes' : 'no', it ? 'has it' : 'lacks it');

/** What the tables show: a row of one is enough, or that a record of the first that does not exist is missing, not hidden. */
function seenOf(tables: readonly string[]): Pick<Observation, 'possible' | 'seen'> {
  let refusal = '';
  for (const table of tables) {
    try {
      if (selectOne(table).length > 0) return fits('yes', `rows of ${table}`);
    } catch (error) {
      refusal ||= errorText(error);
    }
  }
  if (mayLoad(tables[0] ?? '')) return fits('yes', 'its records may be loaded');
  return refusal === '' ? unseen('no rows are to be seen, or there are none') : fits('no', refusal);
}
