import type { Faker } from '@faker-js/faker';
import type { Language } from './markets';

/** Shop names by language; {first} and {last} are names of people, {word} is one of WORDS. */
const SHOPS: Record<Language, readonly string[]> = {
  en: [
    '{last} & Daughters',
    'The {word} Closet',
    '{last} & {last2}',
    "{first}'s on Main",
    'House of {last}',
    '{word} Supply Co.',
    'Shop {word}',
    '{word} & Thread',
    '{last} Mercantile',
    '{first} {last} Boutique ✨',
    'The {word} Edit 🖤',
    '{word}+{word2}',
  ],
  fr: [
    'Maison {last}',
    'Boutique {first}',
    "L'Atelier de {first}",
    'Les Étoffes de {first}',
    'Chez {first} & Cie',
    'Galerie {last}',
  ],
  it: ['Sartoria {last}', 'Bottega {last}', 'Casa {first}', '{last} Uomo Donna', 'Società della Moda {last}'],
  de: ['Modehaus {last}', '{last} & Söhne', 'Kleiderwerk {last}', 'Schönes von {first}', 'Grüner Faden {first}'],
  es: ['Casa {last}', 'Modas {first}', 'El Armario de {first}', 'Señorita {last}'],
  sv: ['{last} & Döttrar', 'Butik {first}', 'Norrlands Kläder {last}'],
  nl: ['Modehuis {last}', 'De Kast van {first}', 'Atelier {last}'],
  ja: ['株式会社{last}', 'セレクトショップ{last}', '{last}洋品店', 'アトリエ{first}', '🌸 {last}コレクション'],
  ko: ['{last} 부티크', '주식회사 {last}패션', '{first} 편집샵', '{last} 셀렉트 💫'],
  zh: ['{last}{first}时装', '{last}氏服饰有限公司', '{first}买手店'],
};

const DEPARTMENT_STORES: Record<Language, readonly string[]> = {
  en: ['{last} Department Stores', "{last}'s of {city}", '{last} & {last2} Stores'],
  fr: ['Galeries {last}', 'Grands Magasins {last}'],
  it: ['Grandi Magazzini {last}', 'La Galleria {last}'],
  de: ['Kaufhaus {last}', '{last} Warenhaus'],
  es: ['Almacenes {last}', 'Galerías {last}'],
  sv: ['{last} Varuhus'],
  nl: ['Warenhuis {last}'],
  ja: ['{last}百貨店', '株式会社{last}デパート'],
  ko: ['{last}백화점'],
  zh: ['{last}百货公司', '{last}锦绣百货'],
};

const WORDS = [
  'Velvet',
  'Linen',
  'Juniper',
  'Saffron',
  'Cobalt',
  'Willow',
  'Magnolia',
  'Marlow',
  'Indigo',
  'Sable',
  'Wren',
  'Poppy',
  'Onyx',
  'Harbor',
  'Thistle',
  'Meridian',
];

/** The name of a shop, or of a department store. */
export function shopName(faker: Faker, language: Language, city: string, departmentStore: boolean): string {
  const templates = departmentStore ? DEPARTMENT_STORES : SHOPS;
  const [word = '', word2 = ''] = faker.helpers.arrayElements(WORDS, 2);
  const parts: Record<string, string> = {
    first: faker.person.firstName(),
    last: faker.person.lastName(),
    last2: faker.person.lastName(),
    word,
    word2,
    city,
  };
  return faker.helpers.arrayElement(templates[language]).replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}

/** Letters and digits of a name as an internet domain has them; `fallback` where none is left. */
export function domainName(name: string, fallback: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  return `${letters.slice(0, 24) || fallback}.example`;
}
