/**
 * The tables, as rows come back from either engine.
 *
 * Ids and names are text, times milliseconds since 1970 in UTC, flags 0 or 1, JSON is text that only we read.
 * Every row belongs to a project, and every query says which.
 */
export interface Tables {
  project: ProjectRow;
  data_key: DataKeyRow;
  session: SessionRow;
  session_token: SessionTokenRow;
  session_config_history: SessionConfigHistoryRow;
  auth_config: AuthConfigRow;
  connected_account: ConnectedAccountRow;
  connect_link: ConnectLinkRow;
  journal_intent: JournalIntentRow;
  journal_outcome: JournalOutcomeRow;
  journal_content: JournalContentRow;
  journal_settlement: JournalSettlementRow;
  instance: InstanceRow;
  idempotency_record: IdempotencyRecordRow;
  journal_unsealed: JournalUnsealedRow;
  journal_block: JournalBlockRow;
  journal_checkpoint: JournalCheckpointRow;
  lease: LeaseRow;
  rate_limit: RateLimitRow;
  approval: ApprovalRow;
}

export interface ProjectRow {
  id: string;
  name: string;
  /** SHA-256 in hex. The key itself is kept nowhere. */
  api_key_digest: string;
  /** In projects older than data keys, a known text under the secret key, to tell a wrong key at their next start. */
  secret_key_check: string | null;
  created_at: number;
  updated_at: number;
}

/** A key that the vault uses for one project, encrypted by the secret key. */
export interface DataKeyRow {
  /** `dk_…` */
  id: string;
  project_id: string;
  /** `values`, or `journal`: what signs the blocks of its journal. */
  purpose: string;
  wrapped_key: string;
  /** Which version of the secret key wraps it. */
  wrapping_key_id: string;
  /** The number of its last change among all changes of data keys. */
  revision: number;
  /** Null while it waits for all routers to know it. */
  current_from: number | null;
  /** Since when nothing is sealed with it; null while it may be. */
  retired_at: number | null;
  created_at: number;
}

export interface SessionRow {
  id: string;
  project_id: string;
  user_id: string;
  /** `SessionConfig` as JSON. */
  config: string;
  config_version: number;
  created_at: number;
  updated_at: number;
}

/** A key to one session; gone with it. */
export interface SessionTokenRow {
  id: string;
  project_id: string;
  session_id: string;
  /** What it is for, in its maker's words; may be empty. */
  name: string;
  /** SHA-256 in hex. The token itself is kept nowhere. */
  token_digest: string;
  created_at: number;
  expires_at: number;
}

/** What a session's configuration was before a change; gone with the session. */
export interface SessionConfigHistoryRow {
  session_id: string;
  version: number;
  project_id: string;
  /** `SessionConfig` as JSON. */
  config: string;
  superseded_at: number;
}

export interface AuthConfigRow {
  id: string;
  project_id: string;
  toolkit: string;
  scheme: string;
  name: string;
  /** 0 where its accounts are not to be used. */
  enabled: number;
  /** 1 where the operator's configuration made it. */
  configured: number;
  /** The program's own OAuth client, `OAuthClient` as JSON, sealed by the vault; null where there is none. */
  sealed_client: string | null;
  /** What to ask for, separated by spaces; null for what the tools need. */
  scopes: string | null;
  /** Where the provider sends people back to; null for the router's own address. */
  redirect_uri: string | null;
  /** Another server than the provider's own. */
  base_url: string | null;
  /** Slugs of the only tools that its accounts may be used by, as JSON; null for all. */
  allowed_tools: string | null;
  /** 1 where its accounts may be used to read only. */
  is_read_only: number;
  /** Which parts of the service its accounts may be used in, as JSON; null for all. */
  limits: string | null;
  created_at: number;
  updated_at: number;
}

export interface ConnectedAccountRow {
  id: string;
  project_id: string;
  auth_config_id: string;
  user_id: string;
  toolkit: string;
  scheme: string;
  status: string;
  /** Why it does not work, in a sentence; null where there is nothing to say. */
  status_reason: string | null;
  alias: string | null;
  allow_private_address: number;
  /** 1 where the operator's configuration made it. */
  configured: number;
  /** `AuthValues` as JSON, sealed by the vault; `{}` until a login has finished. */
  sealed_values: string;
  /** When its access token ends; null where it has none that ends. */
  expires_at: number | null;
  /** When the provider last could not be asked for a new token; null where it could. */
  refresh_failed_at: number | null;
  /** 1 where it may be used to read only, beside what its auth config says. */
  is_read_only: number;
  /** Which parts of the service it may be used in, as JSON; null for those of its auth config. */
  limits: string | null;
  created_at: number;
  updated_at: number;
}

/** A page for one person to connect one account by. */
export interface ConnectLinkRow {
  /** `cl_…` */
  id: string;
  /** SHA-256 in hex. The token itself, `ln_…`, is kept nowhere. */
  token_digest: string;
  project_id: string;
  /** The session that it was made in; null where it was made outside any. */
  session_id: string | null;
  user_id: string;
  auth_config_id: string;
  /** The account that is being connected; the link goes with it. */
  account_id: string;
  /** What the account is to be called. */
  alias: string | null;
  /** Where the person goes when it is done; null for a page of the router's own. */
  callback_url: string | null;
  /** 1 where the caller has to confirm who finished. */
  needs_verifier: number;
  /** `open`, `at_provider`, `choosing`, `verifying`, `done`, `failed` or `used`. */
  step: string;
  /** How it ended, in words for the person; null while it has not. */
  outcome: string | null;
  /** SHA-256 of the secret that the button gave the browser; null until it was pressed. */
  browser_digest: string | null;
  /** SHA-256 of the `state` that the provider sends back; null where none is awaited. */
  state_digest: string | null;
  /** What the login knows by now, as JSON, sealed by the vault: PKCE verifier, or tokens that wait for a choice. */
  sealed_login: string | null;
  created_at: number;
  expires_at: number;
}

/** Written before anything leaves; never changed. */
export interface JournalIntentRow {
  id: string;
  project_id: string;
  user_id: string;
  session_id: string | null;
  /** The conversation that the call is part of, where the program said so. */
  conversation: string | null;
  client: string;
  request_id: string;
  tool: string;
  toolkit: string | null;
  connection_id: string | null;
  policy_decision: string;
  policy_rule: string;
  /** Of the arguments, under a salt that is kept with them: see journal/content-digest.ts. */
  arguments_digest: string;
  started_at: number;
  /** The router that carries the call out; null in rows that are older than instances. */
  instance_id: string | null;
  /** Null in rows that are older than traces. */
  trace_id: string | null;
  /** Id of the call that this one takes back. */
  undoes: string | null;
  /** 1 where nothing but reads was to leave. */
  dry_run: number | null;
  /** The approval that the call came with, and who gave it. */
  approval_id: string | null;
  approved_by: string | null;
}

/** Written when the outcome is known; never changed. */
export interface JournalOutcomeRow {
  intent_id: string;
  project_id: string;
  outcome: string;
  error_code: string | null;
  provider_status: number | null;
  latency_milliseconds: number;
  ended_at: number;
  /** As `arguments_digest`; null in rows that are older than it. */
  answer_digest: string | null;
}

/** What was found out later about an outcome that was `unknown`; never changed. */
export interface JournalSettlementRow {
  intent_id: string;
  project_id: string;
  /** `ok` or `error`. */
  outcome: string;
  error_code: string | null;
  settled_at: number;
  /** As `journal_outcome.answer_digest`. */
  answer_digest: string | null;
}

/** A running router process. Of no project: one router serves all of them. */
export interface InstanceRow {
  id: string;
  /** Where a process id means this process: host name and process namespace. */
  place: string;
  process_id: number;
  started_at: number;
  heartbeat_at: number;
  /** No call of it that began earlier is still running. */
  open_since: number;
  /** Up to which change of the data keys it knows all. */
  data_key_revision: number;
}

/** A key under which a call happens once. */
export interface IdempotencyRecordRow {
  project_id: string;
  user_id: string;
  /** Empty for a call outside any session. */
  session_id: string;
  /** The tool that the key was sent with; for an item of a batch under the key of the batch, the meta tool. */
  tool: string;
  key: string;
  /** SHA-256 of what was asked for. */
  request_digest: string;
  /** The call that answers for the key. */
  intent_id: string;
  /** The first answer as JSON, sealed by the vault; null while there is none. */
  sealed_answer: string | null;
  created_at: number;
  expires_at: number;
}

/** What was sent and answered: apart from what proves the order, so that it can be erased. */
export interface JournalContentRow {
  intent_id: string;
  /** `arguments`, `plan` (what undo and settle need), `answer`, or `settled` (the answer that was found later). */
  kind: string;
  project_id: string;
  user_id: string;
  /** JSON, sealed by the vault. */
  sealed_content: string;
  created_at: number;
}

/** A journal row that waits for its block; written with the row, taken away when a block holds it. */
export interface JournalUnsealedRow {
  project_id: string;
  /** The id of the call. */
  row_id: string;
  /** Which of the call's rows. */
  kind: string;
}

/** Digests of journal rows, chained per project; never changed. */
export interface JournalBlockRow {
  project_id: string;
  /** 1, 2, 3 … */
  number: number;
  /** How many rows the block holds. */
  rows: number;
  first_time: number;
  last_time: number;
  sealed_at: number;
  /** Of the block before; empty for the first. */
  previous_digest: string;
  /** Over all of the above and the members. */
  digest: string;
  /** Of the digest, under a key that is not in the database. */
  signature: string;
  /** Each row's kind, id and digest, in order, as JSON. */
  members: string;
}

/** Where a journal begins whose first blocks were removed. */
export interface JournalCheckpointRow {
  project_id: string;
  /** The last block that was removed, and its digest. */
  number: number;
  digest: string;
  /** Rows of removed blocks that stay until the outcome of their call goes, too. */
  rows_left: number;
  removed_at: number;
  signature: string;
}

/** Who does what only one of several routers may do. */
export interface LeaseRow {
  name: string;
  holder: string;
  expires_at: number;
}

/** How much of a limit is used up in the window that runs. Of no importance once that has ended. */
export interface RateLimitRow {
  /** What is counted, and of whom; names the project. */
  key: string;
  points: number;
  expires_at: number;
}

/** A call that somebody has to agree to, and what was decided. */
export interface ApprovalRow {
  id: string;
  project_id: string;
  user_id: string;
  /** The session that asked. */
  session_id: string;
  tool: string;
  /** SHA-256 of the tool, the arguments and the account; `erased` where these were erased. */
  request_digest: string;
  /** What was asked for, as JSON, sealed by the vault; null where it was erased. */
  sealed_request: string | null;
  /** `call`, or `session`: all calls of the tool in that session. */
  scope: string;
  /** `approved` or `denied`; null while nobody has decided. */
  decision: string | null;
  decided_by: string | null;
  decided_at: number | null;
  /** Why, in the decider's words, sealed by the vault. */
  sealed_reason: string | null;
  /** The call that used it. */
  used_by: string | null;
  created_at: number;
  expires_at: number;
}
