/** Why a request is not answered, as a sentence for the person who made it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
