// Printed by `npm run iso-data`.

/**
 * ISO 3166-1 alpha-2 code, English names with the usual one first, those of NetSuite's list, and alpha-3 code; from
 * i18n-iso-countries and build/place-names.ts.
 */
export const COUNTRIES = `
AD Andorra|AND
AE United Arab Emirates|UAE|ARE
AF Afghanistan|AFG
AG Antigua and Barbuda|ATG
AI Anguilla|AIA
AL Albania|ALB
AM Armenia|ARM
AO Angola|AGO
AQ Antarctica|ATA
AR Argentina|ARG
AS American Samoa|ASM
AT Austria|AUT
AU Australia|AUS
AW Aruba|ABW
AX Åland Islands|Aland Islands|ALA
AZ Azerbaijan|AZE
BA Bosnia and Herzegovina|BIH
BB Barbados|BRB
BD Bangladesh|BGD
BE Belgium|BEL
BF Burkina Faso|BFA
BG Bulgaria|BGR
BH Bahrain|BHR
BI Burundi|BDI
BJ Benin|BEN
BL Saint Barthélemy|BLM
BM Bermuda|BMU
BN Brunei Darussalam|BRN
BO Bolivia|BOL
BQ Bonaire, Sint Eustatius and Saba|Bonaire, Saint Eustatius, and Saba|BES
BR Brazil|BRA
BS Bahamas|BHS
BT Bhutan|BTN
BV Bouvet Island|BVT
BW Botswana|BWA
BY Belarus|BLR
BZ Belize|BLZ
CA Canada|CAN
CC Cocos (Keeling) Islands|CCK
CD Democratic Republic of the Congo|Congo|Congo, Democratic People's Republic|Congo, Democratic Republic of|Zaire|COD
CF Central African Republic|CAF
CG Republic of the Congo|Congo|Congo, Republic of|COG
CH Switzerland|CHE
CI Cote d'Ivoire|Côte d'Ivoire|Ivory Coast|Cote d Ivoire|CIV
CK Cook Islands|COK
CL Chile|CHL
CM Cameroon|CMR
CN China|People's Republic of China|CHN
CO Colombia|COL
CR Costa Rica|CRI
CU Cuba|CUB
CV Cape Verde|Cabo Verde|CPV
CW Curaçao|CUW
CX Christmas Island|CXR
CY Cyprus|CYP
CZ Czech Republic|Czechia|CZE
DE Germany|DEU
DJ Djibouti|DJI
DK Denmark|DNK
DM Dominica|DMA
DO Dominican Republic|DOM
DZ Algeria|DZA
EC Ecuador|ECU
EE Estonia|EST
EG Egypt|EGY
EH Western Sahara|ESH
ER Eritrea|ERI
ES Spain|Canary Islands|Ceuta and Melilla|ESP
ET Ethiopia|ETH
FI Finland|FIN
FJ Fiji|FJI
FK Falkland Islands (Malvinas)|Falkland Islands|Falkland Islands (Malvina)|FLK
FM Micronesia, Federated States of|Micronesia, Federal State of|FSM
FO Faroe Islands|FRO
FR France|FRA
GA Gabon|GAB
GB United Kingdom|UK|Great Britain|United Kingdom (GB)|U.K.|GBR
GD Grenada|GRD
GE Georgia|GEO
GF French Guiana|GUF
GG Guernsey|GGY
GH Ghana|GHA
GI Gibraltar|GIB
GL Greenland|GRL
GM Gambia|Republic of The Gambia|The Gambia|GMB
GN Guinea|GIN
GP Guadeloupe|GLP
GQ Equatorial Guinea|GNQ
GR Greece|GRC
GS South Georgia and the South Sandwich Islands|South Georgia|SGS
GT Guatemala|GTM
GU Guam|GUM
GW Guinea-Bissau|GNB
GY Guyana|GUY
HK Hong Kong|HKG
HM Heard Island and McDonald Islands|Heard and McDonald Islands|HMD
HN Honduras|HND
HR Croatia|Croatia/Hrvatska|Hrvatska|HRV
HT Haiti|HTI
HU Hungary|HUN
ID Indonesia|IDN
IE Ireland|Republic of Ireland|IRL
IL Israel|ISR
IM Isle of Man|IMN
IN India|IND
IO British Indian Ocean Territory|IOT
IQ Iraq|IRQ
IR Iran|Islamic Republic of Iran|Iran (Islamic Republic of)|IRN
IS Iceland|ISL
IT Italy|ITA
JE Jersey|JEY
JM Jamaica|JAM
JO Jordan|JOR
JP Japan|JPN
KE Kenya|KEN
KG Kyrgyzstan|KGZ
KH Cambodia|KHM
KI Kiribati|KIR
KM Comoros|COM
KN Saint Kitts and Nevis|KNA
KP North Korea|Korea, Democratic People's Republic|Korea, North|PRK
KR South Korea|Korea, Republic of|Republic of Korea|Korea, South|KOR
KW Kuwait|KWT
KY Cayman Islands|CYM
KZ Kazakhstan|KAZ
LA Lao People's Democratic Republic|Lao, People's Democratic Republic|Laos|LAO
LB Lebanon|LBN
LC Saint Lucia|LCA
LI Liechtenstein|LIE
LK Sri Lanka|LKA
LR Liberia|LBR
LS Lesotho|LSO
LT Lithuania|LTU
LU Luxembourg|LUX
LV Latvia|LVA
LY Libya|Libyan Arab Jamahiriya|LBY
MA Morocco|MAR
MC Monaco|MCO
MD Moldova, Republic of|MDA
ME Montenegro|MNE
MF Saint Martin (French part)|Saint Martin|MAF
MG Madagascar|MDG
MH Marshall Islands|MHL
MK North Macedonia|The Republic of North Macedonia|Macedonia|MKD
ML Mali|MLI
MM Myanmar|Burma|MMR
MN Mongolia|MNG
MO Macao|Macau|MAC
MP Northern Mariana Islands|MNP
MQ Martinique|MTQ
MR Mauritania|MRT
MS Montserrat|MSR
MT Malta|MLT
MU Mauritius|MUS
MV Maldives|MDV
MW Malawi|MWI
MX Mexico|MEX
MY Malaysia|MYS
MZ Mozambique|MOZ
NA Namibia|NAM
NC New Caledonia|NCL
NE Niger|NER
NF Norfolk Island|NFK
NG Nigeria|NGA
NI Nicaragua|NIC
NL Netherlands|The Netherlands|Netherlands (Kingdom of the)|Holland|NLD
NO Norway|NOR
NP Nepal|NPL
NR Nauru|NRU
NU Niue|NIU
NZ New Zealand|NZL
OM Oman|OMN
PA Panama|PAN
PE Peru|PER
PF French Polynesia|PYF
PG Papua New Guinea|PNG
PH Philippines|PHL
PK Pakistan|PAK
PL Poland|POL
PM Saint Pierre and Miquelon|St. Pierre and Miquelon|SPM
PN Pitcairn|Pitcairn Islands|Pitcairn Island|PCN
PR Puerto Rico|PRI
PS Palestine|State of Palestine|Palestinian Territories|PSE
PT Portugal|PRT
PW Palau|PLW
PY Paraguay|PRY
QA Qatar|QAT
RE Reunion|Reunion Island|REU
RO Romania|ROU
RS Serbia|SRB
RU Russia|Russian Federation|RUS
RW Rwanda|RWA
SA Saudi Arabia|SAU
SB Solomon Islands|SLB
SC Seychelles|SYC
SD Sudan|SDN
SE Sweden|SWE
SG Singapore|SGP
SH Saint Helena|St. Helena|SHN
SI Slovenia|SVN
SJ Svalbard and Jan Mayen|Svalbard and Jan Mayen Islands|SJM
SK Slovakia|Slovak Republic|SVK
SL Sierra Leone|SLE
SM San Marino|SMR
SN Senegal|SEN
SO Somalia|SOM
SR Suriname|SUR
SS South Sudan|SSD
ST Sao Tome and Principe|STP
SV El Salvador|SLV
SX Sint Maarten (Dutch part)|Sint Maarten|SXM
SY Syrian Arab Republic|SYR
SZ Eswatini|Swaziland|SWZ
TC Turks and Caicos Islands|TCA
TD Chad|TCD
TF French Southern Territories|ATF
TG Togo|TGO
TH Thailand|THA
TJ Tajikistan|TJK
TK Tokelau|TKL
TL Timor-Leste|East Timor|TLS
TM Turkmenistan|TKM
TN Tunisia|TUN
TO Tonga|TON
TR Türkiye|Turkey|TUR
TT Trinidad and Tobago|TTO
TV Tuvalu|TUV
TW Taiwan|Taiwan, Province of China|TWN
TZ Tanzania|United Republic of Tanzania|Tanzania, United Republic of|TZA
UA Ukraine|UKR
UG Uganda|UGA
UM United States Minor Outlying Islands|US Minor Outlying Islands|UMI
US United States|United States of America|USA|U.S.A.|US|U.S.
UY Uruguay|URY
UZ Uzbekistan|UZB
VA Holy See (Vatican City State)|Holy See (City Vatican State)|Vatican City|VAT
VC Saint Vincent and the Grenadines|VCT
VE Venezuela|VEN
VG Virgin Islands, British|VGB
VI Virgin Islands, U.S.|Virgin Islands, USA|U.S. Virgin Islands|VIR
VN Vietnam|Viet Nam|VNM
VU Vanuatu|VUT
WF Wallis and Futuna|Wallis and Futuna Islands|WLF
WS Samoa|WSM
XK Kosovo|XKK
YE Yemen|YEM
YT Mayotte|MYT
ZA South Africa|ZAF
ZM Zambia|ZMB
ZW Zimbabwe|ZWE
`;
