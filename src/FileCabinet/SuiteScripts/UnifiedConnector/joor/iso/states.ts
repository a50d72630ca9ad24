// Printed by `npm run iso-data`.

/** Country, code and English name of each state in the countries where JOOR requires one; from country-region-data. */
export const STATES = `
US AA Armed Forces Americas
US AE Armed Forces Europe, Canada, Africa and Middle East
US AK Alaska
US AL Alabama
US AP Armed Forces Pacific
US AR Arkansas
US AS American Samoa
US AZ Arizona
US CA California
US CO Colorado
US CT Connecticut
US DC District of Columbia
US DE Delaware
US FL Florida
US FM Micronesia
US GA Georgia
US GU Guam
US HI Hawaii
US IA Iowa
US ID Idaho
US IL Illinois
US IN Indiana
US KS Kansas
US KY Kentucky
US LA Louisiana
US MA Massachusetts
US MD Maryland
US ME Maine
US MH Marshall Islands
US MI Michigan
US MN Minnesota
US MO Missouri
US MP Northern Mariana Islands
US MS Mississippi
US MT Montana
US NC North Carolina
US ND North Dakota
US NE Nebraska
US NH New Hampshire
US NJ New Jersey
US NM New Mexico
US NV Nevada
US NY New York
US OH Ohio
US OK Oklahoma
US OR Oregon
US PA Pennsylvania
US PR Puerto Rico
US PW Palau
US RI Rhode Island
US SC South Carolina
US SD South Dakota
US TN Tennessee
US TX Texas
US UT Utah
US VA Virginia
US VI Virgin Islands
US VT Vermont
US WA Washington
US WI Wisconsin
US WV West Virginia
US WY Wyoming
CA AB Alberta
CA BC British Columbia
CA MB Manitoba
CA NB New Brunswick
CA NL Newfoundland and Labrador
CA NS Nova Scotia
CA NT Northwest Territories
CA NU Nunavut
CA ON Ontario
CA PE Prince Edward Island
CA QC Quebec
CA SK Saskatchewan
CA YT Yukon
JP 01 Hokkaido
JP 02 Aomori
JP 03 Iwate
JP 04 Miyagi
JP 05 Akita
JP 06 Yamagata
JP 07 Fukushima
JP 08 Ibaraki
JP 09 Tochigi
JP 10 Gunma
JP 11 Saitama
JP 12 Chiba
JP 13 Tokyo
JP 14 Kanagawa
JP 15 Niigata
JP 16 Toyama
JP 17 Ishikawa
JP 18 Fukui
JP 19 Yamanashi
JP 20 Nagano
JP 21 Gifu
JP 22 Shizuoka
JP 23 Aichi
JP 24 Mie
JP 25 Shiga
JP 26 Kyoto
JP 27 Osaka
JP 28 Hyogo
JP 29 Nara
JP 30 Wakayama
JP 31 Tottori
JP 32 Shimane
JP 33 Okayama
JP 34 Hiroshima
JP 35 Yamaguchi
JP 36 Tokushima
JP 37 Kagawa
JP 38 Ehime
JP 39 Kochi
JP 40 Fukuoka
JP 41 Saga
JP 42 Nagasaki
JP 43 Kumamoto
JP 44 Oita
JP 45 Miyazaki
JP 46 Kagoshima
JP 47 Okinawa
AU ACT Australian Capital Territory
AU NSW New South Wales
AU NT Northern Territory
AU QLD Queensland
AU SA South Australia
AU TAS Tasmania
AU VIC Victoria
AU WA Western Australia
`;
