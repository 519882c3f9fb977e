const encoder = new TextEncoder();

/** Lines of server-sent events as an answer. */
export function eventStream(events: Iterable<string>): Response {
  const left = events[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = left.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}
