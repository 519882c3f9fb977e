import type { Toolkit } from '@tributary/toolkit';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Exchange } from '../egress/egress.ts';
import type { EndedCall } from '../execution/ended-call.ts';
import { hostLabel } from './host-label.ts';

/** Counts and times of a router, for Prometheus: nothing that users sent, and no id, is in them. */
export interface Metrics {
  /** A tool call has ended. */
  noteCall(call: EndedCall): void;
  /** A provider has answered, or has not. */
  noteExchange(exchange: Exchange, toolkit: Toolkit): void;
  /** A sentence was searched for. */
  noteSearch(milliseconds: number): void;
  /** A request to the router was answered. */
  noteRequest(request: AnsweredRequest): void;
  /** All of it in Prometheus's text format. */
  text(): Promise<string>;
  /** The media type of that text. */
  readonly contentType: string;
}

/** A request to the router, as far as it is counted. */
export interface AnsweredRequest {
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Refusals before a request comes to what it asks for, by the status they have. */
const refusalsByStatus: Readonly<Record<number, string>> = {
  401: 'key',
  403: 'not_allowed',
  413: 'too_large',
  421: 'host',
  429: 'rate_limited',
};

const callSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];
const searchSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25];

/** The counts of one router; `countSessions` is asked when they are read. */
export function createMetrics({ countSessions }: { countSessions: () => Promise<number> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const calls = new Counter({
    name: 'tributary_tool_calls_total',
    help: 'Tool calls by how they ended: ok, error, refused, unknown.',
    labelNames: ['tool', 'outcome', 'dry_run'],
    registers,
  });
  const callTimes = new Histogram({
    name: 'tributary_tool_call_seconds',
    help: 'How long tool calls took, all their requests to the service included.',
    labelNames: ['tool'],
    buckets: callSeconds,
    registers,
  });
  const refusals = new Counter({
    name: 'tributary_refusals_total',
    help: 'What was refused: tool calls by the code of the refusal, requests by what was wrong with them.',
    labelNames: ['of', 'reason'],
    registers,
  });
  const requests = new Histogram({
    name: 'tributary_http_request_seconds',
    help: 'How long requests to the router took until the answer began.',
    labelNames: ['interface', 'status'],
    buckets: callSeconds,
    registers,
  });
  const exchanges = new Histogram({
    name: 'tributary_egress_seconds',
    help: 'How long services took to answer; status "none" where no answer came.',
    labelNames: ['toolkit', 'host', 'status'],
    buckets: callSeconds,
    registers,
  });
  const searches = new Histogram({
    name: 'tributary_search_seconds',
    help: 'How long it took to find the tools for one sentence.',
    buckets: searchSeconds,
    registers,
  });
  new Gauge({
    name: 'tributary_open_sessions',
    help: 'Sessions in the store, which all routers on it share.',
    registers,
    async collect() {
      this.set(await countSessions());
    },
  });
  return {
    noteCall({ tool, outcome, reason, isDryRun, milliseconds }) {
      calls.inc({ tool, outcome, dry_run: String(isDryRun) });
      if (milliseconds !== undefined) callTimes.observe({ tool }, milliseconds / 1000);
      if (outcome === 'refused') refusals.inc({ of: 'tool_call', reason: reason ?? 'internal' });
    },
    noteExchange({ origin, status, milliseconds }, toolkit) {
      const labels = { toolkit: toolkit.slug, host: hostLabel(toolkit, origin), status: statusClass(status) };
      exchanges.observe(labels, milliseconds / 1000);
    },
    noteSearch: (milliseconds) => searches.observe(milliseconds / 1000),
    noteRequest({ path, status, milliseconds }) {
      requests.observe({ interface: interfaceOf(path), status: statusClass(status) }, milliseconds / 1000);
      const reason = refusalsByStatus[status];
      if (reason !== undefined) refusals.inc({ of: 'request', reason });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function statusClass(status: number | undefined): string {
  return status === undefined ? 'none' : `${Math.floor(status / 100)}xx`;
}

// Paths name sessions and what else has an id, so they are no labels.
function interfaceOf(path: string): string {
  if (path.startsWith('/api/')) return 'rest';
  if (path.startsWith('/v1/')) return 'model';
  return path.startsWith('/tool_router/') ? 'mcp' : 'other';
}
