/** One thing that a write changes, for people to read before it happens. */
export interface Change {
  /** What it is: `text of “Q3 Planning”`, `labels of “Q3 Planning”`. */
  readonly what: string;
  /** As it is now; `null` where there is nothing yet. Lists are written one entry a line. */
  readonly before: string | null;
  /** As it will be; `null` where nothing is left. */
  readonly after: string | null;
}
