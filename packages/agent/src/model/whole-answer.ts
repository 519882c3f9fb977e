import { ModelFault } from './model-fault.ts';
import type { CallOptions, GenerateResult, ProviderModel, StreamPart } from './provider-model.ts';
import { soundInput } from './sound-arguments.ts';

/** Words in which a model declines, read from what its server sent; nothing where it sent none. */
export type ReadRefusal = (sent: unknown) => string | undefined;

/**
 * The model, answering so that nothing runs which it did not say to the end:
 * tool calls come when the whole answer is there, with arguments that are a JSON object or marked as none; an answer
 * whose end is missing fails; what the library drops of a refusal is told as words.
 */
export function withWholeAnswers(
  model: ProviderModel,
  readRefusal: ReadRefusal = () => undefined,
): ProviderModel {
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    async doGenerate(options) {
      const result = await model.doGenerate(options);
      return { ...result, content: soundContent(result) };
    },
    async doStream({ includeRawChunks, ...options }) {
      const result = await model.doStream({ ...options, includeRawChunks: true });
      requireStream(result.response?.headers);
      const ids = callIdsIn(options.prompt);
      const whole = new WholeAnswer({ readRefusal, passesRaw: includeRawChunks === true, ids });
      const transform = new TransformStream<StreamPart, StreamPart>({
        transform: (part, controller) => {
          for (const each of whole.read(part)) controller.enqueue(each);
        },
      });
      return { ...result, stream: result.stream.pipeThrough(transform) };
    },
  };
}

function soundContent({ content }: GenerateResult): GenerateResult['content'] {
  return content.map((part) =>
    part.type === 'tool-call' ? { ...part, input: soundInput(part.input) } : part,
  );
}

// Read as a stream of events, a page of HTML is an empty one.
function requireStream(headers: Readonly<Record<string, string>> | undefined): void {
  if (/^(?:text\/html|application\/json)/i.test(headers?.['content-type'] ?? '')) {
    throw new ModelFault('not-a-server');
  }
}

/** Of the calls that were made before. */
function callIdsIn(prompt: CallOptions['prompt']): Set<string> {
  const parts = prompt.flatMap((message) => (message.role === 'assistant' ? message.content : []));
  return new Set(parts.flatMap((part) => (part.type === 'tool-call' ? [part.toolCallId] : [])));
}

interface Reading {
  readonly readRefusal: ReadRefusal;
  readonly passesRaw: boolean;
  readonly ids: Set<string>;
}

class WholeAnswer {
  readonly #readRefusal: ReadRefusal;
  readonly #passesRaw: boolean;
  readonly #ids: Set<string>;
  readonly #calls: StreamPart[] = [];
  #refusal = '';
  #failed = false;

  constructor({ readRefusal, passesRaw, ids }: Reading) {
    this.#readRefusal = readRefusal;
    this.#passesRaw = passesRaw;
    this.#ids = ids;
  }

  read(part: StreamPart): readonly StreamPart[] {
    switch (part.type) {
      case 'raw':
        this.#refusal += this.#readRefusal(part.rawValue) ?? '';
        return this.#passesRaw ? [part] : [];
      // Out of the pieces of a call the framework puts arguments together itself and runs the tool before the whole
      // call is here.
      case 'tool-input-start':
      case 'tool-input-delta':
      case 'tool-input-end':
        return [];
      case 'tool-call':
        this.#calls.push({
          ...part,
          toolCallId: this.#ownId(part.toolCallId),
          input: soundInput(part.input),
        });
        return [];
      case 'error':
        this.#failed = true;
        return [part];
      case 'finish':
        return this.#failed ? [part] : this.#finish(part);
      default:
        return [part];
    }
  }

  // Small servers count their calls from 0 in each answer: the second would get the result of the first.
  #ownId(id: string): string {
    const own = this.#ids.has(id) ? `${id}_${crypto.randomUUID()}` : id;
    this.#ids.add(own);
    return own;
  }

  #finish(part: Extract<StreamPart, { type: 'finish' }>): readonly StreamPart[] {
    const { unified, raw } = part.finishReason;
    if (this.#refusal !== '') return [...saying(this.#refusal), declined(part)];
    if (unified === 'content-filter') return [part];
    if (unified === 'error') return [{ type: 'error', error: new ModelFault('unreadable-call') }];
    if (raw === undefined) return [{ type: 'error', error: new ModelFault('broke-off') }];
    return [...this.#calls, part];
  }
}

function saying(words: string): readonly StreamPart[] {
  const id = 'refusal';
  return [
    { type: 'text-start', id },
    { type: 'text-delta', id, delta: words },
    { type: 'text-end', id },
  ];
}

function declined(part: Extract<StreamPart, { type: 'finish' }>): StreamPart {
  return { ...part, finishReason: { unified: 'content-filter', raw: 'refusal' } };
}
