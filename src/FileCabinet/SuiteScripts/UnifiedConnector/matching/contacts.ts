/** Providers whose domain says nothing about the company. */
const FREE_MAIL = new Set(
  `
  gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com icloud.com me.com
  mac.com aol.com comcast.net verizon.net sbcglobal.net att.net bellsouth.net cox.net charter.net earthlink.net
  proton.me protonmail.com zoho.com mail.com fastmail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it alice.it tiscali.it hotmail.it hotmail.fr
  hotmail.co.uk yahoo.co.uk yahoo.fr yahoo.it yahoo.de yahoo.es yahoo.ca yahoo.co.jp btinternet.com sky.com bigpond.com
  telefonica.net ziggo.nl planet.nl telenet.be skynet.be bluewin.ch telia.com naver.com daum.net hanmail.net qq.com
  163.com 126.com sina.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp shaw.ca rogers.com sympatico.ca yandex.ru mail.ru
  `
    .trim()
    .split(/\s+/),
);

/** An e-mail address as it is compared: lower case, without a +tag. Empty where it has no @. */
export function matchEmail(text: string): string {
  const at = text.lastIndexOf('@');
  if (at < 1) return '';
  const domain = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const mailbox = text.slice(0, at).trim().toLowerCase().replace(/\+.*$/, '');
  return `${mailbox}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`;
}

/** The domain of an e-mail address that belongs to a company; empty for a provider's. */
export function ownDomain(email: string): string {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return FREE_MAIL.has(domain) ? '' : domain;
}

let phones: typeof import('./phone-numbers') | undefined;

/**
 * A phone number in E.164 form, read as one of the country where it names none; its digits alone where no number of any
 * country can be told; empty where it has fewer than seven. An extension is left out.
 */
export function matchPhone(text: string, country: string): string {
  // 00 dials abroad from most countries, and offices write it everywhere.
  const written = text.normalize('NFKC').replace(/^\s*00/, '+');
  // Numbers of all countries are large, and most runs compare none.
  phones ??= require('./phone-numbers') as typeof import('./phone-numbers');
  const found = phones.parsePhoneNumberFromString(written, country as 'US' | undefined);
  if (found?.isPossible()) return found.number;
  const digits = written.replace(/\s*(ext|x|#).*$/i, '').replace(/\D/g, '');
  return digits.length < 7 ? '' : digits;
}
