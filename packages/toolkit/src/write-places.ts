import type { ReadHttp, ToolRequest } from './http.ts';
import type { Candidate } from './tool-error.ts';

/** One of the places that a service keeps its contents in: a space, a repository, a channel. */
export interface Place {
  /** As people read it: `Marketing (MKT)`. */
  readonly title: string;
  /** What a limit may call it, in any case: id and key. Never a name that others can give to another place. */
  readonly names: readonly string[];
}

/** What there is under a reference: the place, or what may have been meant by a name. */
export type PlaceFinding =
  | { readonly place: Place }
  | { readonly place?: undefined; readonly candidates: readonly Candidate[] };

/** Where a toolkit's requests change something, for connections that may write in some places only. */
export interface WritePlaces {
  /** What a place is called: `space`. */
  readonly noun: string;
  /** What limits name places by. */
  readonly reference: {
    /** What every id and key fits. */
    readonly form: RegExp;
    /** In words: `key or id, such as MKT`. */
    readonly words: string;
  };
  /** Looks up a place that a limit is to name, by its id or key. */
  find(reference: string, http: ReadHttp): Promise<PlaceFinding>;
  /**
   * The places in which a request would change something, looked up where the request does not name them.
   *
   * @param request its path is below the connection's address
   * @returns `undefined` where it cannot be told; a limited connection does not send such a request. A place that the request
   * is to make is one without names, so that no limit allows it.
   */
  of(request: ToolRequest, http: ReadHttp): Promise<readonly Place[] | undefined>;
}
