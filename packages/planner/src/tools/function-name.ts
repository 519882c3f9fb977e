import { isActionWord } from '../language/synonyms.ts';
import { isVerb } from './function-verbs.ts';

/** What a function's name says. */
export interface FunctionName {
  /** The server that offers it, where its name begins with one: `files` of `files_read_file`. */
  readonly server: string | undefined;
  /** What it does, in words: `read`, `file`. */
  readonly words: readonly string[];
}

/** Reads `read_file`, `getWeather`, `files_read_file` or `create-task`. */
export function readFunctionName(name: string): FunctionName {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const verb = words.findIndex((word) => isVerb(word) || isActionWord(word));
  // `git_log`: without a verb, all of it is what it does.
  if (verb <= 0 || verb === words.length - 1) return { server: undefined, words };
  return { server: words.slice(0, verb).join('_'), words: words.slice(verb) };
}
