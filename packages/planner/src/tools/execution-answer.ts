import type { JsonObject } from '@tributary/toolkit';
import { z } from 'zod';

/** Something that the caller may have meant. */
export interface ChoiceCandidate {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

/** How one call of a batch ended. */
export type ItemResult =
  | {
      readonly successful: true;
      readonly slug: string;
      readonly data: JsonObject;
      /** By which the call can be taken back, where the router tells. */
      readonly logId?: string | undefined;
    }
  | Failure;

/** A call that did nothing, and why. */
export interface Failure {
  readonly successful: false;
  readonly slug: string;
  readonly error: string;
  readonly code: string;
  readonly candidates: readonly ChoiceCandidate[];
  /** What somebody has to agree to first, in words, where that is why. */
  readonly summary?: string | undefined;
}

const candidates = z
  .array(z.looseObject({ id: z.string(), name: z.string(), detail: z.string().optional() }))
  .catch([]);
const details = z.looseObject({
  code: z.string().catch('internal'),
  candidates,
  summary: z.string().optional().catch(undefined),
});
const response = z.looseObject({
  data: z.unknown().optional(),
  error: z.string().nullish().catch(undefined),
  successful: z.boolean().optional(),
  error_details: details.optional().catch(undefined),
  log_id: z.string().optional().catch(undefined),
});
const answer = z.looseObject({
  results: z
    .array(
      z.looseObject({
        tool_slug: z.string(),
        response: response.nullish().catch(undefined),
        error: z.string().nullish().catch(undefined),
      }),
    )
    .catch([]),
});
const record = z.record(z.string(), z.json());

/** Reads the data of an execution answer, in the order of the calls. */
export function readExecutionAnswer(data: unknown): readonly ItemResult[] {
  const read = answer.safeParse(data);
  if (!read.success) return [];
  return read.data.results.map(({ tool_slug: slug, response: inner, error }): ItemResult => {
    const message = error ?? inner?.error;
    if (message || inner?.successful === false || !inner) {
      return {
        successful: false,
        slug,
        error: message ?? 'the router gave no reason',
        code: inner?.error_details?.code ?? 'internal',
        candidates: inner?.error_details?.candidates ?? [],
        summary: inner?.error_details?.summary,
      };
    }
    const found = record.safeParse(inner.data);
    return { successful: true, slug, data: found.success ? found.data : {}, logId: inner.log_id };
  });
}
