export type StoreErrorCode =
  /** A newer program wrote the data. */
  | 'schema_too_new'
  /** The file or folder cannot be opened or is no database, or its schema cannot be brought up to date. */
  | 'unusable'
  /** PostgreSQL does not answer. */
  | 'unreachable'
  /** PostgreSQL does not take the user or the password. */
  | 'refused'
  /** PostgreSQL has no database of this name. */
  | 'no_database'
  /** The store is not empty, so nothing can be imported into it. */
  | 'not_empty'
  /** What should be imported is no export, is cut short, or is of another schema. */
  | 'bad_export';

/** The store cannot be opened, or not be filled. The message is one sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
