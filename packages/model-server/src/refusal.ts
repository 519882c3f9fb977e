import { z } from '@hono/zod-openapi';

/** An error as OpenAI's API has it. */
export const errorShape = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

/** What a refusal says besides its words. */
export interface RefusalDetails {
  readonly status?: 400 | 404;
  /** The field that is at fault: `messages[0].content`. */
  readonly param?: string;
  readonly code?: string;
}

/**
 * A request that cannot be answered, for a reason that its sender can act on.
 *
 * @example
 * throw new Refusal('There is one answer to a request: send n as 1, or leave it out.', { param: 'n' });
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 404;
  readonly param: string | null;
  readonly code: string | null;

  constructor(message: string, { status = 400, param, code }: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.param = param ?? null;
    this.code = code ?? null;
  }

  /** The refusal as OpenAI's API has it. */
  get body(): z.output<typeof errorShape> {
    const { message, param, code } = this;
    return { error: { message, type: 'invalid_request_error', param, code } };
  }
}

/** What is refused by whoever serves the app: a wrong key, a body that is too long, too many requests. */
export interface Refused {
  readonly status: number;
  readonly message: string;
  readonly suggestedFix?: string;
}

const typeOfStatus: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
};
const codeOfStatus: Readonly<Record<number, string>> = {
  401: 'invalid_api_key',
  429: 'rate_limit_exceeded',
};

/** Such a refusal as OpenAI's API has it. */
export function refusalBody({ status, message, suggestedFix }: Refused): z.output<typeof errorShape> {
  const type = typeOfStatus[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error');
  const words = suggestedFix === undefined ? message : `${message} ${suggestedFix}`;
  return { error: { message: words, type, param: null, code: codeOfStatus[status] ?? null } };
}
