import { z } from 'zod';

/** A JSON answer, for a route's definition. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** A field of the wire that has no effect here: refused, with what to do instead. */
export function notTaken(instead: string) {
  return (
    z
      .unknown()
      .refine((value) => value === undefined, instead)
      .optional()
      // The document cannot tell of z.never() or z.undefined().
      .openapi({ not: {}, description: instead })
  );
}

/** Said of a field that real clients send and that nothing here depends on. */
export const noEffect = 'Taken for the sake of clients that send it: has no effect.';

/** A JSON body that must be sent, for a route's definition. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

/** A refusal, as the wire has it. */
export const errorShape = z.object({
  error: z.object({
    message: z.string(),
    code: z.int(),
    slug: z.string(),
    status: z.int(),
    request_id: z.string(),
    suggested_fix: z.string().optional(),
    errors: z.array(z.string()).optional(),
  }),
});

/** How every route refuses. */
export const errorAnswers = {
  400: jsonAnswer('The request does not fit; errors say where.', errorShape),
  401: jsonAnswer('The key is missing or wrong.', errorShape),
  403: jsonAnswer('The key, the session or the origin does not allow it.', errorShape),
  404: jsonAnswer('There is no such thing.', errorShape),
  409: jsonAnswer('It does not go together with what was asked for before.', errorShape),
  413: jsonAnswer('The request is too large.', errorShape),
  415: jsonAnswer('The body is not sent as JSON.', errorShape),
  421: jsonAnswer('The router does not answer under this name.', errorShape),
  429: jsonAnswer('A limit is used up; Retry-After says for how long.', errorShape),
};

/** How a route refuses what this router does not have. */
export const notBuiltAnswer = {
  501: jsonAnswer('It is not built; suggested_fix says what to do instead.', errorShape),
};

/** What came of running a tool. */
export const executionAnswer = z.object({
  data: z.record(z.string(), z.unknown()),
  error: z.string().nullable(),
  successful: z.boolean(),
  log_id: z.string(),
  error_details: z.unknown().optional(),
  /** The first answer to the request's idempotency key. */
  replayed: z.literal(true).optional(),
});

export type ExecutionAnswer = z.input<typeof executionAnswer>;

export const sessionPath = z.object({ session_id: z.string() });
