/** Times of settling, in milliseconds. */
export interface SettleTiming {
  /** How long after the last moment at which a write can have left it may still take effect at the service. */
  readonly grace: number;
  /** How long a caller whose answer was lost waits for us to look. */
  readonly patience: number;
  /** For one look at the service. */
  readonly look: number;
  /** The longest that a call takes: one that began earlier has nothing under way any more. */
  readonly callDeadline: number;
}

/** The grace is as long as egress itself waits for an answer: a service that takes longer may surprise us. */
export const settleTiming: SettleTiming = {
  grace: 30_000,
  patience: 5_000,
  look: 15_000,
  callDeadline: 120_000,
};
