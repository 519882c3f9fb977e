import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { DescribedKeys } from '../../vault/rotation/describe-keys.ts';
import type { DataKeyRotation } from '../../vault/rotation/rotate-data-keys.ts';
import type { WrappingRotation } from '../../vault/rotation/rotate-wrapping-key.ts';
import { VaultError, type VaultErrorCode } from '../../vault/vault-error.ts';
import { ApiError } from '../api-error.ts';
import type { RestApp, RouterServices } from '../environment.ts';
import { errorAnswers, jsonAnswer, jsonBody } from '../route-parts.ts';
import { describeRotation, rotationAnswer } from './describe-rotation.ts';

const keysAnswer = z.object({
  secret_keys: z.array(
    z.object({ id: z.string(), current: z.boolean(), data_keys: z.int(), values: z.int() }),
  ),
  data_keys: z.array(
    z.object({
      id: z.string(),
      use: z.enum(['values', 'journal']),
      state: z.enum(['current', 'announced', 'earlier', 'retired']),
      wrapped_by: z.string(),
      created_at: z.string(),
      values: z.int(),
    }),
  ),
});

const listRoute = createRoute({
  method: 'get',
  path: '/vault/keys',
  summary: 'Tell which keys encrypt what is kept, by their ids (not in Composio)',
  responses: { 200: jsonAnswer('The keys, and what each is needed for.', keysAnswer), ...errorAnswers },
});

const rotateRoute = createRoute({
  method: 'post',
  path: '/vault/rotations',
  summary:
    'Go over to another secret key or a new data key, for some seconds; again until it is done (not in Composio)',
  request: jsonBody(z.strictObject({ what: z.enum(['secret_key', 'data_key']) })),
  responses: { 200: jsonAnswer('How far it came.', rotationAnswer), ...errorAnswers },
});

/** GET vault/keys and POST vault/rotations. They take the project's key; no key of the vault is in an answer. */
export function addVault(app: RestApp, { keyKeeping, logger }: RouterServices): void {
  app.openapi(listRoute, async (context) =>
    context.json(describe(await keyKeeping.list(context.get('project').id)), 200),
  );
  app.openapi(rotateRoute, async (context) => {
    const { what } = context.req.valid('json');
    const projectId = context.get('project').id;
    const rotation = await refusing<WrappingRotation | DataKeyRotation>(
      what === 'secret_key' ? keyKeeping.rotate() : keyKeeping.rotateDataKeys(projectId),
    );
    const answer = describeRotation(rotation);
    logger.info({ requestId: context.get('requestId'), what, ...answer }, 'Rotated keys');
    return context.json(answer, 200);
  });
}

const statusOf: Partial<Record<VaultErrorCode, 400 | 409>> = {
  nothing_to_rotate_to: 400,
  unusable_key: 400,
  router_behind: 409,
};

async function refusing<Result>(rotation: Promise<Result>): Promise<Result> {
  try {
    return await rotation;
  } catch (error) {
    const status = error instanceof VaultError ? statusOf[error.code] : undefined;
    if (!(error instanceof VaultError) || status === undefined) throw error;
    throw new ApiError({ status, message: error.message });
  }
}

function describe({ secretKeys, dataKeys }: DescribedKeys): z.input<typeof keysAnswer> {
  return {
    secret_keys: secretKeys.map(({ id, isCurrent, dataKeys: wrapped, values }) => ({
      id,
      current: isCurrent,
      data_keys: wrapped,
      values,
    })),
    data_keys: dataKeys.map(({ id, use, state, wrappedBy, createdAt, values }) => ({
      id,
      use,
      state,
      wrapped_by: wrappedBy,
      created_at: createdAt.toISOString(),
      values,
    })),
  };
}
