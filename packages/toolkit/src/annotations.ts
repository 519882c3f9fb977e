/** How a tool behaves, as MCP's annotations have it. */
export interface ToolHints {
  /** Changes nothing. */
  readonly readOnly: boolean;
  /** May destroy or overwrite what was there. */
  readonly destructive: boolean;
  /** The same call twice has the effect of one. */
  readonly idempotent: boolean;
}

/** What kind of words a person gives for a field. */
export type FieldRole =
  /** The name of the thing that is made, found or changed. */
  | 'title'
  /** Prose: a page's text, a comment, a description. Never made up by a planner. */
  | 'text'
  /** An existing thing, by name, address or id; `names` says of which kind. */
  | 'reference'
  /** Short words in a list, as labels are. */
  | 'list'
  /** Words to search for. */
  | 'query'
  /** One of the schema's values. */
  | 'choice'
  | 'number'
  | 'date'
  /** Set by programs, never read out of a sentence. */
  | 'technical';

/**
 * How people speak about one input field.
 *
 * A phrase holds `{}` where the value stands: `in the {} space`, `called {}`.
 */
export interface FieldHints {
  readonly role: FieldRole;
  /** For a reference: the kind of thing it names, in the toolkit's word (`space`, `page`). */
  readonly names?: string;
  readonly phrases?: readonly string[];
  /**
   * The question when it is missing, to follow "I need to know": `which space it goes in`.
   * A field that the schema requires must have it.
   */
  readonly question?: string;
  /** Must be said where this other field, or each of several, is not, though the schema lets it be left out: a page's space, or its parent. */
  readonly unless?: string | readonly string[];
  /** Worth asking for together with something else that is missing, though the call works without it. */
  readonly worthAsking?: boolean;
}

/**
 * What travels to clients as `x-tributary`, so that any of them can find the tool and fill its fields.
 * Nothing depends on it: a client that does not know it loses nothing but convenience.
 */
export interface ToolAnnotations {
  /**
   * What people say for this tool, with `{field}` where a field's value stands:
   * `create a {title} page in {spaceId}`. The first is the plainest.
   */
  readonly phrases: readonly string[];
  readonly fields: Readonly<Record<string, FieldHints>>;
  /**
   * How to tell a person what was done or found, with `{field}` of the answer in its compact form:
   * `Created the page “{title}” in {spaceName}.` A sentence whose fields are missing is left out.
   */
  readonly report?: string;
  /** For a tool that answers with a list: the field that holds it and how one entry of its compact form reads. */
  readonly listing?: { readonly field: string; readonly noun: string; readonly entry: string };
  /** For a tool that finds what a text speaks of by its name: the field that takes the text. */
  readonly namesIn?: string;
}
