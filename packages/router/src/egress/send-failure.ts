/** Why an attempt ended without an answer. */
export type SendFailureReason =
  /** The address guard said no. */
  | 'address_refused'
  /** No network connection came about. */
  | 'unreachable'
  | 'timed_out'
  /** The connection broke after the request was on its way. */
  | 'cut_off'
  /** The answer is larger than the limit. */
  | 'too_large'
  /** The caller gave up. */
  | 'cancelled';

/** One attempt that has no answer. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  readonly reason: SendFailureReason;
  /** The request may have reached the provider. */
  readonly sent: boolean;
  /** Where the answer began and was not read to its end. */
  readonly status: number | undefined;

  constructor(reason: SendFailureReason, sent: boolean, status?: number, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
    this.sent = sent;
    this.status = status;
  }
}
