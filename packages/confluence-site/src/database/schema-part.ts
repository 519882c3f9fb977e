/** The tables of one topic. Made if they are not there, so that a database of an earlier version opens. */
export interface SchemaPart {
  readonly statements: string;
  /** Every table with rows of its own, those that refer to others first. */
  readonly tables: readonly string[];
}
