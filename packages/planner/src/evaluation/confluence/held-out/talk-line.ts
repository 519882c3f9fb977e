import { type JudgedLine, writes } from './judged-line.ts';

/** A line that takes back the last thing done. */
export function takesBack(said: string): JudgedLine {
  return writes(said, ['UNDO', {}]);
}

/** A line that takes back all that was done in the conversation. */
export function takesAllBack(said: string): JudgedLine {
  return writes(said, ['UNDO', { scope: 'session' }]);
}

/** A line upon which nothing is written, whether it is declined or asked back. */
export function holdsBack(said: string): JudgedLine {
  return { said, writes: [] };
}
