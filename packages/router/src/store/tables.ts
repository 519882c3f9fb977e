/**
 * The tables, as rows come back from either engine.
 *
 * Ids and names are text, times milliseconds since 1970 in UTC, flags 0 or 1, JSON is text that only we read.
 * Every row belongs to a project, and every query says which.
 */
export interface Tables {
  project: ProjectRow;
  session: SessionRow;
  auth_config: AuthConfigRow;
  connected_account: ConnectedAccountRow;
  journal_intent: JournalIntentRow;
  journal_outcome: JournalOutcomeRow;
  journal_content: JournalContentRow;
}

export interface ProjectRow {
  id: string;
  name: string;
  /** SHA-256 in hex. The key itself is kept nowhere. */
  api_key_digest: string;
  /** A known text under the secret key, to tell a wrong key at start. */
  secret_key_check: string | null;
  created_at: number;
  updated_at: number;
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

export interface AuthConfigRow {
  id: string;
  project_id: string;
  toolkit: string;
  scheme: string;
  name: string;
  /** 1 where the operator's configuration made it. */
  configured: number;
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
  alias: string | null;
  allow_private_address: number;
  /** 1 where the operator's configuration made it. */
  configured: number;
  /** `AuthValues` as JSON, sealed by the vault. */
  sealed_values: string;
  created_at: number;
  updated_at: number;
}

/** Written before anything leaves; never changed. */
export interface JournalIntentRow {
  id: string;
  project_id: string;
  user_id: string;
  session_id: string | null;
  client: string;
  request_id: string;
  tool: string;
  toolkit: string | null;
  connection_id: string | null;
  policy_decision: string;
  policy_rule: string;
  arguments_digest: string;
  started_at: number;
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
}

/** What was sent and answered: apart from what proves the order, so that it can be erased. */
export interface JournalContentRow {
  intent_id: string;
  /** `arguments` or `answer`. */
  kind: string;
  project_id: string;
  user_id: string;
  /** JSON, sealed by the vault. */
  sealed_content: string;
  created_at: number;
}
