import { accountFeatures } from '../netsuite/features';
import { remainingUnits } from '../netsuite/remaining-units';
import { errorText, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';
import { REGISTER } from './register';
import type { RegisterContext } from './register/entry';
import { statementQuestion } from './statement';

/** An entry of the register costs at most 100 units, and what was seen has to be kept. */
const RESERVE = 150;

/** Whether what the connector asks of an account runs: one of `of` shares of the register. Costs at most 500 units. */
export function measureStatements(share: number, of: number): Observation[] {
  const context: RegisterContext = { features: accountFeatures(), customerField: null, addressField: null };
  return REGISTER.filter((_, index) => index % of === share).map((entry) =>
    observe(statementQuestion(entry).id, () => {
      if (remainingUnits() < RESERVE) return unseen('There were too few units left.');
      try {
        entry.run(context);
        return fits('runs', 'ran');
      } catch (error) {
        return fits('refused', errorText(error));
      }
    }),
  );
}
