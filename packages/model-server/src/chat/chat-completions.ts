import type { LanguageModelV3 } from '@ai-sdk/provider';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { errorAnswers, modelNotFound } from '../answers.ts';
import { askModel } from '../ask-model.ts';
import { callOptions } from '../call-options.ts';
import { eventStream } from '../event-stream.ts';
import { findModel } from '../find-model.ts';
import { toolsOf, type WantedTool } from '../tool-choice.ts';
import { chatCompletion, completionEvents, completionOf } from './chat-answer.ts';
import { promptOfChat } from './chat-prompt.ts';
import { type ChatRequest, chatRequest } from './chat-request.ts';

const createChatCompletion = createRoute({
  method: 'post',
  path: '/chat/completions',
  summary: 'Answers a chat',
  description: 'As OpenAI’s API has it. The model runs nothing: what it wants called is in the answer.',
  request: { body: { required: true, content: { 'application/json': { schema: chatRequest } } } },
  responses: {
    200: {
      description: 'The answer; with stream, in chunks as server-sent events.',
      content: {
        'application/json': { schema: chatCompletion },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...errorAnswers,
    ...modelNotFound,
  },
});

/** POST /chat/completions. */
export function addChatCompletions(app: OpenAPIHono, models: readonly LanguageModelV3[]): void {
  app.openapi(createChatCompletion, async (context) => {
    const request = context.req.valid('json');
    const model = findModel(models, request.model);
    const call = callOptions({
      prompt: promptOfChat(request.messages),
      tools: toolsOf((request.tools ?? []).map((tool) => tool.function)),
      wanted: wantedBy(request),
      parallel: request.parallel_tool_calls,
      signal: context.req.raw.signal,
    });
    const { stop, stream, stream_options: streamed } = request;
    const answer = await askModel(model, call, {
      mostTokens: request.max_completion_tokens ?? request.max_tokens,
      stops: typeof stop === 'string' ? [stop] : (stop ?? []),
    });
    if (!stream) return context.json(completionOf(answer, request.model), 200);
    return eventStream(completionEvents(answer, request.model, streamed?.include_usage === true));
  });
}

function wantedBy({ tool_choice: wanted }: ChatRequest): WantedTool | null | undefined {
  return typeof wanted === 'object' && wanted !== null ? wanted.function : wanted;
}
