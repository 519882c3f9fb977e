import type { ModelEvent } from '../model/model-event.ts';
import { printable } from './printable.ts';

/** One line for what a person should know about who answers, and when. */
export function describeModelEvent(event: ModelEvent): string {
  if (event.type === 'model-changed') {
    return printable(`${event.reason} ${event.to} answers instead of ${event.from}.`);
  }
  if (event.type === 'model-summarising') {
    return 'The conversation has grown long: shortening its beginning first.';
  }
  const { reason, milliseconds } = event;
  return printable(`${withoutAdvice(reason)} Asking again ${howSoon(milliseconds)}.`);
}

/** What to do about it is done here: only why is told. */
function withoutAdvice(reason: string): string {
  return reason.replace(/ (?:Wait|Ask) [^.]*\.$/, '');
}

function howSoon(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds === 0 ? 'at once' : `in ${seconds} s`;
}
