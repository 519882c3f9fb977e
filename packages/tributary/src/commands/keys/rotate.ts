import { z } from 'zod';
import { type RouterAccess, reachOrStartRouter } from '../../router-access.ts';
import { askRouter } from '../../router-client.ts';
import { writeLines } from '../../terminal.ts';
import type { CommandContext } from '../command.ts';
import { count } from './count.ts';

const common = { done: z.boolean(), sealed_anew: z.int(), unopened: z.int() };
const secretKeyStep = z.object({ ...common, secret_key_id: z.string(), rewrapped: z.int() });
const dataKeyStep = z.object({ ...common, data_key_id: z.string(), retired: z.array(z.string()) });

/** A step takes some seconds, and waits for the other routers before. */
const patienceMilliseconds = 120_000;

/**
 * Goes over to another secret key or a new data key, and says in figures what it did.
 *
 * @throws Failure `unexpected_answer` with the router's reason, where there is no other secret key to go over to, or
 * another router does not follow
 */
export async function rotateKeys(
  { terminal, ...asking }: CommandContext,
  { dataKeys }: { readonly dataKeys?: boolean },
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  const report = (values: number) =>
    writeLines(terminal.errors, [`${count(values, 'value')} encrypted anew so far.`]);
  try {
    const lines = dataKeys ? await rotateDataKey(router, report) : await rotateSecretKey(router, report);
    writeLines(terminal.output, lines);
  } finally {
    await router.release();
  }
}

async function rotateSecretKey(router: RouterAccess, report: (values: number) => void): Promise<string[]> {
  const { last, values } = await untilDone(router, 'secret_key', secretKeyStep, report);
  return [
    `The secret key is ${last.secret_key_id} now: ${count(last.rewrapped, 'data key')} wrapped anew, ${count(values, 'value')} of the earlier format encrypted anew.`,
    ...unopenedLine(last.unopened),
    'Keep the earlier version as long as you keep backups and exports from before; "tributary keys list" says what else needs it.',
  ];
}

async function rotateDataKey(router: RouterAccess, report: (values: number) => void): Promise<string[]> {
  const { last, values } = await untilDone(router, 'data_key', dataKeyStep, report);
  return [
    `The data key is ${last.data_key_id} now: ${count(values, 'value')} encrypted anew, ${count(last.retired.length, 'earlier key')} retired.`,
    ...unopenedLine(last.unopened),
  ];
}

function unopenedLine(unopened: number): string[] {
  if (unopened === 0) return [];
  return [`${count(unopened, 'value')} could not be decrypted and stayed as they were.`];
}

/** The router works for some seconds at a time, and goes on where it was when it is asked again. */
async function untilDone<
  Step extends z.ZodType<z.output<typeof dataKeyStep> | z.output<typeof secretKeyStep>>,
>(
  router: RouterAccess,
  what: 'secret_key' | 'data_key',
  step: Step,
  report: (values: number) => void,
): Promise<{ readonly last: z.output<Step>; readonly values: number }> {
  const path = '/api/v3.1/vault/rotations';
  for (let values = 0; ; ) {
    const last = await askRouter(
      router,
      { method: 'POST', path, body: { what }, patienceMilliseconds },
      step,
    );
    values += last.sealed_anew;
    if (last.done) return { last, values };
    report(values);
  }
}
