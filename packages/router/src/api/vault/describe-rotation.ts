import { z } from 'zod';
import type { DataKeyRotation } from '../../vault/rotation/rotate-data-keys.ts';
import type { WrappingRotation } from '../../vault/rotation/rotate-wrapping-key.ts';

/** What came of a step of a rotation, as an answer. */
export const rotationAnswer = z.object({
  /** Whether it came to its end; else it goes on when it is asked for again. */
  done: z.boolean(),
  sealed_anew: z.int(),
  unopened: z.int(),
  /** Of a rotation of the secret key. */
  secret_key_id: z.string().optional(),
  rewrapped: z.int().optional(),
  /** Of a rotation of the data key. */
  data_key_id: z.string().optional(),
  resumed: z.boolean().optional(),
  retired: z.array(z.string()).optional(),
});

/** Tells of a step of a rotation. */
export function describeRotation(
  rotation: WrappingRotation | DataKeyRotation,
): z.input<typeof rotationAnswer> {
  const { done, values: sealed_anew, unopened } = rotation;
  const common = { done, sealed_anew, unopened };
  if ('rewrapped' in rotation) {
    return { ...common, secret_key_id: rotation.wrappingKeyId, rewrapped: rotation.rewrapped };
  }
  const { dataKeyId, resumed, retired } = rotation;
  return { ...common, data_key_id: dataKeyId, resumed, retired: [...retired] };
}
