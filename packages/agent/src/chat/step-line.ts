import type { StepEnded, StepStarted } from '../steps/step.ts';
import { oneLine } from './printable.ts';
import { describeResult } from './result-words.ts';
import type { Style } from './style.ts';

const valueLength = 40;

/** What a step is about to do: `Confluence create page · title: Plan · spaceId: marketing`. */
export function describeStep({ tool, arguments: input }: Pick<StepStarted, 'tool' | 'arguments'>): string {
  const fields = Object.entries(input).flatMap(([field, value]) => {
    const shown = describeValue(value);
    return shown === '' ? [] : [`${oneLine(field, valueLength)}: ${shown}`];
  });
  return [toolInWords(tool), ...fields].join(' · ');
}

/** The line that stays when a step has ended: how it went, what it was, what came of it, how long it took. */
export function describeEndedStep(started: StepStarted, ended: StepEnded, style: Style): string {
  const seconds = style.quiet(`${(ended.milliseconds / 1000).toFixed(1)} s`);
  const result = describeResult(ended);
  const sign = ended.successful ? style.good('✓') : style.bad('✗');
  const words = [sign, style.quiet(describeStep(started)), ...(result === '' ? [] : [`→ ${result}`])];
  return `${words.join(' ')}  ${seconds}`;
}

/** A tool's slug as words: `Confluence create page`. */
export function toolInWords(slug: string): string {
  const words = oneLine(slug, 80).toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value), valueLength);
}
