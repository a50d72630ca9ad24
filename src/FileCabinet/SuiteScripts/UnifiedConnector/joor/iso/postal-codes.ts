// Printed by `npm run iso-data`.

/**
 * Form of the postal codes, as a regular expression of the whole code, and the countries that have it; from
 * postcode-validator and build/place-names.ts. Countries that are not named have no postal codes.
 */
export const POSTAL_CODES = String.raw`
AD AD\d{3}
AF,AL,AU,AZ,BD,BE,BG,CH,CK,CV,CY,DK,ET,GE,GW,HM,HT,HU,LR,MD,MK,MZ,NE,NO,NZ,PA,PH,PY,SJ,TN,VE,ZA \d{4}
AI (?:AI)?2640
AM (37)?\d{4}
AR [A-HJ-NP-Z]\d{4}([A-Z]{3})?|[A-HJ-NP-Z]?\d{4}([A-Z]{3})?
AS 96799
AT (?!0)\d{4}
AX 22\d{3}
BA,BT,CU,DE,DO,DZ,EE,EG,EH,GT,ID,IQ,IT,JO,KE,KH,KR,KW,LA,LK,MA,MM,MN,MV,MX,MY,NA,NP,PK,SA,SD,SN,SO,TH,TR,UA,UY,XK,ZM \d{5}
BB (BB\d{5})?
BH ((1[0-2]|[2-9])\d{2})?
BL,GP,MF 9[78][01]\d{2}
BM [A-Z]{2}[A-Z0-9]{2}
BN [A-Z]{2}\d{4}
BR \d{5}\d{3}
BY,CN,IN,KG,KZ,RO,RU,SG,TJ,TM,UZ \d{6}
CA ([ABCEGHJKLMNPRSTVXY]\d[ABCEGHJKLMNPRSTVWXYZ])(\d[ABCEGHJKLMNPRSTVWXYZ]\d)
CC 6799
CL \d{7}
CO (0[58]|1[135789]|2[0357]|4[147]|5[024]|6[368]|7[036]|8[1568]|9[4579])\d{4}
CR (\d{4,5}|\d{3}\d{4})
CX 6798
CZ,GR,SK \d{3}\d{2}
EC ([A-Z]\d{4}[A-Z]|(?:[A-Z]{2})?\d{6})?
ES (?:0[1-9]|[1-4]\d|5[0-2])\d{3}
FI (FI|AX)?\d{5}
FK FIQQ1ZZ
FM (9694[1-4])(\d{4})?
FO,GN,IS,LS,MG,PG \d{3}
FR,PL \d{2}\d{3}
GB ([A-Z])(\d\d|\d|[A-Z]\d[A-Z]|[A-Z]\d\d|[A-Z]\d|\d[A-Z])(\d[A-Z][A-Z])|BFPO\d{1,4}|GIR0AA
GF 9[78]3\d{2}
GG GY\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}
GI GX111AA
GL 39\d{2}
GS SIQQ1ZZ
GU 969[123]\d(\d{4})?
HN (?:\d{5})?
HR (HR)?\d{5}
IE ([AC-FHKNPRTV-Y]\d{2}|D6W)[0-9AC-FHKNPRTV-Y]{4}
IL \d{5,7}
IM IM\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}
IO BBND1ZZ
IR \d{5}\d{5}
JE JE\d[\dA-Z]?\d[ABD-HJLN-UW-Z]{2}
JP \d{3}\d{4}
KY KY[123]\d{4}
LB (\d{4}(\d{4})?)?
LI (948[5-9]|949[0-7])
LT (LT)?\d{5}
LU (L)?\d{4}
LV (LV)?\d{4}
MC 980\d{2}
ME 8\d{4}
MH 969[67]\d(\d{4})?
MP 9695[012](\d{4})?
MQ 9[78]2\d{2}
MT [A-Z]{3}\d{2,4}
MU ((\d|[A-Z])\d{4})?|\d{3}[A-Z]{2}\d{3}
NC 988\d{2}
NF 2899
NG (\d{6})?
NI ((\d{4})?\d{3}\d{3}(\d)?)?|\d{5}
NL \d{4}[A-Z]{2}
OM (PC)?\d{3}
PE [0-2]\d{4}|(LIMA|CALLAO)\d{1,2}
PF 987\d{2}
PM 9[78]5\d{2}
PN PCRN1ZZ
PR 00[679]\d{2}(\d{4})?
PT \d{4}(\d{3})?
PW 96940
RE 9[78]4\d{2}
RS,VN \d{5,6}
SE (SE)?\d{3}\d{2}
SH (ASCN|STHL)1ZZ
SI (SI)?\d{4}
SM 4789\d
SV CP[1-3][1-7][0-2]\d|(CP)?\d{4}
SZ [HLMS]\d{3}
TC TKCA1ZZ
TW \d{3}(\d{2,3})?
TZ \d{4,5}
UM 96898
US (\d{5})(?:(\d{4}))?
VA 00120
VC VC\d{4}
VG VG\d{4}
VI 008(([0-4]\d)|(5[01]))(\d{4})?
WF 986\d{2}
YT 976\d{2}
`;

/** Countries in which post needs the postal code; from build/place-names.ts. */
export const ZIP_REQUIRED = `
AS AT AU AX BE BL BR CA CH CN DE DK ES FI FK FM FR GB GF GG GL GP GR GS GU IM IN IO IT JE JP KR LI LU MF MH MP MQ MX
MY NC NL NO NZ PF PL PM PN PR PT PW RE RU SE SG SH SJ SM TC TR TW US VI WF YT ZA
`;
