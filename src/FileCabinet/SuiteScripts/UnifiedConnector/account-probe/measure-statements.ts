import { accountFeatures } from '../netsuite/features';
import { errorText, fits, observe } from './measure-query';
import type { Observation } from './probe-result';
import { REGISTER } from './register';
import type { RegisterContext } from './register/entry';
import { statementQuestion } from './statement';

/** Whether what the connector asks of an account runs. Costs 10 units for most statements. */
export function measureStatements(): Observation[] {
  const context: RegisterContext = { features: accountFeatures(), customerField: null, addressField: null };
  return REGISTER.map((entry) =>
    observe(statementQuestion(entry).id, () => {
      try {
        entry.run(context);
        return fits('runs', 'ran');
      } catch (error) {
        return fits('refused', errorText(error));
      }
    }),
  );
}
