// Printed by `npm run iso-data`.

/**
 * Country, code and English name of each state in the countries where JOOR requires one, and its other names; from
 * country-region-data and build/place-names.ts.
 */
export const STATES = `
US AA Armed Forces Americas|Armed Forces America|Armed Forces Americas (except Canada)|Armed Forces the Americas
US AE Armed Forces Europe, Canada, Africa and Middle East|Armed Forces Europe|Armed Forces Africa|Armed Forces Canada|Armed Forces Middle East|Armed Forces Europe, Middle East, and Canada|Armed Forces Europe, Middle East, Africa and Canada|Armed Forces Others
US AK Alaska|Alas
US AL Alabama|Ala
US AP Armed Forces Pacific|Armed Forces Asia Pacific
US AR Arkansas|Ark
US AS American Samoa
US AZ Arizona|Ariz
US CA California|Calif|Cal
US CO Colorado|Colo
US CT Connecticut|Conn
US DC District of Columbia|Washington D.C.|Washington, District of Columbia|Dist. of Columbia
US DE Delaware|Del
US FL Florida|Fla
US FM Micronesia|Federated States of Micronesia|Micronesia, Federal State of
US GA Georgia
US GU Guam
US HI Hawaii
US IA Iowa
US ID Idaho
US IL Illinois|Ill
US IN Indiana|Ind
US KS Kansas|Kans|Kan
US KY Kentucky|Commonwealth of Kentucky
US LA Louisiana
US MA Massachusetts|Mass|Commonwealth of Massachusetts
US MD Maryland
US ME Maine
US MH Marshall Islands
US MI Michigan|Mich
US MN Minnesota|Minn
US MO Missouri
US MP Northern Mariana Islands|Northern Mariana Is.|Commonwealth of the Northern Mariana Islands|CNMI
US MS Mississippi|Miss
US MT Montana|Mont
US NC North Carolina|N. Carolina|No. Carolina
US ND North Dakota|N. Dak|N. Dakota|No. Dakota
US NE Nebraska|Nebr|Neb
US NH New Hampshire|N. Hampshire
US NJ New Jersey|N. Jersey
US NM New Mexico|N. Mex|N. Mexico
US NV Nevada|Nev
US NY New York|N. York|New York State
US OH Ohio
US OK Oklahoma|Okla
US OR Oregon|Oreg|Ore
US PA Pennsylvania|Penn|Penna|Commonwealth of Pennsylvania
US PR Puerto Rico|Commonwealth of Puerto Rico
US PW Palau
US RI Rhode Island|Rhode Is.
US SC South Carolina|S. Carolina|So. Carolina
US SD South Dakota|S. Dak|S. Dakota|So. Dakota
US TN Tennessee|Tenn
US TX Texas|Tex
US UT Utah
US VA Virginia|Commonwealth of Virginia
US VI Virgin Islands|U.S. Virgin Islands|Virgin Islands, USA|Virgin Islands of the United States|Virgin Islands, U.S.
US VT Vermont
US WA Washington|Wash|Washington State
US WI Wisconsin|Wis|Wisc
US WV West Virginia|W. Va|W. Virginia
US WY Wyoming|Wyo
CA AB Alberta|Alta
CA BC British Columbia|Colombie-Britannique
CA MB Manitoba|Man
CA NB New Brunswick|Nouveau-Brunswick
CA NL Newfoundland and Labrador|Newfoundland|Labrador|NF|Nfld|Newfoundland & Labrador|Terre-Neuve|Terre-Neuve-et-Labrador|TNL
CA NS Nova Scotia|Nouvelle-Écosse
CA NT Northwest Territories|NWT|Northwest Territory|North West Territories|Territoires du Nord-Ouest
CA NU Nunavut|NVT
CA ON Ontario|Ont
CA PE Prince Edward Island|PEI|Prince Edward Is.|Île-du-Prince-Édouard|IPE
CA QC Quebec|PQ|Que|QB|Province of Quebec|Quebec Province
CA SK Saskatchewan|Sask
CA YT Yukon|Yukon Territory|Yukon Territories|The Yukon|YK|Territoire du Yukon
JP 01 Hokkaido|北海道
JP 02 Aomori|青森県
JP 03 Iwate|岩手県
JP 04 Miyagi|宮城県
JP 05 Akita|秋田県
JP 06 Yamagata|山形県
JP 07 Fukushima|福島県
JP 08 Ibaraki|茨城県
JP 09 Tochigi|栃木県
JP 10 Gunma|群馬県
JP 11 Saitama|埼玉県
JP 12 Chiba|千葉県
JP 13 Tokyo|東京都
JP 14 Kanagawa|神奈川県
JP 15 Niigata|新潟県
JP 16 Toyama|富山県
JP 17 Ishikawa|石川県
JP 18 Fukui|福井県
JP 19 Yamanashi|山梨県
JP 20 Nagano|長野県
JP 21 Gifu|岐阜県
JP 22 Shizuoka|静岡県
JP 23 Aichi|愛知県
JP 24 Mie|三重県
JP 25 Shiga|滋賀県
JP 26 Kyoto|京都府
JP 27 Osaka|大阪府
JP 28 Hyogo|兵庫県
JP 29 Nara|奈良県
JP 30 Wakayama|和歌山県
JP 31 Tottori|鳥取県
JP 32 Shimane|島根県
JP 33 Okayama|岡山県
JP 34 Hiroshima|広島県
JP 35 Yamaguchi|山口県
JP 36 Tokushima|徳島県
JP 37 Kagawa|香川県
JP 38 Ehime|愛媛県
JP 39 Kochi|高知県
JP 40 Fukuoka|福岡県
JP 41 Saga|佐賀県
JP 42 Nagasaki|長崎県
JP 43 Kumamoto|熊本県
JP 44 Oita|大分県
JP 45 Miyazaki|宮崎県
JP 46 Kagoshima|鹿児島県
JP 47 Okinawa|沖縄県
AU ACT Australian Capital Territory|Canberra
AU NSW New South Wales
AU NT Northern Territory
AU QLD Queensland|Q'land
AU SA South Australia
AU TAS Tasmania|Tassie
AU VIC Victoria
AU WA Western Australia
`;
