import type { createAnthropic } from '@ai-sdk/anthropic';

/** A model of a provider, by specification v4 of the AI SDK: the same form for each of them. */
export type ProviderModel = ReturnType<ReturnType<typeof createAnthropic>>;

/** What a model is asked. */
export type CallOptions = Parameters<ProviderModel['doStream']>[0];

/** An answer that comes in parts. */
export type StreamResult = Awaited<ReturnType<ProviderModel['doStream']>>;

/** An answer that comes whole. */
export type GenerateResult = Awaited<ReturnType<ProviderModel['doGenerate']>>;

/** A part of an answer. */
export type StreamPart = StreamResult['stream'] extends ReadableStream<infer Part> ? Part : never;
