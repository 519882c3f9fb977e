import type { ConnectedEndpoint, ServerTools } from './connect-endpoint.ts';

/** How a server stands. */
export interface EndpointState {
  readonly tools: ServerTools;
  /** Why there are none, in a sentence; absent where it answered. */
  readonly trouble?: string | undefined;
}

/** How long a request waits for a server that does not answer; it is connected to meanwhile. */
const patienceMilliseconds = 4_000;

/** The connection to one server: asked for its tools before each request, since they change, and connected again when lost. */
export class EndpointLine {
  readonly name: string;
  readonly #connect: () => ConnectedEndpoint;
  #connected: ConnectedEndpoint | undefined;
  #asking: Promise<EndpointState> | undefined;
  #isClosed = false;

  constructor(name: string, connect: () => ConnectedEndpoint) {
    this.name = name;
    this.#connect = connect;
  }

  /** Asks for the tools, if nobody does already. */
  begin(): Promise<EndpointState> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** How the server stands now; one that does not answer in time is told as slow. */
  readonly now = async (signal: AbortSignal): Promise<EndpointState> => {
    const { promise: over, resolve } = Promise.withResolvers<EndpointState>();
    const slow = {
      tools: {},
      trouble: `${this.name} does not answer. Its tools are left out until it does.`,
    };
    const timer = setTimeout(() => resolve(slow), patienceMilliseconds);
    const stop = () => resolve({ tools: {} });
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([this.begin(), over]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#connected?.disconnect();
  }

  async #ask(): Promise<EndpointState> {
    if (this.#isClosed) return { tools: {} };
    this.#connected ??= this.#connect();
    const connected = this.#connected;
    try {
      return { tools: await connected.listTools() };
    } catch (error) {
      this.#connected = undefined;
      await connected.disconnect().catch(() => {});
      const trouble = `${this.name} cannot be used: ${reasonOf(error)} Its tools are left out until it can.`;
      return { tools: {}, trouble };
    }
  }
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  const plain = line.trim() || 'it did not say why';
  return /[.!?]$/.test(plain) ? plain : `${plain}.`;
}
