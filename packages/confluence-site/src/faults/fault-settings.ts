import { z } from 'zod';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const times = z.int().min(0).max(1_000_000);
const milliseconds = z.int().min(0).max(600_000);
const seconds = z.int().min(0).max(86_400);
const requests = z.int().min(0).max(1_000_000);

/** Which requests a fault meets. All of it must hold; what is left out holds for every request to the API. */
const scope = {
  /**
   * A path from the origin without the gateway's part, `*` standing for any characters: `/wiki/api/v2/pages/*`. Where
   * it is given it is matched against every path of the site, else the fault keeps to the two APIs.
   */
  path: z.string().min(1).startsWith('/').max(500).optional(),
  method: z.union([z.enum(methods), z.array(z.enum(methods)).min(1)]).optional(),
  /** How many requests are let through before it begins. */
  skip: times.optional(),
  /** How often it happens before it is over. */
  count: times.optional(),
};

/** The part of the requests that it meets, 0 to 1: drawn from the seed, so that the same requests meet it again. */
const share = z.number().min(0).max(1).optional();

const quota = z.strictObject({
  kind: z.literal('quota'),
  ...scope,
  /** What may be spent between one full hour (UTC) and the next. Atlassian's smallest is 65,000. */
  pointsPerHour: requests.default(65_000),
  /** Which of Atlassian's two pools it is: that of the app on all sites, or that of the app on this one. */
  pool: z.enum(['global', 'tenant']).default('global'),
  /** Whose requests cost: Atlassian spares those with an API token, which is `apps`. */
  callers: z.enum(['everyone', 'apps']).default('everyone'),
});

const burst = z.strictObject({
  kind: z.literal('burst'),
  ...scope,
  /** For one method of one endpoint, whatever the ids in its path. */
  requestsPerSecond: requests,
});

const unavailable = z.strictObject({
  kind: z.literal('unavailable'),
  ...scope,
  share,
  /** Seconds for a `Retry-After` header; the real site sends one now and then. */
  retryAfter: seconds.optional(),
  /** Whether what was asked for has happened all the same. */
  moment: z.enum(['before', 'after']).default('before'),
});

const slow = z.strictObject({ kind: z.literal('slow'), ...scope, share, milliseconds });

const reset = z.strictObject({
  kind: z.literal('reset'),
  ...scope,
  share,
  /** `before` anything has happened, `after` it has and nothing of the answer is sent, or `midway` through the answer. */
  moment: z.enum(['before', 'after', 'midway']).default('before'),
});

/** `count` is that of tokens here: one that has expired stays expired, and one got in its place works. */
const expiredToken = z.strictObject({ kind: z.literal('expired-token'), ...scope });

/** Updates that carry a version number find that somebody else was first. */
const conflict = z.strictObject({ kind: z.literal('conflict'), ...scope, share });

/** One thing that goes wrong. */
export const faultSchema = z.discriminatedUnion('kind', [
  quota,
  burst,
  unavailable,
  slow,
  reset,
  expiredToken,
  conflict,
]);

/** What goes wrong on a site, as `PUT /_site/faults` takes it. */
export const faultSettingsSchema = z.strictObject({
  /** What shares are drawn from. The same seed and the same requests give the same faults. */
  seed: z.int().min(0).default(1),
  faults: z.array(faultSchema).max(50),
});

/** One thing that goes wrong, with everything that was left out filled in. */
export type Fault = z.output<typeof faultSchema>;
export type FaultKind = Fault['kind'];
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { readonly kind: Kind }>;

/** What goes wrong on a site, as it is asked for: what is left out has a default. */
export type FaultSettings = z.input<typeof faultSettingsSchema>;

/** The names of the kinds, in the order in which they are documented. */
export const faultKinds: readonly FaultKind[] = faultSchema.options.map((option) => option.shape.kind.value);
