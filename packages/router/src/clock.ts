/** Tells the time. Passed in wherever a time is stored, so that tests can set it. */
export type Clock = () => Date;

/** The machine's own clock. */
export const systemClock: Clock = () => new Date();
