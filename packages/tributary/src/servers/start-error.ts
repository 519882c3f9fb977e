import {
  ConfiguredConnectionError,
  RouterError,
  type RouterErrorCode,
  StoreError,
  VaultError,
} from '@tributary/router';
import { Failure } from '../failure.ts';

/** Whether another configuration of TLS is all that it takes. */
const isOfConfiguration: Readonly<Record<RouterErrorCode, boolean>> = {
  port_taken: false,
  cannot_listen: false,
  exposed_without_tls: true,
  unusable_certificate: true,
};

/**
 * The router's reasons not to start are sentences for the operator already: as failures of the program they are
 * told as they are. Every other error stays what it is.
 */
export function explainStartError(error: unknown): unknown {
  if (error instanceof VaultError || error instanceof ConfiguredConnectionError) {
    return new Failure('bad_configuration', error.message, { cause: error });
  }
  if (error instanceof StoreError) {
    return new Failure('unusable_store', error.message, { cause: error });
  }
  if (error instanceof RouterError && isOfConfiguration[error.code]) {
    return new Failure('bad_configuration', error.message, { cause: error });
  }
  if (error instanceof RouterError) return new Failure('cannot_listen', error.message, { cause: error });
  return error;
}
