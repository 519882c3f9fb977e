import type { LanguageModelV3 } from '@ai-sdk/provider';
import { Refusal } from './refusal.ts';

/**
 * The model of a name.
 *
 * @throws Refusal `model_not_found`
 */
export function findModel(models: readonly LanguageModelV3[], name: string): LanguageModelV3 {
  const found = models.find(({ modelId }) => modelId === name);
  if (found) return found;
  const known = models.map(({ modelId }) => `'${modelId}'`).join(', ');
  throw new Refusal(`The model '${name}' does not exist. There are: ${known}.`, {
    status: 404,
    param: 'model',
    code: 'model_not_found',
  });
}
