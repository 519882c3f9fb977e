import type { Writable } from 'node:stream';
import type { EndpointTrouble } from '../endpoints/endpoint.ts';
import type { ModelEvent } from '../model/model-event.ts';
import type { StepEnded, StepEvent, StepStarted } from '../steps/step.ts';
import { describeModelEvent } from './model-line.ts';
import { printable } from './printable.ts';
import { ProgressLine } from './progress-line.ts';
import { detailLines } from './step-details.ts';
import { describeEndedStep, describeStep } from './step-line.ts';
import type { Style } from './style.ts';
import { endToWidth } from './text-width.ts';

/** Where steps are shown, and how. */
export interface StepsPlace {
  readonly output: Writable;
  readonly style: Style;
  /** A row can be drawn again. */
  readonly isTerminal: boolean;
  /** Shows what each step was given and what it answered. */
  readonly isVerbose: boolean;
}

interface Running {
  readonly step: StepStarted;
  readonly since: number;
}

const thinking = 'Thinking';

/** Shows what goes on while an answer comes: steps as they run and when they have ended, and for what the model waits. */
export class StepsView {
  readonly #place: StepsPlace;
  readonly #progress: ProgressLine | undefined;
  readonly #running = new Map<string, Running>();
  readonly #notices = new Map<string, string>();
  #thinkingSince = performance.now();

  constructor(place: StepsPlace) {
    this.#place = place;
    this.#progress = place.isTerminal ? new ProgressLine(place.output) : undefined;
    this.#showProgress();
  }

  show(event: StepEvent | ModelEvent | EndpointTrouble): void {
    switch (event.type) {
      case 'step-started':
        this.#running.set(event.id, { step: event, since: performance.now() });
        break;
      case 'step-progress':
        this.#notices.set(event.id, event.message);
        break;
      case 'step-ended':
        this.#endStep(event);
        break;
      case 'endpoint-trouble':
        this.write(printable(event.sentence));
        break;
      case 'model-waiting':
      case 'model-summarising':
      case 'model-changed':
        this.write(describeModelEvent(event));
    }
    this.#showProgress();
  }

  /** Shows the last words of a text that is still coming. */
  showWords(words: string): void {
    if (this.#running.size === 0)
      this.#progress?.show(endToWidth(words.replace(/\s+/g, ' '), this.#progress.width));
  }

  /** Writes a line that stays. */
  write(line: string): void {
    if (this.#progress) this.#progress.writeAbove(line);
    else this.#place.output.write(`${line}\n`);
  }

  /** Makes room at the end of what was written so far. */
  pause(): void {
    this.#progress?.hide();
  }

  /** Goes on. */
  resume(): void {
    this.#showProgress();
  }

  #endStep(event: StepEnded): void {
    const started = this.#running.get(event.id)?.step;
    this.#running.delete(event.id);
    this.#thinkingSince = performance.now();
    if (!started) return;
    const { style, isVerbose } = this.#place;
    this.write(describeEndedStep(started, event, style));
    if (!isVerbose) return;
    const answered = event.successful ? event.data : event.error;
    const details = [
      ...detailLines('arguments', started.arguments, style),
      ...detailLines('answer', answered, style),
    ];
    this.write(details.join('\n'));
  }

  #showProgress(): void {
    const newest = [...this.#running.values()].at(-1);
    if (!newest) {
      this.#progress?.show(thinking, this.#thinkingSince);
      return;
    }
    const { step, since } = newest;
    const notice = [...this.#notices].findLast(([id]) => step.id.startsWith(id))?.[1];
    this.#progress?.show(notice ? `${notice} · ${describeStep(step)}` : describeStep(step), since);
  }
}
