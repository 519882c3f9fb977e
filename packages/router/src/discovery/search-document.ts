/**
 * What the ranker knows of a tool. It depends on nothing of the router, so that tools of any origin can be ranked.
 */
export interface SearchDocument {
  readonly id: string;
  /** The toolkit's slug, or any word that its tools share; empty where they share none. */
  readonly group: string;
  /** The toolkit's name: `Confluence`. */
  readonly groupName: string;
  /** The slug without its toolkit: `CREATE_PAGE`. */
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  /** What people say for it, `{slot}` where a value stands. */
  readonly phrases: readonly string[];
  readonly parameters: ParameterWords;
}

/** What the input fields of a tool say of it. */
export interface ParameterWords {
  readonly names: readonly string[];
  readonly descriptions: readonly string[];
  /** The values that a field offers: `celsius`, `fahrenheit`. */
  readonly choices: readonly string[];
}

/** A tool that answers the query, the higher the better. */
export interface RankedDocument {
  readonly id: string;
  readonly score: number;
  /**
   * Found by a word for a thing, a telling verb or a whole phrase in what the tool itself is. What only has a verb or a
   * parameter in common with the query is seldom meant.
   */
  readonly isTopical: boolean;
  /** The query holds its very id. */
  readonly isNamed: boolean;
  /** The words of the query that it was found by, for a reader of the answer. */
  matched(): readonly string[];
}
