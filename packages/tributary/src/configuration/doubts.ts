import { type Environment, readEnvFile } from './environment.ts';
import { variables } from './variables.ts';

/** Read where it is needed, and not a part of the configuration. */
const otherNames = ['TRIBUTARY_DEBUG'];

const knownNames = [...Object.keys(variables.shape), ...otherNames];

/** As many slips of the pen make one name out of another. */
const fewSlips = 2;

/**
 * What looks like a setting and is none: lines of the `.env` file without `=`, and names that are misspelt. Each is a
 * sentence; the program goes on without them.
 *
 * @param folder where the `.env` file is looked for
 */
export function findDoubts(environment: Environment, folder: string): readonly string[] {
  const { path, text, values } = readEnvFile(folder);
  const inFile = new Set(Object.keys(values));
  return [
    ...linesWithoutValue(text).map(
      (line) => `${path}: "${firstWord(line)}" has no "=", so that line sets nothing.`,
    ),
    ...Object.keys(environment).flatMap((name) => doubtsAbout(name, inFile.has(name))),
  ];
}

function doubtsAbout(name: string, inFile: boolean): readonly string[] {
  if (knownNames.includes(name)) return [];
  const { closest, slips } = closestTo(name);
  if (name.startsWith('TRIBUTARY_')) return [`There is no setting ${name}. Did you mean ${closest}?`];
  // Others may set variables of other programs in the environment; the file is ours.
  return inFile && slips <= fewSlips ? [`There is no setting ${name}. Did you mean ${closest}?`] : [];
}

function linesWithoutValue(text: string): readonly string[] {
  const withoutQuotes = text.replace(/=[ \t]*(["'`]).*?\1/gs, '=');
  return withoutQuotes.split('\n').filter((line) => /^\s*[^\s#]/.test(line) && !line.includes('='));
}

// The rest of the line may be a secret.
function firstWord(line: string): string {
  return line.trim().split(/[\s:]/, 1)[0] ?? '';
}

function closestTo(name: string): { readonly closest: string; readonly slips: number } {
  const [first = '', ...others] = knownNames;
  let best = { closest: first, slips: slipsBetween(name, first) };
  for (const closest of others) {
    const slips = slipsBetween(name, closest);
    if (slips < best.slips) best = { closest, slips };
  }
  return best;
}

/** Levenshtein's distance: how many letters have to be put in, left out or exchanged. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const exchanged = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
