export type VaultErrorCode =
  /** A secret key that is no secret, or given twice. */
  | 'unusable_key'
  /** Sealed under a secret key that was not given. */
  | 'wrong_key'
  /** Sealed under a data key that this router does not have, or has not heard of yet. */
  | 'unknown_key'
  /** Changed, cut, or moved from the place that it was sealed for. */
  | 'damaged'
  /** Another router on the store does not take over what was rotated. */
  | 'router_behind'
  /** There is no other secret key to go over to. */
  | 'nothing_to_rotate_to';

/** Something cannot be opened, sealed or rotated. The message names no value and no key. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
