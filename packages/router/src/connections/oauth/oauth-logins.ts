import type { LoginDestination } from '@tributary/toolkit';
import type { ConnectLink } from '../links/connect-link.ts';

/** A destination as it is offered: without what the account would hold. */
export type OfferedDestination = Pick<LoginDestination, 'id' | 'name' | 'detail'>;

/** How far a login has come. */
export type LoginResult =
  /** The account is `ACTIVE`, and the link's step `done`. */
  | { readonly kind: 'connected'; readonly link: ConnectLink }
  /** The caller has to confirm, by this address, who finished: `ConnectLinks.confirm`. */
  | { readonly kind: 'verifying'; readonly link: ConnectLink; readonly sessionUri: string }
  /** The login reaches several sites, and the person chooses one. The link's step is `choosing`. */
  | {
      readonly kind: 'choosing';
      readonly link: ConnectLink;
      readonly destinations: readonly OfferedDestination[];
    }
  /** The link's step is `failed`. The reason is for the person, in the provider's words where it gave some. */
  | { readonly kind: 'refused'; readonly link: ConnectLink; readonly reason: string };

/** Logins at providers' authorization servers, each by one connect link. */
export interface OAuthLogins {
  /**
   * Where to send the browser that pressed the link's button; the link's step is `at_provider` then. Pressed again, it
   * begins anew, and the address of before is good for nothing.
   *
   * @param link bound to the browser already: `ConnectLinks.bind`
   * @param origin the address at which browsers reach this router, `https://tools.example.com`
   * @throws ConnectionRefusal `invalid` where the auth config is not by a person's login
   */
  begin(link: ConnectLink, origin: string): Promise<{ readonly authorizationUrl: string }>;
  /**
   * Takes the person who comes back from the provider, and gets their tokens.
   *
   * @param query as the provider sent it; its `state` is taken once
   * @param browserSecret what the button gave the browser
   * @throws LinkRefusal `not_found` for a state that nobody awaits (any more), `other_browser`, `expired`
   */
  finish(query: URLSearchParams, browserSecret: string | undefined): Promise<LoginResult>;
  /** What can be chosen, while the link's step is `choosing`; nothing otherwise. */
  destinations(link: ConnectLink): Promise<readonly OfferedDestination[]>;
  /**
   * Connects what was chosen, by the browser that the link is bound to.
   *
   * @throws LinkRefusal `used` where nothing is to be chosen, `other_browser`; ConnectionRefusal `invalid` for an id that was not offered
   */
  choose(link: ConnectLink, destinationId: string, browserSecret: string | undefined): Promise<LoginResult>;
}
