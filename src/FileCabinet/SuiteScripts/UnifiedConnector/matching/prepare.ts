import { matchEmail, matchPhone, ownDomain } from './contacts';
import type { MatchRecord } from './match-record';
import { type MatchName, matchName } from './names';
import { type MatchPlace, matchPlace } from './places';

/** A record with every value in the form in which it is compared. Plain data: it may be kept as JSON. */
export interface PreparedRecord {
  key: string;
  code: string;
  name: MatchName;
  otherNames: MatchName[];
  emails: string[];
  /** Domains of its e-mails that are not a provider's. */
  domains: string[];
  /** E.164, or digits alone. */
  phones: string[];
  places: MatchPlace[];
}

const distinct = (texts: string[]) => [...new Set(texts.filter((text) => text !== ''))];

/** Some 0.05 ms a record; no units. */
export function prepareRecord(record: MatchRecord): PreparedRecord {
  const places = record.addresses.map(matchPlace);
  const country = places.find((place) => place.country !== '')?.country ?? '';
  const emails = distinct(record.emails.map(matchEmail));
  return {
    key: record.key,
    code: record.code.trim(),
    name: matchName(record.name),
    otherNames: record.otherNames.map(matchName).filter(({ joined }) => joined !== ''),
    emails,
    domains: distinct(emails.map(ownDomain)),
    phones: distinct(record.phones.map((phone) => matchPhone(phone, country))),
    places,
  };
}
