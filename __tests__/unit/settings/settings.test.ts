import { readExternalSystem } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/external-system';
import { mappedColumns, readFieldMap } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/field-map';
import { ValueMap, type ValueMapLine } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/value-map';

const values = {
  id: 1,
  name: 'JOOR',
  baseUrl: 'https://api.jooraccess.com/v2/',
  secret: 'custsecret_joor',
  confirmedAccountId: 'TSTDRV1',
  upload: false,
  update: false,
  uploadByHand: false,
  updateByHand: false,
  subsidiaries: '1, 3',
  codeSource: '',
  codeField: '',
  batchSize: null,
  interval: null,
  stages: '',
  ruleField: '',
  ruleValues: '',
  subCustomers: '',
  format: '',
  fieldNames: '',
  company: false,
  buyers: '',
  doorField: '',
  locationField: '',
  groupPrices: false,
  priceTypes: '',
  strictAddresses: false,
  tooLong: '',
  noWarehouse: '',
  environment: 'Sandbox',
  warningFaults: '',
  compared: '',
  listPath: '',
  reserve: null,
  transport: '',
  sftpHost: '',
  sftpPort: null,
  sftpUser: '',
  sftpSecret: '',
  sftpKey: '',
  hostKey: '',
  hostKeyType: '',
  sftpDirectory: '',
  connectTimeout: null,
  transferTimeout: null,
  directUpload: false,
  files: '',
  fileHours: '',
};

describe('An External System', () => {
  test('is read with its defaults', () => {
    expect(readExternalSystem(values, 'TSTDRV1')).toEqual({
      faults: [],
      system: {
        id: 1,
        name: 'JOOR',
        baseUrl: 'https://api.jooraccess.com/v2',
        secret: 'custsecret_joor',
        confirmedAccountId: 'TSTDRV1',
        upload: false,
        update: false,
        uploadByHand: false,
        updateByHand: false,
        subsidiaries: [1, 3],
        codeSource: 'internal-id',
        codeField: '',
        batchSize: 100,
        interval: 0,
        stages: ['customer'],
        rule: null,
        subCustomers: 'own',
        format: 'json',
        fieldNames: 'table',
        companyFromParent: false,
        buyers: 'customer',
        doorField: '',
        locationField: '',
        groupPrices: false,
        knownPriceTypes: [],
        loaded: {},
        strictAddresses: false,
        tooLong: 'block',
        noWarehouse: 'block',
        sandbox: true,
        warningFaults: [],
        compared: [],
        matching: false,
        listPath: '',
        file: null,
        reserve: 30,
      },
    });
  });

  test('Warnings That Are Faults takes kinds in any case, separated by commas or lines', () => {
    const { system, faults } = readExternalSystem({ ...values, warningFaults: 'zips,\nAddress lines' }, 'TSTDRV1');
    expect([system.warningFaults, faults]).toEqual([['Zips', 'Address Lines'], []]);
  });

  const byFile = {
    ...values,
    baseUrl: '',
    secret: '',
    transport: 'File',
    sftpHost: 'brand.files.example',
    sftpUser: 'brand',
    sftpSecret: 'custsecret_sftp',
    hostKey: 'AAAAB3NzaC1yc2EAAAADAQAB\nAAABAQ==',
  };

  test('that sends files needs no address and token of the API', () => {
    const { system, faults } = readExternalSystem(byFile, 'TSTDRV1');
    expect(faults).toEqual([]);
    expect(system.file).toEqual({
      host: 'brand.files.example',
      port: 22,
      user: 'brand',
      secret: 'custsecret_sftp',
      key: '',
      hostKey: 'AAAAB3NzaC1yc2EAAAADAQABAAABAQ==',
      hostKeyType: '',
      directory: '',
      connectTimeout: 20,
      transferTimeout: 300,
      direct: false,
      full: false,
      hours: null,
    });
  });

  test('that sends files and has a token needs the address too', () => {
    expect(readExternalSystem({ ...byFile, secret: 'custsecret_joor' }, 'TSTDRV1').faults).toEqual([
      expect.stringMatching(/has the Base URL "", which is not a valid address/),
    ]);
  });

  test.each([
    [{ sftpHost: 'sftp://brand.example/in' }, /"sftp:\/\/brand.example\/in" in SFTP Host/],
    [{ sftpPort: 70_000 }, /70000 in SFTP Port/],
    [{ hostKey: '' }, /no Host Key/],
    [{ hostKey: 'AAAAC3NzaC1lZDI1NTE5AAAA' }, /Ed25519 key in Host Key/],
    [{ hostKey: 'brand.files.example ssh-rsa AAAAB3' }, /other characters than those of a key/],
    [{ sftpUser: '' }, /no SFTP User/],
    [{ sftpSecret: '' }, /neither SFTP Secret ID nor SFTP Key ID/],
    [{ sftpSecret: 'hunter2' }, /never the password itself/],
    [{ sftpKey: 'id_rsa' }, /SFTP Key ID that is not the ID of a key/],
    [{ connectTimeout: 30 }, /30 in Connection Time-out/],
    [{ transferTimeout: 0 }, /0 in Transfer Time-out/],
    [{ fileHours: 'at night' }, /"at night" in File Hours/],
    [{ interval: 30 }, /30 in Interval. With Transport File enter 60/],
  ])('that sends files tells %j', (changes, sentence) => {
    const { faults } = readExternalSystem({ ...byFile, ...changes }, 'TSTDRV1');
    expect(faults).toEqual([expect.stringMatching(sentence)]);
    expect(faults.join()).not.toContain('hunter2');
  });

  test('confirmed in another account is told in a sentence', () => {
    expect(readExternalSystem(values, 'TSTDRV1_SB1').faults).toEqual([
      'External System "JOOR" was confirmed in NetSuite account TSTDRV1, but this is account TSTDRV1_SB1. Check its settings and enter TSTDRV1_SB1 in Confirmed in Account.',
    ]);
  });

  test('tells all its faults at once', () => {
    const { faults } = readExternalSystem(
      {
        ...values,
        baseUrl: 'joor',
        secret: 's3cret',
        confirmedAccountId: '',
        batchSize: 500,
        subsidiaries: 'UK',
        interval: 5,
        stages: 'Partner',
        ruleField: 'password',
        codeSource: 'Chosen Field',
        codeField: 'salary',
        doorField: 'id) --',
        locationField: 'owner',
        priceTypes: 'Wholesale',
        warningFaults: 'Zips, Streets',
      },
      'TSTDRV1',
    );
    const named = [
      'Base URL',
      'API Secret ID',
      'not confirmed',
      'Customers per Request',
      'Interval',
      'Subsidiaries',
      'Stages',
      'Selection Values',
      'Customer Code Field',
      'Selection Field,',
      'Door Field',
      'Customer Location Field',
      'JOOR Price Types',
      'has Streets in Warnings That Are Faults. Enter any of Zips,',
    ];
    expect(faults.map((sentence, index) => sentence.includes(named[index] ?? '-'))).toEqual(named.map(() => true));
  });
});

describe('The Value Map', () => {
  const line = (changes: Partial<ValueMapLine>): ValueMapLine => ({
    systemId: null,
    kind: 'term',
    netsuiteId: '2',
    currency: '',
    joorName: '',
    joorCode: '',
    retailCurrency: '',
    ...changes,
  });

  test('lines of the External System replace those for all, value by value', () => {
    const map = new ValueMap(
      [
        line({ joorCode: 'all' }),
        line({ netsuiteId: '3', joorCode: 'all3' }),
        line({ systemId: 1, joorCode: 'own1' }),
        line({ systemId: 1, joorCode: 'own2' }),
        line({ systemId: 2, joorCode: 'other' }),
      ],
      1,
    );
    expect(map.find('term', 2).map(({ joorCode }) => joorCode)).toEqual(['own1', 'own2']);
    expect(map.find('term', 3).map(({ joorCode }) => joorCode)).toEqual(['all3']);
    expect(map.find('category', 2)).toEqual([]);
  });
});

describe('The Field Map', () => {
  const line = { systemId: null, joorField: 'customer_alias', netsuiteField: '', fixedValue: '' };

  test('takes whitelisted and custom fields and fixed values, own lines before shared ones', () => {
    const { fieldMap, faults } = readFieldMap(
      [
        { ...line, systemId: 1, netsuiteField: 'CUSTENTITY_alias' },
        { ...line, fixedValue: 'shared' },
        { ...line, joorField: 'customer_phone', netsuiteField: 'fax' },
      ],
      1,
    );
    expect(faults).toEqual([]);
    expect(fieldMap).toEqual({ customer_alias: { column: 'custentity_alias' }, customer_phone: { column: 'fax' } });
    expect(mappedColumns(fieldMap)).toEqual(['custentity_alias', 'fax']);
  });

  test('refuses anything else, so that nothing typed becomes part of a query', () => {
    const { fieldMap, faults } = readFieldMap(
      [
        { ...line, netsuiteField: 'id FROM employee --' },
        { ...line, joorField: 'price_types', fixedValue: 'x' },
      ],
      1,
    );
    expect(fieldMap).toEqual({});
    expect(faults).toHaveLength(2);
  });
});
