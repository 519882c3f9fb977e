import { z } from 'zod';

/** What a server, or the way to it, told when there was no answer. Texts are empty where nothing was told. */
export interface FailedAnswer {
  /** Of HTTP; also where the server told of it within an answer that had begun. */
  readonly status: number | undefined;
  /** In the server's words. */
  readonly message: string;
  /** The server's codes for it, in lower case: `insufficient_quota invalid_request_error`. */
  readonly codes: string;
  /** How long the server asks to wait. */
  readonly waitMilliseconds: number | undefined;
  /** The operating system's code, or that of TLS, where no server was reached: `ECONNREFUSED`. */
  readonly connection: string | undefined;
  readonly location: string | undefined;
}

const text = z.string().catch('');
const code = z.union([z.string(), z.number()]).nullish().catch(null);

const libraryError = z.looseObject({
  statusCode: z.int().optional().catch(undefined),
  message: text,
  code,
  type: code,
  responseBody: text,
  responseHeaders: z.record(z.string(), z.string()).optional().catch(undefined),
});

const detail = z.looseObject({ reason: text, retryDelay: text, violations: z.unknown().optional() });
const told = z.looseObject({
  message: text,
  code,
  type: code,
  status: code,
  details: z.array(detail).catch([]),
});
/** OpenAI, Anthropic and Google say `{error: {…}}`, Google at times in a list; small servers `{error: "…"}` or less. */
const body = z.union([
  z.looseObject({ error: told }),
  z
    .tuple([z.looseObject({ error: told })])
    .rest(z.unknown())
    .transform(([first]) => first),
  z.looseObject({ error: z.string() }).transform(({ error }) => ({ error: told.parse({ message: error }) })),
  told.transform((error) => ({ error })),
]);

/** Reads what the AI SDK threw, or put into the answer's stream. */
export function readFailedAnswer(error: unknown): FailedAnswer {
  const parsed = libraryError.safeParse(error);
  const outer = parsed.success ? parsed.data : libraryError.parse({ message: String(error) });
  const inBody = body.safeParse(parseJson(outer.responseBody));
  const { message, details, ...codes } = inBody.success ? inBody.data.error : told.parse({});
  const all = [codes.code, codes.type, codes.status, outer.code, outer.type, ...details.map(reasonOf)];
  const headers = outer.responseHeaders ?? {};
  return {
    status: outer.statusCode,
    message: message || outer.message,
    codes: all.filter(Boolean).join(' ').toLowerCase(),
    waitMilliseconds:
      waitInHeaders(headers) ?? seconds(details.find(({ retryDelay }) => retryDelay)?.retryDelay),
    connection: connectionCode(error),
    location: headers.location,
  };
}

// Google names the quota that was used up in the violations alone: `GenerateRequestsPerDayPerProject`.
function reasonOf({ reason, violations }: z.output<typeof detail>): string {
  return `${reason} ${violations === undefined ? '' : JSON.stringify(violations)}`.trim();
}

function waitInHeaders(headers: Readonly<Record<string, string>>): number | undefined {
  const milliseconds = Number.parseFloat(headers['retry-after-ms'] ?? '');
  if (milliseconds >= 0) return milliseconds;
  const after = headers['retry-after'];
  if (after === undefined) return undefined;
  return seconds(after) ?? untilDate(after);
}

/** `2`, `2.5`, and Google's `34s`. */
function seconds(value: string | undefined): number | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)s?$/.exec(value?.trim() ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * 1000;
}

function untilDate(value: string): number | undefined {
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function connectionCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^[A-Z][A-Z_]+$/.test(cause.code))
      return cause.code;
  }
  return undefined;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
