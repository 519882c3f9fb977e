import type { ReadHttp, ToolRequest } from './http.ts';

/** One of the places that a service keeps its contents in: a space, a repository, a channel. */
export interface Place {
  /** As people read it: `Marketing (MKT)`. */
  readonly title: string;
  /** What a limit may call it, in any case: id and key. Never a name that others can give to another place. */
  readonly names: readonly string[];
}

/** Where a toolkit's requests change something, for connections that may write in some places only. */
export interface WritePlaces {
  /** What a place is called: `space`. */
  readonly noun: string;
  /**
   * The places in which a request would change something, looked up where the request does not name them.
   *
   * @param request its path is below the connection's address
   * @returns `undefined` where it cannot be told; a limited connection does not send such a request. A place that the request
   * is to make is one without names, so that no limit allows it.
   */
  of(request: ToolRequest, http: ReadHttp): Promise<readonly Place[] | undefined>;
}
