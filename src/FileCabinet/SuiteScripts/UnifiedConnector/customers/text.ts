/**
 * What is never seen and never meant in a value: soft hyphens, marks of direction, zero width spaces, byte order marks,
 * halves of surrogate pairs. Joiners are not among them: Persian, Hindi and emoji are written with them.
 */
const NEVER_MEANT =
  /[\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/**
 * Text as it is sent: one form for every accented letter (NFC), no control characters, ordinary single spaces, nothing
 * that is not seen, nothing that JSON or XML could not carry. Accents, CJK and emoji (with their joiners) stay. Cleaning
 * twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(NEVER_MEANT, '')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** The same for e-mails, phones, codes and labels, where a joiner is not meant either: what looks the same is the same. */
export const plainText = (text: string): string => cleanText(text.replace(/[\u200c\u200d]/g, ''));

/** JOOR fields in which two values that look the same are the same. */
const PLAIN = /(_code|_email|_phone|_fax|_zip|_postal_code)$/;

export const isPlainField = (joorField: string): boolean => PLAIN.test(joorField);
