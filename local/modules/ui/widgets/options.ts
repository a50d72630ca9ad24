import type { Account } from '../../../account/account';
import { storageOf } from '../../../account/catalogue/catalogue';
import { quote } from '../../../account/database';
import { NotSupportedError } from '../../../account/errors';
import type { SelectOption } from './model';

/**
 * What a select field offers whose source is a record type or custom list: its active entries.
 * @throws NotSupportedError for lists the account does not have
 */
export function optionsOfSource(account: Account, source: string): SelectOption[] {
  const type = account.catalogue.type(source.toLowerCase());
  if (type === undefined) throw new NotSupportedError(`a select field with the source ${source}`);
  const active = type.fields.some((field) => field.id === 'isinactive') ? ` WHERE isinactive IS NOT 'T'` : '';
  return account.statements
    .all(
      `SELECT ${quote(type.key)} AS value, ${quote(type.nameColumn)} AS text FROM ${quote(storageOf(type.table))}${active}
       ORDER BY ${type.kind === 'customlist' ? '1' : '2'}`,
    )
    .map((row) => ({ value: String(row.value), text: String(row.text ?? row.value) }));
}
