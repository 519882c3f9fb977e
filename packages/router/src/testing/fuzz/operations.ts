import { z } from 'zod';

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.json().default({}),
});

const operation = z.object({
  parameters: z.array(parameter).default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ schema: z.json() }) }) })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
});

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** One thing that the API does, as its OpenAPI document tells of it. */
export interface Operation extends z.output<typeof operation> {
  readonly method: string;
  /** `/api/v3.1/tools/{tool_slug}` */
  readonly path: string;
}

/** The operations of an OpenAPI document, in its order. */
export function operationsOf(openApi: unknown): readonly Operation[] {
  return Object.entries(document.parse(openApi).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ ...told, method: method.toUpperCase(), path })),
  );
}
