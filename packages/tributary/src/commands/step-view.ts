import type { Writable } from 'node:stream';
import {
  type AgentEvent,
  describeEndedStep,
  describeModelEvent,
  plainStyle,
  type StepStarted,
} from '@tributary/agent';

/** Writes a line for each step that ended (how it went, what it was, how long it took), and for what the model waits. */
export class StepView {
  readonly #output: Writable;
  readonly #running = new Map<string, StepStarted>();

  constructor(output: Writable) {
    this.#output = output;
  }

  show(event: AgentEvent): void {
    if (event.type === 'step-started') this.#running.set(event.id, event);
    if (event.type === 'model-waiting' || event.type === 'model-changed') {
      this.#output.write(`${describeModelEvent(event)}\n`);
    }
    if (event.type !== 'step-ended') return;
    const started = this.#running.get(event.id);
    this.#running.delete(event.id);
    if (started) this.#output.write(`${describeEndedStep(started, event, plainStyle)}\n`);
  }
}
