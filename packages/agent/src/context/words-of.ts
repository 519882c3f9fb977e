import type { CallOptions, ProviderModel } from '../model/provider-model.ts';

/** What a model says to this. */
export async function wordsOf(model: ProviderModel, options: CallOptions): Promise<string> {
  const { stream } = await model.doStream(options);
  let words = '';
  for await (const part of stream) {
    if (part.type === 'error') throw part.error;
    if (part.type === 'text-delta') words += part.delta;
  }
  return words;
}
