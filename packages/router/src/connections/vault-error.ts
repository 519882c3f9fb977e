export type VaultErrorCode =
  /** Sealed under another secret key. */
  | 'wrong_key'
  /** Changed, cut, or moved from the place that it was sealed for. */
  | 'damaged';

/** A sealed value cannot be opened. The message names no value. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
