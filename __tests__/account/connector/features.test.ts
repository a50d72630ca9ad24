import { DEFAULT_FEATURES } from '../../../local/account/settings';
import { openCompany, postedCodes } from './company';

const OPTIONAL = ['SUBSIDIARIES', 'MULTICURRENCY', 'MULTPRICE', 'LOCATIONS', 'TEAMSELLING'];

describe('The export passes in accounts as they are', () => {
  test.each([...OPTIONAL.map((feature) => [feature, [feature]] as const), ['all of them', OPTIONAL] as const])(
    'without %s',
    async (_, off) => {
      const company = await openCompany({ features: DEFAULT_FEATURES.filter((name) => !off.includes(name)) });
      try {
        const id = company.addCustomer();
        const report = company.run();
        expect(report.errors).toEqual([]);
        expect(await postedCodes(company)).toEqual([[String(id)]]);
      } finally {
        await company.stop();
      }
    },
  );
});
