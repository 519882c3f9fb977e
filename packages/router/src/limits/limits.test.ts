import { expect, it } from 'vitest';
import { describeOnEachEngine } from '../testing/each-engine.ts';
import { setClock } from '../testing/set-clock.ts';
import { createLimits, LimitReached } from './limits.ts';
import type { RateLimits } from './rate-limit.ts';

const jane = { projectId: 'pr_1', userId: 'jane' };
const sam = { projectId: 'pr_1', userId: 'sam' };

/** The rule by which something was refused. */
async function ruleOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof LimitReached) return error.rule;
    throw error;
  }
}

describeOnEachEngine('limits of users, projects and connections', ({ openTestStore }) => {
  async function limitsOf(limits: Partial<RateLimits>) {
    const { clock, advance } = setClock();
    return { ...createLimits({ store: await openTestStore(), limits, clock }), advance };
  }

  it('stops a user who floods, and not the others of the project', async () => {
    const { countCall } = await limitsOf({
      user: { count: 2, seconds: 60 },
      project: { count: 10, seconds: 60 },
    });
    const rules = await Promise.all(Array.from({ length: 100 }, () => ruleOf(countCall(jane))));
    expect(rules.filter((rule) => rule === undefined)).toHaveLength(2);
    expect(new Set(rules)).toEqual(new Set([undefined, 'limit:user']));
    expect(await ruleOf(countCall(sam))).toBeUndefined();
    expect(await ruleOf(countCall(sam))).toBeUndefined();
  });

  it('limits what all users of a project do together, and other projects not with it', async () => {
    const { countCall } = await limitsOf({ user: 'off', project: { count: 2, seconds: 60 } });
    expect(await ruleOf(countCall(jane))).toBeUndefined();
    expect(await ruleOf(countCall(sam))).toBeUndefined();
    expect(await ruleOf(countCall(sam))).toBe('limit:project');
    expect(await ruleOf(countCall({ ...sam, projectId: 'pr_2' }))).toBeUndefined();
  });

  it('limits one connected account', async () => {
    const { countConnection } = await limitsOf({ connection: { count: 1, seconds: 1 } });
    expect(await ruleOf(countConnection('pr_1', 'ca_1'))).toBeUndefined();
    expect(await ruleOf(countConnection('pr_1', 'ca_1'))).toBe('limit:connection');
    expect(await ruleOf(countConnection('pr_1', 'ca_2'))).toBeUndefined();
  });

  it('says whose limit it is, how high, and when to come back', async () => {
    const { countCall, advance } = await limitsOf({ user: { count: 1, seconds: 60 } });
    await countCall(jane);
    advance(18_000);
    await expect(countCall(jane)).rejects.toMatchObject({
      details: {
        code: 'rate_limited',
        message: 'The user has used up the limit of 1 in a minute. Try again in 42 s.',
        retryAfterSeconds: 42,
      },
    });
  });

  it('counts requests apart from calls, and nothing that is off', async () => {
    const { countCall, countRequest } = await limitsOf({ project: { count: 1, seconds: 60 } });
    await countCall(jane);
    expect(await countRequest('pr_1')).toMatchObject({ allowed: true, remaining: 0 });
    expect(await countRequest('pr_1')).toMatchObject({ allowed: false });
    const off = await limitsOf({ project: 'off' });
    expect(await off.countRequest('pr_1')).toBeUndefined();
  });
});
