import { COUNT, change, FIELD, GUARD, RECORD, ROLE, recordType, SEGMENT_MANIFEST, withFeature } from './planted-faults';
import { type ProjectFiles, soundProject } from './project-folder';

/** What is accepted, with who says or shows so, and the change to the sound project. */
export type AcceptedShape = [string, ProjectFiles];

const withRestriction = (file: string, level: string): ProjectFiles =>
  change(file, `EDIT</${level}>`, `EDIT</${level}><restriction>VIEWANDEDIT</restriction>`);

/** Shapes that NetSuite accepts, each changed into the sound project alone: nothing may be found in them. */
export const acceptedShapes: AcceptedShape[] = [
  // Refused once, although accounts export them: 226 objects of 20 public projects
  ['OCRPLUGIN and CUSTOMTOOL among execution contexts (exports)', change(GUARD, 'CSVIMPORT', 'OCRPLUGIN|CUSTOMTOOL')],
  [
    'enabletextenhance in a field of a standard record (exports)',
    change(FIELD, '<label>', '<enabletextenhance>F</enabletextenhance><label>'),
  ],
  [
    'enabletextenhance in a field of a custom record (exports)',
    change(RECORD, '<label>Kind', '<enabletextenhance>F</enabletextenhance><label>Kind'),
  ],
  [
    'enabletextenhance in a script parameter (exports)',
    change(COUNT, '<label>', '<enabletextenhance>F</enabletextenhance><label>'),
  ],
  [
    'externalrolepermissionlevel and publicpermissionlevel of a record type (SDFxml_372451363)',
    change(
      RECORD,
      '<description>',
      '<externalrolepermissionlevel>NONE</externalrolepermissionlevel><publicpermissionlevel>NONE</publicpermissionlevel><description>',
    ),
  ],
  [
    'a custom field of the role record as a tag in a role (exports)',
    change(ROLE, '<tfarequired>', '<custrecord_region>North</custrecord_region><tfarequired>'),
  ],
  [
    'the role a role was made from, and its two-factor authentication by TOTP (an export of 60 roles)',
    change(
      ROLE,
      '<tfarequired></tfarequired>',
      '<parentrolescriptid>ACCOUNTANT</parentrolescriptid><tfarequired>TOTP</tfarequired><tfaduration>0</tfaduration>',
    ),
  ],
  [
    'a key that a SuiteApp brought, LIST_INSTALLMENT_PAYMENT_LINKS (an export of 60 roles)',
    change(ROLE, 'LIST_CUSTJOB', 'LIST_INSTALLMENT_PAYMENT_LINKS'),
  ],
  [
    'a field of a custom record as searchcomparefield (exports)',
    change(
      RECORD,
      '<label>Customer',
      '<searchcomparefield>[scriptid=customrecord_rate.custrecord_rate_kind]</searchcomparefield><label>Customer',
    ),
  ],
  // The last value that is allowed
  ['every 1000 days (SDFxml_617656060)', change(COUNT, 'everyxdays>1<', 'everyxdays>1000<')],
  [
    'a yield after 3 minutes (section_1509578980)',
    change(COUNT, '<buffersize>', '<yieldaftermins>3</yieldaftermins><buffersize>'),
  ],
  [
    'a yield after 60 minutes (section_1509578980)',
    change(COUNT, '<buffersize>', '<yieldaftermins>60</yieldaftermins><buffersize>'),
  ],
  ['a script name of 40 characters', change(COUNT, 'Count<', `${'C'.repeat(40)}<`)],
  ['a deployment title of 40 characters', change(COUNT, 'Daily<', `${'D'.repeat(40)}<`)],
  ['help of 999 characters', change(FIELD, '<label>', `<help>${'h'.repeat(999)}</help><label>`)],
  // Permissions: chapter_N3236764
  ['LIST_FIND FULL', change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'LIST_FIND</permkey><permlevel>FULL')],
  [
    'REPO_ANALYTICS EDIT',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'REPO_ANALYTICS</permkey><permlevel>EDIT'),
  ],
  ['a key of this year, ADMI_MCP_SERVER', change(ROLE, '<permkey>LIST_CUSTJOB', '<permkey>ADMI_MCP_SERVER')],
  [
    'a key without published levels, ADMI_SS_SCHEDULING',
    change(ROLE, 'LIST_CUSTJOB</permkey><permlevel>VIEW', 'ADMI_SS_SCHEDULING</permkey><permlevel>FULL'),
  ],
  [
    'a restriction on the key of a custom record (section_1520439382)',
    { ...withRestriction(ROLE, 'permlevel'), ...withRestriction(RECORD, 'permittedlevel') },
  ],
  // Record types, centers, search
  ...['LEAD', 'PROSPECT', 'RECORD'].map(
    (type): AcceptedShape => [
      `a user event on ${type} (generic_standard_recordtype)`,
      change(GUARD, '[scriptid=customrecord_existing]', type),
    ],
  ),
  [
    'a category in a standard tab (generic_centertab)',
    {
      'Objects/custcentercategory_rates.xml':
        '<centercategory scriptid="custcentercategory_rates"><center>BASIC</center><centertab>BASICCENTERSETUP</centertab><label>Rates</label></centercategory>',
    },
  ],
  [
    'globalsearch T with searchlevel 1 (section_157307210395)',
    change(FIELD, '<label>', '<globalsearch>T</globalsearch><searchlevel>1</searchlevel><label>'),
  ],
  // Names, features, dependencies
  [
    'a record type and a list of one name',
    { 'Objects/customrecord_kind.xml': recordType('customrecord_kind', 'Kind') },
  ],
  [
    'a flag F whose feature manifest.xml names as optional',
    {
      'manifest.xml': withFeature('ACCOUNTING'),
      ...change(FIELD, '<appliestocontact>F</appliestocontact>', '<appliestovendor>F</appliestovendor>'),
    },
  ],
  [
    'the record of a segment that manifest.xml declares, without a name of its own (a sandbox, 2026-08-17)',
    {
      'manifest.xml': SEGMENT_MANIFEST,
      'Objects/customrecord_cseg_line.xml':
        '<customrecordtype scriptid="customrecord_cseg_line"><customsegment>[scriptid=cseg_line]</customsegment></customrecordtype>',
    },
  ],
  [
    'a field of a segment that manifest.xml declares',
    {
      'manifest.xml': SEGMENT_MANIFEST,
      ...change(
        FIELD,
        '<label>',
        '<sourcelist>[scriptid=custentity_cseg_line, type=entitycustomfield]</sourcelist><label>',
      ),
    },
  ],
  ['comments in an object (production projects)', { [FIELD]: `<!-- a comment -->\n${soundProject[FIELD]}` }],
];
