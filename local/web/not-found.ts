/** What was asked for is not there. The message is shown to the visitor. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
