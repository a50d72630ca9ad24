/** Users that every account has without an employee record, by internal id. */
export const ACCOUNT_USERS: Readonly<Record<string, string>> = { '-4': '-System-', '-5': 'Administrator' };
