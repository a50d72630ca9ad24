/** Internal id of -System-, as which scheduled scripts run. */
export const SYSTEM_USER = -4;

/** Internal id of the account's own administrator, who has no employee record here. */
export const ACCOUNT_ADMINISTRATOR = -5;

/** Users that every account has without an employee record, by internal id. */
export const ACCOUNT_USERS: Readonly<Record<string, string>> = {
  [SYSTEM_USER]: '-System-',
  [ACCOUNT_ADMINISTRATOR]: 'Administrator',
};
