export type RouterErrorCode =
  /** Another program listens on the port. */
  | 'port_taken'
  /** The address is not one of this machine, or this user may not use the port. */
  | 'cannot_listen'
  /** Others could read along: the address is not this machine's alone, and nothing speaks TLS. */
  | 'exposed_without_tls'
  /** The certificate or its key is none, or they are not each other's. */
  | 'unusable_certificate';

/** The router cannot start. The message is one sentence for the operator. */
export class RouterError extends Error {
  override readonly name = 'RouterError';
  readonly code: RouterErrorCode;

  constructor(code: RouterErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
