import type { LanguageModelV3FunctionTool, LanguageModelV3ToolChoice } from '@ai-sdk/provider';
import { z } from '@hono/zod-openapi';
import { Refusal } from './refusal.ts';

/** The schema of a function's arguments. It is passed on to the model as it is. */
export const parameters = z
  .looseObject({})
  .nullish()
  .openapi({ type: 'object', additionalProperties: true, description: 'JSON Schema of the arguments.' });

/** A function as both of OpenAI's APIs describe it. */
export const describedFunction = {
  name: z.string().regex(/^[\w.-]{1,128}$/, 'a function is named with 1 to 128 letters, digits, _, - and .'),
  description: z.string().nullish(),
  parameters,
  strict: z.boolean().nullish(),
};

interface DescribedFunction {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly parameters?: object | null | undefined;
}

/** Functions as the model takes them. */
export function toolsOf(functions: readonly DescribedFunction[]): readonly LanguageModelV3FunctionTool[] {
  return functions.map(({ name, description, parameters: schema }) => ({
    type: 'function',
    name,
    ...(description ? { description } : {}),
    inputSchema: { type: 'object', properties: {}, ...schema },
  }));
}

/** `auto`, `none`, `required`, or the name of the one function that may be called. */
export type WantedTool = 'auto' | 'none' | 'required' | { readonly name: string };

/**
 * The wanted tool as the model takes it.
 *
 * @throws Refusal where no such function is offered
 */
export function toolChoiceOf(
  wanted: WantedTool | null | undefined,
  tools: readonly LanguageModelV3FunctionTool[],
): LanguageModelV3ToolChoice | undefined {
  if (wanted === undefined || wanted === null) return undefined;
  if (typeof wanted !== 'string' && !tools.some(({ name }) => name === wanted.name)) {
    throw new Refusal(`Tool choice '${wanted.name}' not found in 'tools' parameter.`, {
      param: 'tool_choice',
    });
  }
  if (wanted !== 'none' && tools.length === 0) {
    throw new Refusal("'tool_choice' is only allowed when 'tools' are specified.", { param: 'tool_choice' });
  }
  return typeof wanted === 'string' ? { type: wanted } : { type: 'tool', toolName: wanted.name };
}
