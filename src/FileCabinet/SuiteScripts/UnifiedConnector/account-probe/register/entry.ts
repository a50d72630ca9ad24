import type { Features } from '../../netsuite/features';

/** What the statements of an account are made for. */
export interface RegisterContext {
  features: Features;
  /** A custom field of customers, as settings may name one; null: a standard field is named in its place. */
  customerField: string | null;
  /** A custom field of addresses; null as above. */
  addressField: string | null;
}

/** Statements or searches that one function of the connector sends. */
export interface RegisterEntry {
  /** `room.purpose`, in kebab case. */
  id: string;
  /** What it finds out, in words. */
  purpose: string;
  /** The file whose function sends it, below the connector's folder. */
  where: string;
  /**
   * Sends it as the connector does, with ids that no record has, so that little comes back. Writes nothing. Costs at most
   * 300 units, most of them 10.
   * @throws what NetSuite refuses
   */
  run(context: RegisterContext): void;
}
