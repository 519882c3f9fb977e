/** A refusal of the gateway in front of the sites, which has a body of its own: `{"code": 401, "message": "Unauthorized"}`. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly status: 401 | 403 | 404;
  /** What the gateway says of the cause in its `X-Failure-Category` header. */
  readonly category: string | undefined;

  constructor(status: 401 | 403 | 404, message: string, category?: string) {
    super(message);
    this.status = status;
    this.category = category;
  }
}
