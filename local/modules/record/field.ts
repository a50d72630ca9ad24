import type { Account } from '../../account/account';
import type { FieldDefinition } from '../../account/catalogue/definition';
import { FIELD_TYPES } from '../../account/catalogue/field-types';
import { NetSuiteError } from '../../account/errors';
import { selectOptions } from '../../account/records/references';

const OPERATORS: Readonly<Record<string, (text: string, filter: string) => boolean>> = {
  contains: (text, filter) => text.includes(filter),
  is: (text, filter) => text === filter,
  startswith: (text, filter) => text.startsWith(filter),
};

/** N/record.Field: what is known of a field without a form. */
export class Field {
  readonly #account: Account;
  readonly #definition: FieldDefinition;

  constructor(account: Account, definition: FieldDefinition) {
    this.#account = account;
    this.#definition = definition;
  }

  get id(): string {
    return this.#definition.id;
  }

  get label(): string {
    return this.#definition.label;
  }

  get type(): string {
    return FIELD_TYPES[this.#definition.type].scriptType;
  }

  get isMandatory(): boolean {
    return this.#definition.mandatory === true;
  }

  getSelectOptions(options?: { filter?: string; operator?: string }): { value: string; text: string }[] {
    const all = selectOptions(this.#account, this.#definition);
    if (options?.filter === undefined) return all;
    const matches = OPERATORS[options.operator ?? 'contains'];
    if (matches === undefined) {
      throw new NetSuiteError('SSS_INVALID_TYPE_ARG', `getSelectOptions: invalid operator ${options.operator}`);
    }
    const filter = options.filter.toLowerCase();
    return all.filter((option) => matches(option.text.toLowerCase(), filter));
  }

  toJSON(): { id: string; label: string; type: string } {
    return { id: this.id, label: this.label, type: this.type };
  }
}
