/** Countries without postal codes (Universal Postal Union, postal addressing systems). */
const WITHOUT_POSTAL_CODES = new Set(
  (
    'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GM GQ GY HK KI KM KN KP LY ML MO MR MW ' +
    'NR NU QA RW SB SC SL SR ST SY TD TG TK TL TO TV UG VU WS YE ZW'
  ).split(' '),
);

export const hasPostalCodes = (country: string): boolean => !WITHOUT_POSTAL_CODES.has(country);
