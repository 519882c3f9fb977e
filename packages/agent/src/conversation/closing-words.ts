import { describeResult } from '../chat/result-words.ts';
import { toolInWords } from '../chat/step-line.ts';
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

/** What was done and what was not, in words that a person knows it by. */
export function whatWasDone(steps: readonly Step[]): string {
  if (steps.length === 0) return 'Nothing was done.';
  const done = steps.filter(({ successful }) => successful).map(describe);
  const failed = steps.filter(({ successful }) => !successful).map(describe);
  const sentences = [
    ...(done.length > 0 ? [`Done: ${done.join(', ')}.`] : []),
    ...(failed.length > 0 ? [`Not done: ${failed.join(', ')}.`] : []),
  ];
  return sentences.join(' ');
}

/** `Wiki create page (“Plan”)`. */
function describe({ tool, arguments: input, successful, error, data }: Step): string {
  const named = describeResult(
    successful ? { successful, error, data } : { successful: true, error, data: input },
  );
  return named === '' ? toolInWords(tool) : `${toolInWords(tool)} (${named})`;
}
