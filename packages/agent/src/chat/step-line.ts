import type { StepEnded, StepStarted } from '../steps/step.ts';
import { oneLine } from './printable.ts';
import type { Style } from './style.ts';

const valueLength = 40;

/** What a step is about to do: `Confluence create page · title: Plan · spaceId: marketing`. */
export function describeStep({ tool, arguments: input }: Pick<StepStarted, 'tool' | 'arguments'>): string {
  const fields = Object.entries(input).flatMap(([field, value]) => {
    const shown = describeValue(value);
    return shown === '' ? [] : [`${oneLine(field, valueLength)}: ${shown}`];
  });
  return [nameOf(tool), ...fields].join(' · ');
}

/** The line that stays when a step has ended: how it went, what it was, how long it took. Why it failed is for the answer to say. */
export function describeEndedStep(started: StepStarted, ended: StepEnded, style: Style): string {
  const seconds = style.quiet(`${(ended.milliseconds / 1000).toFixed(1)} s`);
  return `${ended.successful ? style.good('✓') : style.bad('✗')} ${style.quiet(describeStep(started))}  ${seconds}`;
}

function nameOf(slug: string): string {
  const words = oneLine(slug, 80).toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  return oneLine(typeof value === 'string' ? value : JSON.stringify(value), valueLength);
}
