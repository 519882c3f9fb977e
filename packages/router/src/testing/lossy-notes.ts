import { json, providerServer } from './provider-server.ts';

/** What goes wrong with the next write. */
export type Fault = 'the answer is lost' | 'the request is lost';

/** The service behind the notes toolkit, on a line that can be cut and held up. */
export async function startLossyNotes() {
  const { origin, behave } = await providerServer();
  const notes: { readonly id: string; readonly text: string }[] = [];
  let fault: Fault | undefined;
  let gate = Promise.resolve();
  const arrivals: (() => void)[] = [];
  behave(async ({ method, url, body }, response) => {
    if (method !== 'POST') {
      json(200, url === '/v1/notes' ? { notes } : { name: 'Jane' })(
        { method, url, headers: {}, body },
        response,
      );
      return;
    }
    const failing = fault;
    fault = undefined;
    for (const arrive of arrivals.splice(0)) arrive();
    await gate;
    const { text } = JSON.parse(body);
    const made = { id: String(notes.length + 1), text };
    if (failing !== 'the request is lost') notes.push(made);
    if (failing) response.destroy();
    else json(201, made)({ method, url, headers: {}, body }, response);
  });
  return {
    origin,
    notes,
    failNext(next: Fault) {
      fault = next;
    },
    /** Holds writes up until the returned function is called; resolves `arrived` with the first. */
    holdWrites() {
      const held = Promise.withResolvers<void>();
      const arrived = Promise.withResolvers<void>();
      gate = held.promise;
      arrivals.push(arrived.resolve);
      return { arrived: arrived.promise, release: held.resolve };
    },
  };
}
