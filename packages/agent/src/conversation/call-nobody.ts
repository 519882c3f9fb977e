/**
 * Imported before the framework, which would otherwise report its use to its makers and fetch their list of models.
 * It has no other switches than these.
 */
process.env.MASTRA_TELEMETRY_DISABLED = '1';
process.env.MASTRA_OFFLINE = '1';
