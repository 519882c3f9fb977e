import type { LanguageModelV3 } from '@ai-sdk/provider';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { errorAnswers, modelNotFound } from '../answers.ts';
import { askModel } from '../ask-model.ts';
import { callOptions } from '../call-options.ts';
import { eventStream } from '../event-stream.ts';
import { findModel } from '../find-model.ts';
import { toolsOf } from '../tool-choice.ts';
import { responseOf, responseShape } from './response-answer.ts';
import { responseEvents } from './response-events.ts';
import { promptOfResponse } from './response-prompt.ts';
import { responseRequest } from './response-request.ts';

const createResponse = createRoute({
  method: 'post',
  path: '/responses',
  summary: 'Answers an input',
  description:
    'As OpenAI’s API has it. The model runs nothing: what it wants called is in the answer. Nothing is kept: the input is the whole conversation.',
  request: { body: { required: true, content: { 'application/json': { schema: responseRequest } } } },
  responses: {
    200: {
      description: 'The answer; with stream, as server-sent events.',
      content: {
        'application/json': { schema: responseShape },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...errorAnswers,
    ...modelNotFound,
  },
});

/** POST /responses. */
export function addResponses(app: OpenAPIHono, models: readonly LanguageModelV3[]): void {
  app.openapi(createResponse, async (context) => {
    const request = context.req.valid('json');
    const model = findModel(models, request.model);
    const call = callOptions({
      prompt: promptOfResponse(request),
      tools: toolsOf(request.tools ?? []),
      wanted: request.tool_choice,
      parallel: request.parallel_tool_calls,
      signal: context.req.raw.signal,
    });
    const answer = await askModel(model, call, { mostTokens: request.max_output_tokens });
    const response = responseOf(answer, request);
    return request.stream ? eventStream(responseEvents(response)) : context.json(response, 200);
  });
}
