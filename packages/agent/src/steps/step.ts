/**
 * An application tool that ran. A call made through a meta tool is the application tool that it ran;
 * meta tools themselves are no steps.
 */
export interface Step {
  /** Slug: `CONFLUENCE_CREATE_PAGE`. */
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly successful: boolean;
  /** Why it failed; `null` when it did not. */
  readonly error: string | null;
  /** What the tool answered; `null` when it failed. */
  readonly data: unknown;
}

/** A step begins. `id` is that of the event that ends it. */
export interface StepStarted {
  readonly type: 'step-started';
  readonly id: string;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface StepEnded {
  readonly type: 'step-ended';
  readonly id: string;
  readonly tool: string;
  readonly successful: boolean;
  readonly error: string | null;
  /** What the tool answered; `null` when it failed. */
  readonly data: unknown;
  /** How long the call took, seen from here. Tools that ran together in one call share its time. */
  readonly milliseconds: number;
}

/** What the router says of a call that takes long. */
export interface StepProgress {
  readonly type: 'step-progress';
  /** Of the model's call; the ids of its steps begin with it. */
  readonly id: string;
  readonly message: string;
}

export type StepEvent = StepStarted | StepProgress | StepEnded;
