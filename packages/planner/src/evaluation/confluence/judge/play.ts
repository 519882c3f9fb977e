import { isDeepStrictEqual } from 'node:util';
import { Conversation } from '../../conversation.ts';
import type { JudgedDialogue, JudgedLine, Write } from '../held-out/judged-line.ts';
import { type ExpectedCall, ExpectedStates } from './expected-states.ts';
import type { LocalSite, ToolRun } from './local-site.ts';
import { difference, type SiteState } from './site-state.ts';

/** What a line led to. */
interface Outcome {
  readonly text: string;
  readonly calls: readonly ToolRun[];
  /** What the site holds after it; undefined where all that was written is what was expected, to the letter. */
  readonly state: SiteState | undefined;
}

/** The writing calls that each line of a dialogue may lead to. */
type Expectation = readonly (readonly ExpectedCall[])[];

/** Plays dialogues on a local site and says what is wrong with each. */
export class Judge {
  readonly #site: LocalSite;
  readonly #expected: ExpectedStates;

  constructor(site: LocalSite) {
    this.#site = site;
    this.#expected = new ExpectedStates(site);
  }

  /** What is wrong with how the lines of a dialogue were answered, undefined where all is as it should be. */
  async faultIn(dialogue: JudgedDialogue): Promise<string | undefined> {
    const expectations = alternatives(dialogue);
    const outcomes = await this.#play(dialogue, expectations);
    let first: string | undefined;
    for (const expectation of expectations) {
      const found = await this.#compare(dialogue, expectation, outcomes);
      if (found === undefined) return undefined;
      first ??= found;
    }
    return first;
  }

  // The same calls lead to the same state, so that it is read only where others were made.
  async #play(dialogue: JudgedDialogue, expectations: readonly Expectation[]): Promise<readonly Outcome[]> {
    await this.#site.begin();
    const conversation = new Conversation(this.#site);
    const outcomes: Outcome[] = [];
    let open = expectations;
    for (const [at, { said }] of dialogue.entries()) {
      const { text, calls } = await conversation.say(said);
      open = open.filter((calls_) => isDeepStrictEqual(written(calls), calls_[at]));
      outcomes.push({ text, calls, state: open.length > 0 ? undefined : await this.#site.state() });
    }
    return outcomes;
  }

  async #compare(
    dialogue: JudgedDialogue,
    expectation: Expectation,
    outcomes: readonly Outcome[],
  ): Promise<string | undefined> {
    for (const [at, line] of dialogue.entries()) {
      const outcome = outcomes[at];
      if (!outcome) return `“${line.said}” was not reached`;
      const found =
        (await this.#wrongState(expectation.slice(0, at + 1), outcome)) ?? wrongWords(line, outcome);
      if (found !== undefined) return `“${line.said}” ${found} ${told(outcome)}`;
    }
    return undefined;
  }

  async #wrongState(expectation: Expectation, { state }: Outcome): Promise<string | undefined> {
    if (state === undefined) return undefined;
    const expected = await this.#expected.after(expectation);
    if (typeof expected === 'string') return expected;
    const lines = difference(expected, state);
    return lines === '' ? undefined : `left the site otherwise:\n    ${lines}\n   `;
  }
}

function written(calls: readonly ToolRun[]): readonly ExpectedCall[] {
  return calls.flatMap(({ tool, input, successful, writes }): readonly ExpectedCall[] =>
    writes && successful ? [[tool, input]] : [],
  );
}

function told({ text, calls }: Outcome): string {
  const made = calls.map(({ tool, input, successful }) => [successful ? tool : `${tool}!`, input]);
  return `called ${JSON.stringify(made)} and said: ${text}`;
}

function wrongWords(line: JudgedLine, { text, calls }: Outcome): string | undefined {
  if (line.answer !== undefined && !line.answer.test(text)) return 'answered in other words:';
  const asked = /\?\s*$/.test(text);
  if (line.ends === 'question' && !asked) return 'did not ask, but';
  const declined = !asked && text !== '' && calls.length === 0;
  if (line.ends === 'refusal' && !declined) return 'did not decline, but';
  const reads = line.answer !== undefined && line.ends === undefined && line.writes.length === 0;
  if (reads && !calls.some(({ successful }) => successful)) return 'found nothing, but';
  return undefined;
}

// Once for every choice among tools that would do.
function alternatives(dialogue: JudgedDialogue): readonly Expectation[] {
  return product(dialogue.map(({ writes }) => product(writes.map(choices))));
}

function choices([tools, input]: Write): readonly ExpectedCall[] {
  return tools.split('|').map((tool) => [tool.replace(/^TRIBUTARY_/, ''), input]);
}

function product<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (found, list) => found.flatMap((before) => list.map((item) => [...before, item])),
    [[]],
  );
}
