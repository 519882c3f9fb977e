/** A text with its variables filled in, and those that are not set. */
export interface Expanded {
  readonly text: string;
  readonly missing: readonly string[];
}

/** Fills in `${NAME}`, `${env:NAME}` and `${NAME:-otherwise}`, as desktop clients do. */
export function expandVariables(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): Expanded {
  const missing: string[] = [];
  const filled = text.replaceAll(
    /\$\{(?:env:)?(\w+)(?::-([^}]*))?\}/g,
    (_whole, name: string, otherwise: string | undefined) => {
      const value = environment[name] || otherwise;
      if (value === undefined) missing.push(name);
      return value ?? '';
    },
  );
  return { text: filled, missing };
}
