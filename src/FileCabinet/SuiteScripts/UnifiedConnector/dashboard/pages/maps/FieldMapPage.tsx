import { ADDRESS_TARGETS, CUSTOMER_TARGETS, targetName } from '../../../settings/field-map';
import { ADDRESS_FIELD_NAMES } from '../../../settings/fields';
import { FIELD_MAP_TEXTS } from '../../../settings/setting-texts';
import type { SettingValues } from '../../set-up/contract';
import type { MapLinesAnswer } from './contract';
import { MapPage } from './MapPage';
import { Chooser, inactiveColumn, type MapColumn, systemColumn, textColumn } from './map-column';

const BLANK: SettingValues = {
  externalSystem: null,
  joorField: CUSTOMER_TARGETS[0],
  netsuiteField: '',
  fixedValue: '',
  inactive: false,
};

/** Fills a JOOR field from a NetSuite field or a fixed value. */
export function FieldMapPage() {
  return (
    <MapPage section="fieldMap" title="Field Map" blank={BLANK} columnsOf={columnsOf} choice="externalSystem">
      Fills a JOOR field from a NetSuite field or a fixed value instead of its usual source. Enter address fields as
      address.FIELD, for example address.custrecord_email.
    </MapPage>
  );
}

const TARGETS = [...CUSTOMER_TARGETS, ...ADDRESS_TARGETS].map((name) => ({ value: name, label: targetName(name) }));

const ADDRESS_FIELDS = ADDRESS_FIELD_NAMES.split(', ').map((name) => ({ id: `address.${name}`, label: 'Address' }));

function columnsOf({ systems, netsuiteFields }: MapLinesAnswer): MapColumn[] {
  const { joorField, netsuiteField, fixedValue } = FIELD_MAP_TEXTS;
  return [
    systemColumn(systems),
    {
      name: 'joorField',
      label: joorField.label,
      show: (values) => targetName(String(values.joorField)),
      input: (values, set) => (
        <Chooser label={joorField.label} value={String(values.joorField)} choices={TARGETS} onChange={set} />
      ),
    },
    textColumn('netsuiteField', netsuiteField.label, [...netsuiteFields, ...ADDRESS_FIELDS]),
    textColumn('fixedValue', fixedValue.label),
    inactiveColumn,
  ];
}
