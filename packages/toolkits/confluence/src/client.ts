import {
  isToolError,
  type RunContext,
  ToolError,
  type ToolErrorCode,
  type ToolResponse,
} from '@tributary/toolkit';
import { z } from 'zod';

/** Links that come with everything Confluence sends. `webui` is relative to `base`. */
export const linksShape = z.object({
  base: z.string().nullish(),
  webui: z.string().nullish(),
  editui: z.string().nullish(),
  tinyui: z.string().nullish(),
  next: z.string().nullish(),
});

export type Links = z.output<typeof linksShape>;

/** An id: v2 sends a string, v1 a number for some kinds. */
export const idShape = z.union([z.string(), z.number()]).transform(String);

/**
 * Reads the body of an answer by the shape it should have.
 *
 * @throws ToolError `provider_error` where it has another, as a proxy's login page would
 */
export function readAnswer<Shape extends z.ZodType>(shape: Shape, response: ToolResponse): z.output<Shape> {
  const parsed = shape.safeParse(response.body);
  if (parsed.success) return parsed.data;
  throw new ToolError({
    code: 'provider_error',
    message: `Confluence answered in a form that is not its API's (${z.prettifyError(parsed.error).replaceAll('\n', ' ')}). Check that the connection's site address is right.`,
    providerStatus: response.status,
  });
}

/** Reads the answer to a step of a write; to its first where no other is named. */
export function readStep<Shape extends z.ZodType>(
  shape: Shape,
  responses: readonly ToolResponse[],
  step = 0,
): z.output<Shape> {
  const response = responses[step];
  if (response) return readAnswer(shape, response);
  throw new ToolError({ code: 'internal', message: `Step ${step + 1} of the write has no answer.` });
}

/** The address that opens something in a browser. Entries of a list take the list's `base`. */
export function browserUrl(
  links: Links | null | undefined,
  context: RunContext,
  base?: string | null,
): string {
  const root = links?.base ?? base ?? `${context.baseUrl}/wiki`;
  return root + (links?.webui ?? '');
}

/** Gives `null` where there is no such thing, so that another way to find it can be tried. */
export async function orNull<T>(look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (isToolError(error) && error.details.code === 'not_found') return null;
    throw error;
  }
}

/** Puts one kind of refusal into words of the tool's own, where it means something else than usual. */
export async function reworded<T>(look: Promise<T>, code: ToolErrorCode, message: string): Promise<T> {
  try {
    return await look;
  } catch (error) {
    if (!isToolError(error) || error.details.code !== code) throw error;
    throw new ToolError({ ...error.details, message }, { cause: error });
  }
}
