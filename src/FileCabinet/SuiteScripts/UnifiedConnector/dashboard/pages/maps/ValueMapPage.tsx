import { LISTS } from '../../../netsuite/ids';
import { VALUE_MAP_TEXTS } from '../../../settings/setting-texts';
import type { SettingValues } from '../../set-up/contract';
import { currentFilters } from '../../shell/current-filters';
import { askedPriceLevel } from './asked-line';
import type { MapLinesAnswer } from './contract';
import { MapPage } from './MapPage';
import { Chooser, inactiveColumn, type MapColumn, type MapCsvColumn, systemColumn, textColumn } from './map-column';
import { ALL_SYSTEMS, EVERY_CUSTOMER, FILE_COLUMNS } from './value-map-file/columns';

const { id: _list, ...KINDS } = LISTS.valueMapKind;

const BLANK: SettingValues = {
  externalSystem: null,
  kind: KINDS.priceLevel,
  netsuiteId: '',
  currency: '',
  joorName: '',
  joorCode: '',
  retailCurrency: '',
  inactive: false,
};

/** What values of NetSuite are called at JOOR. */
export function ValueMapPage() {
  return (
    <MapPage
      section="valueMap"
      title="Value Map"
      blank={BLANK}
      columnsOf={columnsOf}
      choice="kind"
      csv={csvOf}
      importPath="/set-up/value-map/import"
      asked={(answer) => askedPriceLevel(currentFilters(), answer, BLANK)}
    >
      Maps NetSuite values to their names and codes in JOOR. A line for one External System takes precedence over a line
      for all. Price levels need a line for each currency in use. Other kinds need a line only if JOOR uses a different
      name or has a code.
    </MapPage>
  );
}

function columnsOf({ systems, netsuiteValues, currencies }: MapLinesAnswer): MapColumn[] {
  const kind: MapColumn = {
    name: 'kind',
    label: VALUE_MAP_TEXTS.kind.label,
    show: (values) => String(values.kind),
    input: (values, set) => (
      <Chooser
        label={VALUE_MAP_TEXTS.kind.label}
        value={String(values.kind)}
        choices={Object.values(KINDS).map((name) => ({ value: name, label: name }))}
        onChange={set}
      />
    ),
  };
  const value: MapColumn = {
    name: 'netsuiteId',
    label: 'NetSuite Value',
    show: (values) => {
      const found = netsuiteValues.find(({ kind: of, id }) => of === values.kind && id === values.netsuiteId);
      if (found) return found.inactive ? `${found.name} (inactive)` : found.name;
      return values.netsuiteId === '' ? 'every customer' : `internal ID ${values.netsuiteId}`;
    },
    input: (values, set) => (
      <Chooser
        label="NetSuite Value"
        value={String(values.netsuiteId)}
        choices={netsuiteValues
          .filter((each) => each.kind === values.kind)
          .map(({ id, name, inactive }) => ({ value: id, label: inactive ? `${name} (inactive)` : name }))}
        onChange={set}
      />
    ),
  };
  return [
    systemColumn(systems),
    kind,
    value,
    {
      ...currencyColumn('currency', currencies),
      show: ({ currency, retailCurrency }) =>
        `${currency}${retailCurrency === '' || retailCurrency === currency ? '' : ` (retail ${retailCurrency})`}`,
    },
    textColumn('joorName', VALUE_MAP_TEXTS.joorName.label),
    textColumn('joorCode', VALUE_MAP_TEXTS.joorCode.label),
    { ...currencyColumn('retailCurrency', currencies), hidden: true },
    inactiveColumn,
  ];
}

/** Such a file can be imported again, into another account too: it has the names and the internal ids. */
const csvOf = ({ netsuiteValues }: MapLinesAnswer): MapCsvColumn[] =>
  FILE_COLUMNS.map(({ name, label }) => ({
    label,
    value: ({ values }) => {
      if (name === 'externalSystem') return String(values.externalSystem ?? ALL_SYSTEMS);
      if (name === 'inactive') return values.inactive === true ? 'Yes' : 'No';
      if (name !== 'netsuiteName') return String(values[name] ?? '');
      if (values.netsuiteId === '') return EVERY_CUSTOMER;
      return netsuiteValues.find(({ kind, id }) => kind === values.kind && id === values.netsuiteId)?.name ?? '';
    },
  }));

/** Only price levels have currencies. */
function currencyColumn(name: 'currency' | 'retailCurrency', currencies: readonly string[]): MapColumn {
  const { label } = VALUE_MAP_TEXTS[name];
  const text = textColumn(name, label);
  return {
    ...text,
    input: (values, set) => {
      if (values.kind !== KINDS.priceLevel) return null;
      if (currencies.length === 0) return text.input(values, set);
      const choices = currencies.map((currency) => ({ value: currency, label: currency }));
      return (
        <Chooser
          label={label}
          value={String(values[name])}
          choices={[{ value: '', label: '–' }, ...choices]}
          onChange={set}
        />
      );
    },
  };
}
