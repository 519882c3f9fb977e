import { z } from 'zod';

const tool = z.looseObject({ function: z.looseObject({ name: z.string() }) });
const message = z.looseObject({
  role: z.string(),
  content: z.unknown().optional(),
  tool_calls: z.unknown().optional(),
});

/** A request for chat completions. */
export const openAiRequest = z.looseObject({
  model: z.string(),
  messages: z.array(message),
  tools: z.exactOptional(z.array(tool)),
  tool_choice: z.unknown().optional(),
});

/** A request for Anthropic's messages: the system's words stand beside them, results among the user's. */
export const anthropicRequest = z
  .looseObject({
    model: z.string(),
    max_tokens: z.int(),
    system: z.unknown().optional(),
    messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content: z.array(z.unknown()) })),
    tools: z.exactOptional(z.array(z.looseObject({ name: z.string(), input_schema: z.looseObject({}) }))),
    tool_choice: z.unknown().optional(),
  })
  .transform(({ model, system, messages, tools, tool_choice }) => ({
    model,
    messages: [{ role: 'system', content: system }, ...messages],
    ...(tools && { tools: tools.map(({ name }) => ({ function: { name } })) }),
    tool_choice,
  }));

/** A request to Gemini, whose model is in the path. */
export const googleRequest = z
  .looseObject({
    systemInstruction: z.unknown().optional(),
    contents: z.array(z.looseObject({ role: z.enum(['user', 'model']), parts: z.array(z.unknown()) })),
    tools: z.exactOptional(
      z.array(z.looseObject({ functionDeclarations: z.array(z.looseObject({ name: z.string() })) })),
    ),
    toolConfig: z.unknown().optional(),
  })
  .transform(({ systemInstruction, contents, tools, toolConfig }) => ({
    messages: [
      { role: 'system', content: systemInstruction },
      ...contents.map(({ role, parts }) => ({ role, content: parts })),
    ],
    ...(tools && {
      tools: tools.flatMap(({ functionDeclarations }) =>
        functionDeclarations.map(({ name }) => ({ function: { name } })),
      ),
    }),
    tool_choice: toolConfig,
  }));
