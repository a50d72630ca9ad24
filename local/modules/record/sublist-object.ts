import type { FieldDefinition, SublistDefinition } from '../../account/catalogue/definition';
import { FIELD_TYPES } from '../../account/catalogue/field-types';
import { NotSupportedError } from '../../account/errors';
import { optionsOf } from './arguments';

/** N/record.Column of a sublist. */
export class Column {
  readonly #field: FieldDefinition;
  readonly #sublistId: string;

  constructor(field: FieldDefinition, sublistId: string) {
    this.#field = field;
    this.#sublistId = sublistId;
  }

  get id(): string {
    return this.#field.id;
  }

  get label(): string {
    return this.#field.label;
  }

  get type(): string {
    return FIELD_TYPES[this.#field.type].scriptType;
  }

  get sublistId(): string {
    return this.#sublistId;
  }

  get isMandatory(): boolean {
    return this.#field.mandatory === true;
  }
}

/** N/record.Sublist: what is known of a sublist without a form. */
export class Sublist {
  readonly #definition: SublistDefinition;

  constructor(definition: SublistDefinition) {
    this.#definition = definition;
  }

  get id(): string {
    return this.#definition.id;
  }

  get name(): string {
    return this.#definition.label;
  }

  getColumn(...given: unknown[]): Column {
    const id = String(optionsOf('Sublist.getColumn', given, ['fieldId']).fieldId);
    const field = this.#definition.fields.find((candidate) => candidate.id === id && candidate.script !== false);
    if (field === undefined) throw new NotSupportedError(`column ${id} of the sublist ${this.id}`);
    return new Column(field, this.id);
  }
}
