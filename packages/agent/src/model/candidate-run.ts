import { AgentError, isAgentError } from '../agent-error.ts';
import type { LanguageModel, ModelRun } from './agent-model.ts';
import { askAgain } from './ask-again.ts';
import type { Candidate } from './candidate.ts';
import { withFirstWords } from './first-words.ts';
import type { ModelEvent } from './model-event.ts';
import type { CallOptions, ProviderModel, StreamPart, StreamResult } from './provider-model.ts';

/**
 * Models in the order of being asked, while one request is answered. Each is asked again where its failure passes, and
 * the next takes over where it does not; never once a word or a tool call was seen. Whoever took over goes on to the
 * end of the request.
 */
export class CandidateRun implements ModelRun {
  readonly languageModel: LanguageModel;
  readonly #candidates: readonly [Candidate, ...Candidate[]];
  readonly #tell: (event: ModelEvent) => void;
  #current: Candidate;

  constructor(candidates: readonly [Candidate, ...Candidate[]], tell: (event: ModelEvent) => void) {
    this.#candidates = candidates;
    this.#tell = tell;
    this.#current = candidates[0];
    const asked: ProviderModel = {
      specificationVersion: 'v4',
      // Nobody's, so that the framework leaves the tools' schemas as they are. For models that it knows by their names it
      // rewrites them: `arguments` of a batch would have no fields, and what is optional would be required.
      provider: 'tributary',
      modelId: 'model',
      supportedUrls: {},
      doGenerate: (options) => this.#ask(options, async (model) => model.doGenerate(options)),
      doStream: async (options) => {
        const result = await this.#ask(options, async (model) =>
          withFirstWords(await model.doStream(options)),
        );
        return explained(result, this.#current, options.abortSignal);
      },
    };
    this.languageModel = asked;
  }

  get answeredBy(): string {
    return this.#current.name;
  }

  explain(error: unknown): AgentError {
    return isAgentError(error) ? error : this.#current.explain(error);
  }

  async #ask<Result>(options: CallOptions, ask: (model: ProviderModel) => Promise<Result>): Promise<Result> {
    const failures: AgentError[] = [];
    for (const candidate of this.#left(options)) {
      const failure = failures.at(-1);
      if (failure) this.#change(candidate, failure);
      try {
        return await this.#askOne(candidate, options, async () => ask(await candidate.load()));
      } catch (error) {
        options.abortSignal?.throwIfAborted();
        failures.push(candidate.explain(error));
      }
    }
    throw allFailed(failures);
  }

  #askOne<Result>(
    { kind, name, explain }: Candidate,
    { abortSignal: signal }: CallOptions,
    ask: () => Promise<Result>,
  ): Promise<Result> {
    return kind === 'planner' ? ask() : askAgain(ask, { model: name, explain, tell: this.#tell, signal });
  }

  #left({ prompt }: CallOptions): readonly Candidate[] {
    const left = this.#candidates.slice(this.#candidates.indexOf(this.#current));
    return left.filter(
      (candidate) => candidate === this.#current || candidate.kind === 'hosted' || !hasBegun(prompt),
    );
  }

  #change(to: Candidate, { message }: AgentError): void {
    const from = this.#current.name;
    this.#current = to;
    this.#tell({ type: 'model-changed', from, to: to.name, reason: message });
  }
}

/** Whether something was done already for what the person said last. */
function hasBegun(prompt: CallOptions['prompt']): boolean {
  return prompt.at(-1)?.role !== 'user';
}

function allFailed(failures: readonly AgentError[]): AgentError {
  const [first, ...others] = failures;
  if (!first) return new AgentError('model_failed', 'No model answered.');
  if (others.length === 0) return first;
  const also = others.map(({ message }) => message).join(' ');
  return new AgentError(first.code, `${first.message} Nor did the fallback answer: ${also}`, {
    cause: first.cause,
  });
}

/** The answer, with whatever ends it before its time put into words by the model that gave it. */
function explained(
  result: StreamResult,
  { explain }: Candidate,
  signal: AbortSignal | undefined,
): StreamResult {
  const reader = result.stream.getReader();
  const stream = new ReadableStream<StreamPart>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value.type === 'error' ? { ...value, error: explain(value.error) } : value);
      } catch (error) {
        if (signal?.aborted) return controller.error(error);
        controller.enqueue({ type: 'error', error: explain(error) });
        controller.close();
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { ...result, stream };
}
