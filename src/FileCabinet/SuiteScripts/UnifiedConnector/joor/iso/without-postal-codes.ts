// Printed by `npm run iso-data`.

/** Countries for which postcode-validator (Unicode CLDR and others) knows no postal code. */
export const WITHOUT_POSTAL_CODES = `
AO AQ AG AW BS BZ BJ BO BW BV BF BI CM CF TD KM CG CD CI DJ DM GQ ER FJ TF GA GM GH GD GY HK JM KI KP LY MO MW ML MR
MS NR NU PS QA RW KN LC WS ST SC SL SB SR SY TL TG TK TO TT TV UG AE VU YE ZW BQ CW SX SS
`;
