/** When tokens are renewed, and how long routers wait for each other. In milliseconds. */
export interface RefreshTiming {
  /** A token that ends within this time is renewed before it is used. */
  readonly margin: number;
  /** How long a server is left alone that gave no token. */
  readonly coolDown: number;
  /**
   * For how long one router alone may renew a connection; longer than it asks the server for. One that was killed
   * meanwhile is replaced after it.
   */
  readonly lease: number;
  /** How often a router looks whether another one is done. */
  readonly poll: number;
  /** How long a call waits for another router. */
  readonly patience: number;
}

export const usualTiming: RefreshTiming = {
  margin: 2 * 60_000,
  coolDown: 30_000,
  lease: 15_000,
  poll: 100,
  patience: 40_000,
};
