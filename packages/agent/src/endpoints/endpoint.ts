/** An MCP server beside the router, whose tools the agent gets too. */
export type Endpoint = {
  /** As its owner calls it; its tools' names begin with it. */
  readonly name: string;
} & (ProgramEndpoint | AddressEndpoint);

/** A server that is started as a program and spoken to by its standard streams. */
export interface ProgramEndpoint {
  readonly kind: 'program';
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string | undefined;
}

/** A server at an address. */
export interface AddressEndpoint {
  readonly kind: 'address';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is wrong with a server or with the file that names them, in a sentence for the person. The other servers work. */
export interface EndpointTrouble {
  readonly type: 'endpoint-trouble';
  /** The server's; empty for the file. */
  readonly name: string;
  readonly sentence: string;
}
