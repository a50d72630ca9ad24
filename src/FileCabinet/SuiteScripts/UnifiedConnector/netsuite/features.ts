import * as runtime from 'N/runtime';

/** The optional parts of a NetSuite account that decide which tables and columns a query may name. */
export interface Features {
  subsidiaries: boolean;
  multipleCurrencies: boolean;
  priceLevels: boolean;
  teamSelling: boolean;
  locations: boolean;
}

export function accountFeatures(): Features {
  return {
    subsidiaries: runtime.isFeatureInEffect({ feature: 'SUBSIDIARIES' }),
    multipleCurrencies: runtime.isFeatureInEffect({ feature: 'MULTICURRENCY' }),
    priceLevels: runtime.isFeatureInEffect({ feature: 'MULTPRICE' }),
    teamSelling: runtime.isFeatureInEffect({ feature: 'TEAMSELLING' }),
    locations: runtime.isFeatureInEffect({ feature: 'LOCATIONS' }),
  };
}

/** Features that every part of the connector, or its buttons on records, cannot do without. */
export interface RequiredFeatures {
  customRecords: boolean;
  serverScripts: boolean;
  clientScripts: boolean;
}

export const requiredFeatures = (): RequiredFeatures => ({
  customRecords: runtime.isFeatureInEffect({ feature: 'CUSTOMRECORDS' }),
  serverScripts: runtime.isFeatureInEffect({ feature: 'SERVERSIDESCRIPTING' }),
  clientScripts: runtime.isFeatureInEffect({ feature: 'CUSTOMCODE' }),
});
