import { wordsOf } from '../ask-model.ts';
import type { OutputItem, OutputText, ResponseObject } from './response-answer.ts';

interface Event {
  readonly type: string;
}

/** A response as the events of a stream, in the order in which OpenAI sends them. */
export function* responseEvents(response: ResponseObject): Generator<string> {
  let sequence = 0;
  for (const { type, ...more } of eventsOf(response)) {
    yield `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence, ...more })}\n\n`;
    sequence += 1;
  }
}

function* eventsOf(response: ResponseObject): Generator<Event> {
  const begun = { ...response, status: 'in_progress', output: [], usage: null, incomplete_details: null };
  yield event('response.created', { response: begun });
  yield event('response.in_progress', { response: begun });
  for (const [index, item] of response.output.entries()) yield* itemEvents(item, index);
  yield event(`response.${response.status}`, { response });
}

function* itemEvents(item: OutputItem, index: number): Generator<Event> {
  const at = { output_index: index };
  const begun = { ...item, status: 'in_progress' };
  const inside = { item_id: item.id, ...at };
  if (item.type === 'function_call') {
    yield event('response.output_item.added', { ...at, item: { ...begun, arguments: '' } });
    const { name, arguments: given } = item;
    yield event('response.function_call_arguments.delta', { ...inside, delta: given });
    yield event('response.function_call_arguments.done', { ...inside, name, arguments: given });
  } else {
    yield event('response.output_item.added', { ...at, item: { ...begun, content: [] } });
    for (const [place, part] of item.content.entries()) {
      yield* textEvents(part, { ...inside, content_index: place });
    }
  }
  yield event('response.output_item.done', { ...at, item });
}

function* textEvents(part: OutputText, at: object): Generator<Event> {
  yield event('response.content_part.added', { ...at, part: { ...part, text: '' } });
  for (const delta of wordsOf(part.text)) {
    yield event('response.output_text.delta', { ...at, delta, logprobs: [] });
  }
  yield event('response.output_text.done', { ...at, text: part.text, logprobs: [] });
  yield event('response.content_part.done', { ...at, part });
}

function event(type: string, more: object): Event {
  return { type, ...more };
}
