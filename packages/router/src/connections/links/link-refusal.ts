/** Why a connect link does not go on. */
export type LinkRefusalCode =
  /** Its time is over. */
  | 'expired'
  /** Its account is connected, by it or by another link. */
  | 'used'
  /** Another browser pressed its button. */
  | 'other_browser'
  /** Nothing waits to be confirmed under that address. */
  | 'not_found'
  /** Who finished is not whom the link was made for. */
  | 'other_user';

/** A connect link does not go on. The message is for whoever asked. */
export class LinkRefusal extends Error {
  override readonly name = 'LinkRefusal';
  readonly code: LinkRefusalCode;

  constructor(code: LinkRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
