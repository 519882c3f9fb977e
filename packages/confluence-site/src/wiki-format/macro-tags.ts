/** A macro's tag: `{code:java|title=A}`. */
export interface MacroTag {
  readonly name: string;
  /** In their order; the one without a name has an empty one. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Where it is; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A backslash with what it protects, monospaced text's braces, and tags. */
const tags =
  /\\[\s\S]|\{\{|\}\}|\{(?<name>[a-z][a-z0-9_-]{0,99})(?::(?<parameters>(?:[^{}\n\\]|\\.){0,4000}))?\}/gi;

/** The tags of macros in a text, first to last. */
export function macroTags(text: string): MacroTag[] {
  const found: MacroTag[] = [];
  for (const match of text.matchAll(tags)) {
    const { name, parameters } = match.groups ?? {};
    if (name === undefined) continue;
    found.push({
      name: name.toLowerCase(),
      parameters: readParameters(parameters ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

function readParameters(text: string): [string, string][] {
  return text
    .split('|')
    .filter((parameter) => parameter.trim() !== '')
    .map((parameter) => {
      const at = parameter.indexOf('=');
      const value = parameter
        .slice(at + 1)
        .replace(/\\(.)/g, '$1')
        .trim();
      return [at < 0 ? '' : parameter.slice(0, at).trim(), value];
    });
}
