import type { LanguageModelV3 } from '@ai-sdk/provider';
import { OpenAPIHono } from '@hono/zod-openapi';
import { addChatCompletions } from './chat/chat-completions.ts';
import { explainMisfit } from './explain-misfit.ts';
import { addModels } from './models.ts';
import { Refusal } from './refusal.ts';
import { addResponses } from './responses/responses.ts';

export interface ModelServerOptions {
  /** The models, each under its `modelId`. */
  readonly models: readonly LanguageModelV3[];
}

/**
 * Language models as an app that speaks OpenAI's API: `POST /chat/completions`, `POST /responses`, `GET /models`.
 *
 * It asks for no key and sets no limits: whoever serves it does.
 *
 * @example
 * const app = createModelServer({ models: [createPlanner()] });
 * await app.request('/models');
 */
export function createModelServer({ models }: ModelServerOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw explainMisfit(result.error);
    },
  });
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    // What is not foreseen is for whoever serves the app to log and to tell.
    throw error;
  });
  addModels(app, models, new Date());
  addChatCompletions(app, models);
  addResponses(app, models);
  return app;
}
