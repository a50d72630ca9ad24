import type { RecordDocument } from '../../../local/account/records/document';
import type { JsonObject } from '../../../local/joor/json';
import type { Values } from './evidence';

/** How the customers judged and their connections are read: chosen by whoever fills the account. */
export interface JudgeMapping {
  /** What tells the customer of a connection apart, other than its code. */
  key(connection: JsonObject): string;
  /** A number that grows with every change of the customer; null where the connection carries none. */
  version(connection: JsonObject): number | null;
  /** What a connection says. */
  sent(connection: JsonObject): Values;
  /** What a reply says of a connection: only the values that it carries. */
  shown(reply: JsonObject): Values;
  /** What the connection of a customer is to say. */
  expected(customer: RecordDocument): Values;
  /** Whether a customer is to be in JOOR. */
  enabled(customer: RecordDocument): boolean;
  /** What keeps it from being sent, each in words that its Error Msg has to have. */
  faults(customer: RecordDocument): string[];
  /** Its customer code. */
  code(customer: RecordDocument): string;
}
