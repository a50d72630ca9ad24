/**
 * Legal forms as they stand before or after company names, without dots and spaces, in lower case and without accents.
 * From the ISO 20275 list of entity legal forms (GLEIF), those of the countries that fashion is sold to.
 */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `
  inc incorporated corp corporation co company llc lc lllp llp lp ltd limited plc pllc pc cic
  pty ptyltd pl proprietary ltda ltee ltée enr senc
  gmbh mbh ggmbh ag kg kgaa ohg ek ekfm ekfr ug gbr ev haftungsbeschrankt gesmbh
  sarl sas sasu eurl sa snc sci scop scs sca earl cie
  srl srls spa sapa sas snc soc coop
  sl slu slp sau sll scp sociedad limitada anonima
  bv nv vof cv eenmanszaak bvba sprl asbl vzw
  ab hb kb as asa ans da aps is ps oy oyj ky tmi hf ehf
  lda unipessoal eireli sgps me
  spzoo spj sro zrt kft bt doo dd ad ead eood ood ooo oao zao
  sti anonim sirketi ltdsti
  kk yk gk pte sdn bhd pvt private jsc fze fzco fzc llcfz wll
  cv sadecv srldecv sapi
  `
    .trim()
    .split(/\s+/),
);

/** Forms of several words without dots, which are looked for before the single ones. */
export const LONG_LEGAL_FORMS: readonly RegExp[] = [
  /\bgmbh (?:and |und )?co(?: kg)?\b/g,
  /\bsp z ?o ?o\b/g,
  /\bs de rl(?: de cv)?\b/g,
  /\bsa de cv\b/g,
  /\ba s$/g,
  /\bfz llc\b/g,
];

/** Forms that CJK names carry without a blank. */
export const CJK_LEGAL_FORMS =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|주식회사|유한회사|\(주\)|\(유\)|股份有限公司|有限责任公司|有限責任公司|股份公司|有限公司/g;
