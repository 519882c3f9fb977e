import type {
  LanguageModelV3,
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3GenerateResult,
} from '@ai-sdk/provider';
import { z } from '@hono/zod-openapi';
import { createModelServer } from '../model-server.ts';

/** A model that answers what a test wrote, and keeps what it was asked. */
export function scriptedModel(content: readonly LanguageModelV3Content[]) {
  const asked: LanguageModelV3CallOptions[] = [];
  const answer = async (call: LanguageModelV3CallOptions): Promise<LanguageModelV3GenerateResult> => {
    asked.push(call);
    return {
      content: [...content],
      finishReason: { unified: 'stop', raw: 'stop' },
      usage: {
        inputTokens: { total: 12, noCache: 12, cacheRead: 0, cacheWrite: 0 },
        outputTokens: { total: 5, text: 5, reasoning: 0 },
      },
      warnings: [],
    };
  };
  const model: LanguageModelV3 = {
    specificationVersion: 'v3',
    provider: 'test',
    modelId: 'scripted',
    supportedUrls: {},
    doGenerate: answer,
    doStream: () => Promise.reject(new Error('The whole answer is asked for.')),
  };
  const app = createModelServer({ models: [model] });
  /** Sends a body for the model. */
  const post = async (path: string, body: object) => {
    const response = await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'scripted', ...body }),
    });
    const text = await response.text();
    return { status: response.status, text, json: () => z.looseObject({}).parse(JSON.parse(text)) };
  };
  return { app, asked, post };
}

/** Words, as a model's answer. */
export const says = (text: string): LanguageModelV3Content => ({ type: 'text', text });

/** A call, as a model's answer. */
export const calls = (id: string, toolName: string, input: object): LanguageModelV3Content => ({
  type: 'tool-call',
  toolCallId: id,
  toolName,
  input: JSON.stringify(input),
});

/** The data of the events of a stream, without the mark of its end. */
export function eventsOf(text: string): readonly object[] {
  return [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) =>
    z.looseObject({}).parse(JSON.parse(json)),
  );
}
