import type { LanguageModelV3, LanguageModelV3CallOptions } from '@ai-sdk/provider';

/** A call of a function that a model wants made. */
export interface WantedCall {
  readonly id: string;
  readonly name: string;
  /** JSON. */
  readonly arguments: string;
}

/** What a model answered, as far as OpenAI's API can tell it. */
export interface ModelAnswer {
  readonly text: string;
  readonly calls: readonly WantedCall[];
  /** It was cut where it was allowed no more. */
  readonly isCut: boolean;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What a client says of the answer's length. */
export interface Bounds {
  readonly mostTokens?: number | null | undefined;
  readonly stops?: readonly string[] | undefined;
}

/** What a model of no tokens counts as one. */
const charactersPerToken = 4;

/**
 * The whole answer of a model. It is asked for whole where a client wants it streamed, too: the models here know all
 * of their answer at once.
 */
export async function askModel(
  model: LanguageModelV3,
  call: LanguageModelV3CallOptions,
  { mostTokens, stops = [] }: Bounds,
): Promise<ModelAnswer> {
  const { content, usage } = await model.doGenerate(call);
  const said = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  const upToStop = stops
    .filter((stop) => stop !== '')
    .reduce((text, stop) => text.split(stop, 1)[0] ?? '', said);
  const text = mostTokens ? upToStop.slice(0, mostTokens * charactersPerToken) : upToStop;
  const cut = said.length - text.length;
  const output = usage.outputTokens.total ?? 0;
  return {
    text,
    calls: content.flatMap((part) =>
      part.type === 'tool-call' ? [{ id: part.toolCallId, name: part.toolName, arguments: part.input }] : [],
    ),
    isCut: text.length < upToStop.length,
    inputTokens: usage.inputTokens.total ?? 0,
    outputTokens: Math.max(0, output - Math.floor(cut / charactersPerToken)),
  };
}

/** A text as it is streamed: a word at a time. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g) ?? (text === '' ? [] : [text]);
}
