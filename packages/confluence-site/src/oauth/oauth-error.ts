import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Each way in which the authorization server refuses, by RFC 6749's name for it, with the status that Atlassian sends. */
const statuses = {
  invalid_request: 400,
  access_denied: 401,
  invalid_grant: 403,
  unauthorized_client: 403,
  unsupported_grant_type: 403,
  unsupported_response_type: 403,
  invalid_scope: 403,
  interaction_required: 403,
} as const satisfies Record<string, ContentfulStatusCode>;

export type OauthErrorCode = keyof typeof statuses;

/** A refusal of the authorization server. */
export class OauthError extends Error {
  override readonly name = 'OauthError';
  readonly code: OauthErrorCode;

  constructor(code: OauthErrorCode, description: string) {
    super(description);
    this.code = code;
  }

  get status(): ContentfulStatusCode {
    return statuses[this.code];
  }

  /** The body of the token endpoint's refusal. */
  toJson(): { readonly error: string; readonly error_description: string } {
    return { error: this.code, error_description: this.message };
  }
}
