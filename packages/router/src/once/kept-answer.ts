import { type JsonObject, type ToolErrorDetails, toolErrorCodes } from '@tributary/toolkit';
import { z } from 'zod';
import { jsonObject } from '../json-object.ts';

/** How a call ended, as its caller is told and as it is told again to the same key. */
export type KeptAnswer =
  | { readonly successful: true; readonly data: JsonObject }
  | { readonly successful: false; readonly error: ToolErrorDetails };

const candidate = z.object({ id: z.string(), name: z.string(), detail: z.string().exactOptional() });

// All of them, or the compiler says so: one that is not named here would be missing from a replay.
const errorFields = {
  code: z.enum(toolErrorCodes),
  message: z.string(),
  candidates: z.array(candidate).exactOptional(),
  providerStatus: z.number().exactOptional(),
  partlyDone: z.literal(true).exactOptional(),
  retryAfterSeconds: z.number().exactOptional(),
  connectUrl: z.string().exactOptional(),
} satisfies Record<keyof ToolErrorDetails, z.ZodType>;

const keptAnswer: z.ZodType<KeptAnswer> = z.discriminatedUnion('successful', [
  z.object({ successful: z.literal(true), data: jsonObject }),
  z.object({ successful: z.literal(false), error: z.object(errorFields) }),
]);

/** An answer as it was kept, in JSON. */
export function parseAnswer(text: string): KeptAnswer {
  return keptAnswer.parse(JSON.parse(text));
}

/** Whether the call may still turn out to have happened or not. */
export function isUnknown(answer: KeptAnswer): boolean {
  return !answer.successful && answer.error.code === 'outcome_unknown';
}
