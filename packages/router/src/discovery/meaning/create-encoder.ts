import { createServiceEncoder, type EmbeddingsService } from './embeddings-service.ts';
import type { Encoder } from './encoder.ts';
import { createLocalEncoder } from './local-encoder.ts';

/** What puts texts into vectors, if anything: nothing, a small model in this process, or a service. */
export type EncoderSetting =
  | { readonly kind: 'off' }
  | { readonly kind: 'local' }
  | ({ readonly kind: 'service' } & EmbeddingsService);

/** The encoder of a setting; undefined for none. */
export function createEncoder(setting: EncoderSetting): Encoder | undefined {
  switch (setting.kind) {
    case 'off':
      return undefined;
    case 'local':
      return createLocalEncoder();
    case 'service':
      return createServiceEncoder(setting);
  }
}
