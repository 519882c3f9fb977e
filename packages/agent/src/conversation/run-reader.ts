import type { ChunkType } from '@mastra/core/stream';
import type { AgentEvent } from '../agent.ts';
import type { Step } from '../steps/step.ts';
import { StepRecorder } from '../steps/step-recorder.ts';

export interface RunEnd {
  readonly finishReason: string;
  /** What the model threw, if it did. */
  readonly error?: unknown;
}

/** Reads the stream of one run: tells of words and steps as they come, and keeps them. */
export class RunReader {
  readonly #tell: (event: AgentEvent) => void;
  readonly #recorder: StepRecorder;
  #text = '';
  #startsParagraph = false;
  #finishReason = 'other';
  #error: unknown;

  constructor(knownTools: ReadonlySet<string>, tell: (event: AgentEvent) => void) {
    this.#tell = tell;
    this.#recorder = new StepRecorder(knownTools, tell);
  }

  get text(): string {
    return this.#text;
  }

  get steps(): readonly Step[] {
    return this.#recorder.steps;
  }

  read(chunk: ChunkType): void {
    switch (chunk.type) {
      case 'text-start':
        this.#startsParagraph = this.#text !== '';
        return;
      case 'text-delta':
        this.#add(chunk.payload.text);
        return;
      case 'tool-call':
        this.#recorder.called(chunk.payload.toolCallId, chunk.payload.toolName, chunk.payload.args);
        return;
      case 'tool-result':
        this.#recorder.returned(chunk.payload.toolCallId, chunk.payload.result);
        return;
      case 'tool-error':
        this.#recorder.failed(chunk.payload.toolCallId, messageOf(chunk.payload.error));
        return;
      case 'abort':
        this.#finishReason = 'aborted';
        return;
      case 'error':
        this.#error = chunk.payload.error;
        return;
      case 'finish':
        this.#finish(chunk.payload.stepResult.reason);
    }
  }

  /** Adds a paragraph of our own to the answer. */
  say(paragraph: string): void {
    this.#startsParagraph = this.#text !== '';
    this.#add(paragraph);
  }

  /** To be called when the stream has ended, or nobody waits for its end. */
  end(isStopped: boolean): RunEnd {
    this.#recorder.abandonOpenCalls();
    // A run that was stopped while a tool ran ends as if the tool had ended it.
    const finishReason = isStopped ? 'aborted' : this.#finishReason;
    // An aborted request may report its own end as an error.
    return finishReason === 'aborted' || this.#error === undefined
      ? { finishReason }
      : { finishReason, error: this.#error };
  }

  #add(delta: string): void {
    if (delta === '') return;
    const piece = this.#startsParagraph ? `\n\n${delta}` : delta;
    this.#startsParagraph = false;
    this.#text += piece;
    this.#tell({ type: 'text', delta: piece });
  }

  #finish(reason: string): void {
    if (this.#finishReason === 'aborted') return;
    this.#finishReason = reason === 'tool-calls' ? 'step-limit' : reason;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
