export type StoreErrorCode =
  /** A newer program wrote the data. */
  | 'schema_too_new'
  /** The file or folder cannot be opened or is no database. */
  | 'unusable';

/** The store cannot be opened. The message is one sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
