import type { FileFormat } from '../customer-file/format';
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
  /** What its customers are written in; null or left out: they are sent by the API. */
  fileFormat?: { format: FileFormat } | null;
}
