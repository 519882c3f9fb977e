import type { Step } from '../steps/step.ts';

/**
 * What has to be said when a run ended without the model saying it; nothing when its words will do.
 */
export function closingWords(text: string, finishReason: string, steps: readonly Step[]): string | undefined {
  switch (finishReason) {
    case 'step-limit':
      return `This took more steps than one answer may have, so I stopped. ${whatWasDone(steps)} Say "go on" to continue.`;
    case 'aborted':
      return `Stopped. ${whatWasDone(steps)}`;
    case 'length':
      return 'The answer was cut off because it grew too long. Say "go on" to continue.';
    case 'content-filter':
      return 'The model declined to answer that.';
    default:
      return text.trim() === '' ? `The model ended without a word. ${whatWasDone(steps)}` : undefined;
  }
}

/** Which tools ran, and which of them failed, in a sentence or two. */
export function whatWasDone(steps: readonly Step[]): string {
  const done = steps.filter(({ successful }) => successful).map(({ tool }) => tool);
  const failed = steps.filter(({ successful }) => !successful).map(({ tool }) => tool);
  if (steps.length === 0) return 'No tool ran.';
  const sentences = [
    ...(done.length > 0 ? [`Done: ${done.join(', ')}.`] : []),
    ...(failed.length > 0 ? [`Not done: ${failed.join(', ')}.`] : []),
  ];
  return sentences.join(' ');
}
