import type { LocalAccount } from '../../local/account/open';
import { SECRET } from '../account/fill-settings';
import type { BenchJoor } from './joor';
import { type Figures, measureScript } from './measure';

/** What the connector is measured against, each an SDF project of its own in the folder of its name. */
export type Rival = 'naive' | 'peer';

/** Runs a rival once. `joor` is one that refuses nobody for lack of credits: neither waits for them. */
export const measureRival = (
  rival: Rival,
  account: LocalAccount,
  joor: BenchJoor,
  customers: number,
): Promise<Figures> =>
  measureScript(account, joor, customers, {
    script: `customscript_${rival}_export`,
    parameters: { [`custscript_${rival}_base_url`]: joor.baseUrl, [`custscript_${rival}_secret`]: SECRET },
  });
