import type { Features } from '../netsuite/features';
import type { ExternalSystem } from '../settings/external-system';
import type { FieldMap } from '../settings/field-map';
import type { ValueMap } from '../settings/value-map';

/** Everything that turns a customer of this account into a connection of one External System. */
export interface Mapping {
  system: ExternalSystem;
  valueMap: ValueMap;
  fieldMap: FieldMap;
  features: Features;
}
