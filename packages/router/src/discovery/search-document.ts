/**
 * What the ranker knows of a tool. It depends on nothing of the router, so that tools of any origin can be ranked.
 */
export interface SearchDocument {
  readonly id: string;
  /** The toolkit's slug, or any word that its tools share. */
  readonly group: string;
  /** The toolkit's name: `Confluence`. */
  readonly groupName: string;
  /** The slug without its toolkit: `CREATE_PAGE`. */
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  /** What people say for it, `{slot}` where a value stands. */
  readonly phrases: readonly string[];
  /** Names of its input fields. */
  readonly parameters: readonly string[];
}

/** A tool that answers the query, the higher the better. */
export interface RankedDocument {
  readonly id: string;
  readonly score: number;
  /** The words of the query that it was found by, for a reader of the answer. */
  readonly matched: readonly string[];
  /** The query holds its very id. */
  readonly isNamed: boolean;
}
