import { parsePhoneNumberFromString } from 'libphonenumber-js';

export { parsePhoneNumberFromString };
