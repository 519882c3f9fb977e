import type { StreamPart, StreamResult } from './provider-model.ts';

/**
 * Waits until an answer shows something: a word, a tool call or its end. What fails before that fails here, where it
 * can be asked for again without anybody seeing anything twice.
 *
 * @throws what the model threw, or put into the stream, before
 */
export async function withFirstWords(result: StreamResult): Promise<StreamResult> {
  const reader = result.stream.getReader();
  const before: StreamPart[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value.type === 'error') {
      await reader.cancel();
      throw value.error;
    }
    before.push(value);
    if (shows(value)) break;
  }
  return { ...result, stream: continued(before, reader) };
}

function shows(part: StreamPart): boolean {
  return part.type === 'text-delta' ? part.delta !== '' : part.type === 'tool-call' || part.type === 'finish';
}

function continued(
  before: StreamPart[],
  reader: ReadableStreamDefaultReader<StreamPart>,
): ReadableStream<StreamPart> {
  return new ReadableStream<StreamPart>({
    async pull(controller) {
      const kept = before.shift();
      if (kept) return controller.enqueue(kept);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
