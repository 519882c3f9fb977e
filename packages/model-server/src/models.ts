import type { LanguageModelV3 } from '@ai-sdk/provider';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { errorAnswers, modelNotFound } from './answers.ts';
import { findModel } from './find-model.ts';

const describedModel = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

const listModels = createRoute({
  method: 'get',
  path: '/models',
  summary: 'Lists the models',
  responses: {
    200: {
      description: 'All models that there are.',
      content: {
        'application/json': {
          schema: z.object({ object: z.literal('list'), data: z.array(describedModel) }),
        },
      },
    },
    ...errorAnswers,
  },
});

const readModel = createRoute({
  method: 'get',
  path: '/models/{model}',
  summary: 'Reads a model',
  request: { params: z.object({ model: z.string() }) },
  responses: {
    200: { description: 'The model.', content: { 'application/json': { schema: describedModel } } },
    ...errorAnswers,
    ...modelNotFound,
  },
});

/** GET /models and /models/{model}. */
export function addModels(app: OpenAPIHono, models: readonly LanguageModelV3[], started: Date): void {
  const describe = ({ modelId, provider }: LanguageModelV3) => ({
    id: modelId,
    object: 'model' as const,
    created: Math.floor(started.getTime() / 1000),
    owned_by: provider,
  });
  app.openapi(listModels, (context) =>
    context.json({ object: 'list' as const, data: models.map(describe) }, 200),
  );
  app.openapi(readModel, (context) =>
    context.json(describe(findModel(models, context.req.valid('param').model)), 200),
  );
}
