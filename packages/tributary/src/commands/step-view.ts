import type { Writable } from 'node:stream';
import { type AgentEvent, colouredStyle, plainStyle, StepsView } from '@tributary/agent';

type Output = Writable & { readonly isTTY?: boolean; hasColors?(): boolean };

/** Shows the steps of one answer beside it: those that have ended, and on a terminal those that run. */
export class StepView {
  readonly #steps: StepsView;

  constructor(output: Output, { isVerbose = false }: { readonly isVerbose?: boolean } = {}) {
    const isTerminal = output.isTTY === true;
    const style = isTerminal && output.hasColors?.() ? colouredStyle : plainStyle;
    this.#steps = new StepsView({ output, style, isTerminal, isVerbose });
  }

  show(event: AgentEvent): void {
    if (event.type !== 'text') this.#steps.show(event);
  }

  /** Takes away what still moves. */
  end(): void {
    this.#steps.pause();
  }
}
