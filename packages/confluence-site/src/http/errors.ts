import type { ContentfulStatusCode } from 'hono/utils/http-status';

const exceptionPackage = 'com.atlassian.confluence.api.service.exceptions';

/** Each way in which the site refuses: its status, v2's title for it where none is given, and v1's exception. */
const kinds = {
  BAD_REQUEST: {
    status: 400,
    title: 'Bad Request',
    exception: `${exceptionPackage}.api.BadRequestException`,
  },
  INVALID_REQUEST_PARAMETER: {
    status: 400,
    title: 'Bad Request',
    exception: `${exceptionPackage}.api.BadRequestException`,
  },
  UNAUTHORIZED: {
    status: 401,
    title: 'Unauthorized',
    exception: `${exceptionPackage}.UnauthorizedException`,
  },
  FORBIDDEN: { status: 403, title: 'Forbidden', exception: `${exceptionPackage}.PermissionException` },
  NOT_FOUND: { status: 404, title: 'Not Found', exception: `${exceptionPackage}.NotFoundException` },
  CONFLICT: { status: 409, title: 'Conflict', exception: `${exceptionPackage}.ConflictException` },
  GONE: { status: 410, title: 'Gone', exception: `${exceptionPackage}.pagesmodes.GoneException` },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'Payload Too Large',
    exception: `${exceptionPackage}.api.PayloadTooLargeException`,
  },
  NOT_IMPLEMENTED: {
    status: 501,
    title: 'Not Implemented',
    exception: `${exceptionPackage}.NotImplementedServiceException`,
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    title: 'Service Unavailable',
    exception: `${exceptionPackage}.ServiceUnavailableException`,
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    title: 'Internal Server Error',
    exception: 'java.lang.IllegalStateException',
  },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string; exception: string }>;

export type SiteErrorCode = keyof typeof kinds;

/** A refusal, as Confluence words it. Which of the two error bodies carries it is up to the API that was called. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly code: SiteErrorCode;
  /** What to mend, where Confluence's own words do not tell. It stands among the `errors` of v1. */
  readonly hint: string | undefined;

  constructor(code: SiteErrorCode, message?: string, hint?: string) {
    super(message ?? kinds[code].title);
    this.code = code;
    this.hint = hint;
  }

  get status(): ContentfulStatusCode {
    return kinds[this.code].status;
  }
}

/** What is not there, and what the caller may not see: Confluence does not tell them apart. */
export function notFound(message?: string): SiteError {
  return new SiteError('NOT_FOUND', message);
}

/** The error body of `/wiki/api/v2`. */
export function versionTwoBody(error: SiteError): object {
  return { errors: [{ status: error.status, code: error.code, title: error.message, detail: null }] };
}

/** The error body of `/wiki/rest/api`. */
export function versionOneBody(error: SiteError): object {
  const readable = error.status === 400 || error.status === 409 || error.status === 413;
  return {
    statusCode: error.status,
    data: {
      authorized: error.status !== 401 && error.status !== 403 && error.status !== 404,
      valid: true,
      errors: readable ? [error.message, error.hint].flatMap(errorEntry) : [],
      // What was removed is told as a success of the asking.
      successful: error.status < 401 || error.status === 410,
    },
    message: `${kinds[error.code].exception}: ${error.message}`,
  };
}

function errorEntry(translation: string | undefined): object[] {
  return translation === undefined ? [] : [{ message: { translation, args: [] } }];
}
