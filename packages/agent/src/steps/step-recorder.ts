import { z } from 'zod';
import { malformedInput } from '../model/sound-arguments.ts';
import type { Step, StepEvent } from './step.ts';
import { readItemOutcomes, readOutcome, readUndoneSteps, type ToolOutcome } from './tool-outcome.ts';

const multiExecute = 'COMPOSIO_MULTI_EXECUTE_TOOL';
const undo = 'TRIBUTARY_UNDO';

interface ApplicationCall {
  readonly id: string;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

interface OpenCall {
  readonly calls: readonly ApplicationCall[];
  readonly throughMetaTool: boolean;
  readonly startedAt: number;
}

const objectOfArguments = z.record(z.string(), z.unknown());
const executeArguments = z.looseObject({
  tools: z.array(z.looseObject({ tool_slug: z.string(), arguments: objectOfArguments.optional() })),
});

/** Turns the model's tool calls and their results into steps, and tells of each as it starts and ends. */
export class StepRecorder {
  /** Undos under way, by when they were called: which tools they run, only their answer tells. */
  readonly #openUndos = new Map<string, number>();
  readonly #open = new Map<string, OpenCall>();
  readonly #steps = new Map<string, Step>();
  readonly #knownTools: ReadonlySet<string>;
  readonly #tell: (event: StepEvent) => void;

  /** `knownTools`: names of the tools that the model was given. A call to any other ran nothing. */
  constructor(knownTools: ReadonlySet<string>, tell: (event: StepEvent) => void) {
    this.#knownTools = knownTools;
    this.#tell = tell;
  }

  /** Those that have ended, in that order. */
  get steps(): readonly Step[] {
    return [...this.#steps.values()];
  }

  /** The model called `tool`. */
  called(callId: string, tool: string, input: unknown): void {
    if (tool === undo) this.#openUndos.set(callId, performance.now());
    const calls = this.#applicationCalls(callId, tool, input);
    if (calls.length === 0) return;
    this.#open.set(callId, { calls, throughMetaTool: tool === multiExecute, startedAt: performance.now() });
    for (const call of calls) this.#tell({ type: 'step-started', ...call });
  }

  /** The call came back. */
  returned(callId: string, result: unknown): void {
    this.#tellUndone(callId, result);
    const open = this.#open.get(callId);
    if (!open) return;
    this.#end(
      callId,
      open,
      open.throughMetaTool ? readItemOutcomes(result, open.calls.length) : [readOutcome(result)],
    );
  }

  /** The call itself failed: nothing came back from the router but this error. */
  failed(callId: string, error: string): void {
    const open = this.#open.get(callId);
    if (open)
      this.#end(
        callId,
        open,
        open.calls.map(() => ({ successful: false, error })),
      );
  }

  /** Ends what is still open, because nobody waits for it any more. */
  abandonOpenCalls(): void {
    for (const callId of [...this.#open.keys()]) {
      this.failed(callId, 'Stopped while it ran. Whether it took effect is not known.');
    }
  }

  #applicationCalls(callId: string, tool: string, input: unknown): readonly ApplicationCall[] {
    if (malformedInput(input) !== undefined) return [];
    if (tool === multiExecute) {
      const parsed = executeArguments.safeParse(input);
      if (!parsed.success) return [];
      return parsed.data.tools.map((item, index) => ({
        id: `${callId}:${index}`,
        tool: item.tool_slug,
        arguments: item.arguments ?? {},
      }));
    }
    if (tool === undo || tool.startsWith('COMPOSIO_') || !this.#knownTools.has(tool)) return [];
    const parsed = objectOfArguments.safeParse(input);
    return [{ id: callId, tool, arguments: parsed.success ? parsed.data : {} }];
  }

  #tellUndone(callId: string, result: unknown): void {
    const startedAt = this.#openUndos.get(callId);
    if (startedAt === undefined) return;
    this.#openUndos.delete(callId);
    const undone = readUndoneSteps(result);
    const calls = undone.map(({ tool, arguments: given }, index) => ({
      id: `${callId}:${index}`,
      tool,
      arguments: given,
    }));
    for (const call of calls) this.#tell({ type: 'step-started', ...call });
    const outcomes = undone.map(({ outcome }) => outcome);
    this.#end(callId, { calls, throughMetaTool: true, startedAt }, outcomes);
  }

  #end(callId: string, { calls, startedAt }: OpenCall, outcomes: readonly ToolOutcome[]): void {
    this.#open.delete(callId);
    const milliseconds = Math.round(performance.now() - startedAt);
    calls.forEach(({ id, tool, arguments: input }, index) => {
      const outcome = outcomes[index];
      if (!outcome) return;
      const { successful } = outcome;
      const error = outcome.successful ? null : outcome.error;
      const data = outcome.successful ? outcome.data : null;
      this.#steps.set(id, { tool, arguments: input, successful, error, data });
      this.#tell({ type: 'step-ended', id, tool, successful, error, data, milliseconds });
    });
  }
}
