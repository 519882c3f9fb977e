import type { JsonValue } from './json.ts';
import { ToolError } from './tool-error.ts';

/** A query parameter. An array is sent as one parameter per element, `undefined` and `null` are left out. */
export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];

export type Query = Readonly<Record<string, QueryValue>>;

/**
 * One request to the provider, relative to the connection's base address.
 *
 * Credentials, retries, limits and the address guard are added by the router's egress; a tool never sees them.
 */
export interface ToolRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the base address, already escaped: build it with {@link path}. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: JsonValue;
  /** Sent as a multipart form, in place of a JSON body. */
  readonly form?: UploadForm;
  /** What the provider asks for beside the credentials: `x-atlassian-token`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sending it twice has the effect of sending it once, so a lost answer may be retried. */
  readonly idempotent?: boolean;
}

/** A file and what is said about it. The bytes are text, so that a plan can be kept and shown like any other. */
export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: {
    /** Name of the form's field that holds it. */
    readonly field: string;
    readonly name: string;
    readonly mediaType: string;
    readonly base64: string;
  };
}

/** A file as the provider sent it. */
export interface DownloadedFile {
  readonly bytes: Uint8Array;
  /** Without parameters, in lower case; `application/octet-stream` where the provider does not tell. */
  readonly mediaType: string;
}

/** What the provider answered. */
export interface ToolResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where the answer was JSON, the text otherwise, `null` where it had no body. */
  readonly body: unknown;
}

/**
 * The provider, for reading. Whatever changes something is planned instead (see `WritePlan`),
 * so that a dry run, an approval and the journal know it before it leaves.
 *
 * Each method answers with a 2xx response or throws a `ToolError` in the toolkit's words.
 */
export interface ReadHttp {
  get(path: string, query?: Query): Promise<ToolResponse>;
  /** A POST that only reads, as bulk look-ups are. */
  lookUp(path: string, body: JsonValue, query?: Query): Promise<ToolResponse>;
  /** A GET whose answer is a file; a redirect to a host of the toolkit is followed, without the credentials. */
  download(path: string, query?: Query): Promise<DownloadedFile>;
}

/**
 * Builds a path with its variable parts escaped.
 *
 * @throws ToolError `invalid_input` for a value that would leave its segment (empty, `.` or `..`)
 * @example
 * path`/wiki/api/v2/pages/${id}/labels`
 */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((built, part, index) => built + segment(values[index - 1]) + part);
}

// Escaping does not help against dots: URL parsers take `%2E%2E` for `..` as well.
function segment(value: string | number | undefined): string {
  if (value === undefined || value === '' || value === '.' || value === '..') {
    throw new ToolError({
      code: 'invalid_input',
      message: `"${value ?? ''}" cannot be part of an address. Send the id.`,
    });
  }
  return encodeURIComponent(value);
}
