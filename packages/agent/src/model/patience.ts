import { ModelFault } from './model-fault.ts';
import type { CallOptions, ProviderModel, StreamPart, StreamResult } from './provider-model.ts';

/**
 * The model, given up when nothing comes from it for so long: before the first part of an answer, or between two.
 * Time in which nobody reads does not count.
 */
export function withPatience(model: ProviderModel, milliseconds: number): ProviderModel {
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => {
      const patience = new Patience(milliseconds);
      return patience.wait(model.doGenerate(patience.in(options)));
    },
    async doStream(options) {
      const patience = new Patience(milliseconds);
      const result = await patience.wait(model.doStream(patience.in(options)));
      return { ...result, stream: readWith(patience, result.stream) };
    },
  };
}

class Patience {
  readonly #milliseconds: number;
  readonly #silence = new AbortController();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  in(options: CallOptions): CallOptions {
    const { signal } = this.#silence;
    const { abortSignal } = options;
    return { ...options, abortSignal: abortSignal ? AbortSignal.any([abortSignal, signal]) : signal };
  }

  async wait<Result>(work: PromiseLike<Result>): Promise<Result> {
    const lost = setTimeout(() => this.#silence.abort(new ModelFault('silent')), this.#milliseconds);
    try {
      return await work;
    } catch (error) {
      // What the library makes of an aborted request says less.
      throw this.#silence.signal.aborted ? this.#silence.signal.reason : error;
    } finally {
      clearTimeout(lost);
    }
  }
}

function readWith(patience: Patience, stream: StreamResult['stream']): StreamResult['stream'] {
  const reader = stream.getReader();
  return new ReadableStream<StreamPart>({
    async pull(controller) {
      const { done, value } = await patience.wait(reader.read());
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
