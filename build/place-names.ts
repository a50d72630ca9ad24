/**
 * What people and NetSuite call places besides the names of the packages, and what is known of postal codes besides
 * their form. Data for `npm run iso-data`, each with its source.
 */

/**
 * Countries as NetSuite's own list names them (Oracle help, "Country Enumerations", section_N3785183: the enumeration is
 * the camel-cased name of the UI; the names with their codes also in Oracle's tax audit file bundle of 2017), where the
 * packages know another name only; and the older names that NetSuite's list had before.
 */
export const NETSUITE_COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  BQ: ['Bonaire, Saint Eustatius, and Saba'],
  CD: ["Congo, Democratic People's Republic", 'Congo, Democratic Republic of', 'Zaire'],
  CG: ['Congo, Republic of'],
  CI: ['Cote d Ivoire'],
  CV: ['Cabo Verde'],
  CZ: ['Czechia'],
  ES: ['Canary Islands', 'Ceuta and Melilla'],
  FK: ['Falkland Islands', 'Falkland Islands (Malvina)'],
  GB: ['Great Britain', 'United Kingdom (GB)', 'U.K.'],
  GS: ['South Georgia'],
  HM: ['Heard and McDonald Islands'],
  HR: ['Croatia/Hrvatska', 'Hrvatska'],
  IE: ['Republic of Ireland'],
  IR: ['Iran (Islamic Republic of)'],
  KP: ["Korea, Democratic People's Republic", 'Korea, North'],
  KR: ['Korea, Republic of', 'Korea, South'],
  LA: ["Lao, People's Democratic Republic", 'Laos'],
  LY: ['Libyan Arab Jamahiriya'],
  MD: ['Moldova, Republic of'],
  MF: ['Saint Martin'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  NL: ['Holland', 'The Netherlands'],
  FM: ['Micronesia, Federal State of'],
  PM: ['St. Pierre and Miquelon'],
  PN: ['Pitcairn Island'],
  PS: ['State of Palestine', 'Palestinian Territories'],
  RE: ['Reunion Island'],
  SH: ['St. Helena'],
  SJ: ['Svalbard and Jan Mayen Islands'],
  SK: ['Slovak Republic'],
  SX: ['Sint Maarten'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TZ: ['Tanzania, United Republic of'],
  UM: ['US Minor Outlying Islands'],
  US: ['U.S.A.', 'U.S.'],
  VA: ['Holy See (City Vatican State)', 'Vatican City'],
  VG: ['Virgin Islands, British'],
  VI: ['Virgin Islands, USA', 'U.S. Virgin Islands'],
  VN: ['Viet Nam'],
  WF: ['Wallis and Futuna Islands'],
};

/**
 * Other names and abbreviations of states. NetSuite's list of states has Newfoundland, Yukon Territory and Armed Forces
 * Europe; with Allow Free-Form States in Addresses anything may stand there (Oracle help, section_N253697). The
 * abbreviations of the United States are those of the GPO Style Manual, chapter 9, and USPS Publication 28; of Canada
 * those that Canada Post replaced in 1991 and the French names of the Translation Bureau; full stops do not count.
 */
export const STATE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'US AA': ['Armed Forces America', 'Armed Forces Americas (except Canada)', 'Armed Forces the Americas'],
  'US AE': [
    'Armed Forces Europe',
    'Armed Forces Africa',
    'Armed Forces Canada',
    'Armed Forces Middle East',
    'Armed Forces Europe, Middle East, and Canada',
    'Armed Forces Europe, Middle East, Africa and Canada',
    'Armed Forces Others',
  ],
  'US AP': ['Armed Forces Asia Pacific'],
  'US AK': ['Alas'],
  'US AL': ['Ala'],
  'US AR': ['Ark'],
  'US AZ': ['Ariz'],
  'US CA': ['Calif', 'Cal'],
  'US CO': ['Colo'],
  'US CT': ['Conn'],
  'US DC': ['Washington D.C.', 'Washington, District of Columbia', 'Dist. of Columbia'],
  'US DE': ['Del'],
  'US FL': ['Fla'],
  'US FM': ['Federated States of Micronesia', 'Micronesia, Federal State of'],
  'US IL': ['Ill'],
  'US IN': ['Ind'],
  'US KS': ['Kans', 'Kan'],
  'US KY': ['Commonwealth of Kentucky'],
  'US MA': ['Mass', 'Commonwealth of Massachusetts'],
  'US MI': ['Mich'],
  'US MN': ['Minn'],
  'US MP': ['Northern Mariana Is.', 'Commonwealth of the Northern Mariana Islands', 'CNMI'],
  'US MS': ['Miss'],
  'US MT': ['Mont'],
  'US NC': ['N. Carolina', 'No. Carolina'],
  'US ND': ['N. Dak', 'N. Dakota', 'No. Dakota'],
  'US NE': ['Nebr', 'Neb'],
  'US NH': ['N. Hampshire'],
  'US NJ': ['N. Jersey'],
  'US NM': ['N. Mex', 'N. Mexico'],
  'US NV': ['Nev'],
  'US NY': ['N. York', 'New York State'],
  'US OK': ['Okla'],
  'US OR': ['Oreg', 'Ore'],
  'US PA': ['Penn', 'Penna', 'Commonwealth of Pennsylvania'],
  'US PR': ['Commonwealth of Puerto Rico'],
  'US RI': ['Rhode Is.'],
  'US SC': ['S. Carolina', 'So. Carolina'],
  'US SD': ['S. Dak', 'S. Dakota', 'So. Dakota'],
  'US TN': ['Tenn'],
  'US TX': ['Tex'],
  'US VA': ['Commonwealth of Virginia'],
  'US VI': [
    'U.S. Virgin Islands',
    'Virgin Islands, USA',
    'Virgin Islands of the United States',
    'Virgin Islands, U.S.',
  ],
  'US WA': ['Wash', 'Washington State'],
  'US WI': ['Wis', 'Wisc'],
  'US WV': ['W. Va', 'W. Virginia'],
  'US WY': ['Wyo'],
  'CA AB': ['Alta'],
  'CA BC': ['Colombie-Britannique'],
  'CA MB': ['Man'],
  'CA NB': ['Nouveau-Brunswick'],
  'CA NL': [
    'Newfoundland',
    'Labrador',
    'NF',
    'Nfld',
    'Newfoundland & Labrador',
    'Terre-Neuve',
    'Terre-Neuve-et-Labrador',
    'TNL',
  ],
  'CA NS': ['Nouvelle-Écosse'],
  'CA NT': ['NWT', 'Northwest Territory', 'North West Territories', 'Territoires du Nord-Ouest'],
  'CA NU': ['NVT'],
  'CA ON': ['Ont'],
  'CA PE': ['PEI', 'Prince Edward Is.', 'Île-du-Prince-Édouard', 'IPE'],
  'CA QC': ['PQ', 'Que', 'QB', 'Province of Quebec', 'Quebec Province'],
  'CA SK': ['Sask'],
  'CA YT': ['Yukon Territory', 'Yukon Territories', 'The Yukon', 'YK', 'Territoire du Yukon'],
  'AU ACT': ['Canberra'],
  'AU QLD': ["Q'land"],
  'AU TAS': ['Tassie'],
};

/**
 * Countries in which post cannot do without the postal code: `require` has Z in Google's address data (github.com/
 * google/libaddressinput, testdata/countryinfo.txt, 2026). Elsewhere it is optional or there is none: Ireland, Panama.
 */
export const ZIP_REQUIRED =
  'AS AT AU AX BE BL BR CA CH CN DE DK ES FI FK FM FR GB GF GG GL GP GR GS GU IM IN IO IT JE JP KR LI LU MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RU SE SG SH SJ SM TC TR TW US VI WF YT ZA';

/**
 * Forms of postal codes that postcode-validator leaves out and the address data above has: the short code of Argentina,
 * the forces' and Girobank's codes of the United Kingdom; and those in use beside it of El Salvador, Mauritius,
 * Nicaragua and Peru.
 */
export const MORE_POSTAL_CODES: Readonly<Record<string, string>> = {
  AR: String.raw`[A-HJ-NP-Z]?\d{4}([A-Z]{3})?`,
  GB: String.raw`BFPO ?\d{1,4}|GIR ?0AA`,
  MU: String.raw`\d{3}[A-Z]{2}\d{3}`,
  NI: String.raw`\d{5}`,
  PE: String.raw`(LIMA|CALLAO) ?\d{1,2}`,
  SV: String.raw`(CP ?)?\d{4}`,
};

/** Japanese prefectures in the order of their ISO 3166-2 numbers (the address data above, sub_keys of JP). */
export const PREFECTURES =
  '北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県';
