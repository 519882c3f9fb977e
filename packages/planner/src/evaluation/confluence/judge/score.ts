import type { JudgedDialogue } from '../held-out/judged-line.ts';
import type { Judge } from './play.ts';

/** How many of some dialogues went as they should, and what is wrong with the others. */
export interface Score {
  /** Of all, between 0 and 1. */
  readonly share: number;
  /** `58 of 60 dialogues`, then a paragraph for each that went wrong. */
  readonly told: string;
}

/** Plays dialogues one after the other, each on a fresh site. */
export async function scoreOf(judge: Judge, dialogues: readonly JudgedDialogue[]): Promise<Score> {
  const faults: string[] = [];
  for (const dialogue of dialogues) {
    const fault = await judge.faultIn(dialogue);
    if (fault !== undefined) faults.push(fault);
  }
  const right = dialogues.length - faults.length;
  const told = [`${right} of ${dialogues.length} dialogues`, ...faults].join('\n');
  return { share: right / dialogues.length, told };
}
