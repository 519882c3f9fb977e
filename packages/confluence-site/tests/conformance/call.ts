/**
 * How to call one operation, as data. In every text, `{name}` stands for a thing of the world (`things.ts`); a text
 * that is `{#name}` alone becomes a number.
 */
export interface Call {
  /** By parameter, where `path-values.ts` has another thing for it. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as `multipart/form-data`; `file` becomes the bytes of a file of that text. */
  readonly form?: Readonly<Record<string, string>>;
  /** Operations to call first, by patterns. */
  readonly after?: readonly string[];
  /** By whom; where it is not given, by the administrator. */
  readonly by?: 'app';
  /** The status to expect; where it is not given, the first that the document declares for success. */
  readonly status?: number;
  /** Fields of the body that the operation takes but does not keep, or keeps in another form. */
  readonly notKept?: readonly string[];
}

/** A call for the operations whose names match; `*` matches one segment of the path. */
export type CallEntry = readonly [pattern: string, call: Call];

/** Whether an operation's name, or a path, matches a pattern in which `*` is one segment. */
export function matches(pattern: string, name: string): boolean {
  const wanted = pattern.split('/');
  const given = name.split('/');
  return wanted.length === given.length && wanted.every((one, index) => one === '*' || one === given[index]);
}
