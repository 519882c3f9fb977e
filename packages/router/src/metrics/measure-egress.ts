import type { Egress } from '../egress/egress.ts';
import type { Metrics } from './metrics.ts';

/** The same door out; every attempt is counted. */
export function measureEgress(egress: Egress, { noteExchange }: Pick<Metrics, 'noteExchange'>): Egress {
  return {
    open: (connection, { onExchange, ...options }) =>
      egress.open(connection, {
        ...options,
        onExchange(exchange) {
          noteExchange(exchange, connection.toolkit);
          onExchange?.(exchange);
        },
      }),
    close: () => egress.close(),
  };
}
