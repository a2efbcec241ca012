// Owns the version of a room's tables, and the steps from each version to the next. Must not know what the tables are for.
import { ChatError } from "../protocol/errors.ts";

/** What each version's tables need to be the next one's. Rooms of every version are out there: steps are added, never changed. */
const STEPS: readonly string[] = [
  `ALTER TABLE counters ADD COLUMN unreported_messages INTEGER;
   ALTER TABLE counters ADD COLUMN unreported_bytes INTEGER;
   UPDATE counters SET unreported_messages = 0, unreported_bytes = 0;
   ALTER TABLE groups ADD COLUMN first INTEGER;
   UPDATE groups SET first = (SELECT MIN(seq) FROM groups AS same WHERE same.member = groups.member);
   ALTER TABLE boxes ADD COLUMN member TEXT;
   UPDATE boxes SET member = (SELECT member FROM groups WHERE groups.seq = boxes.seq);`,
  // Commits without a base are of no use to anybody: who missed them joins anew.
  `UPDATE counters SET lost_commits = COALESCE((SELECT MAX(seq) FROM commits), lost_commits);
   DELETE FROM commits;`,
  "CREATE TABLE files (file TEXT PRIMARY KEY, member TEXT, capability TEXT, bytes INTEGER, at INTEGER, expires INTEGER) WITHOUT ROWID;",
];
/** The version of the tables that this relay writes. The first had no number. */
const SCHEMA_VERSION = STEPS.length + 1;

/** Notes that a room's tables are of this version. */
export function stampSchema(sql: SqlStorage): void {
  sql.exec("CREATE TABLE IF NOT EXISTS schema (version INTEGER)");
  sql.exec("DELETE FROM schema");
  sql.exec("INSERT INTO schema VALUES (?)", SCHEMA_VERSION);
}

/** Brings a room's tables to this version; throws ChatError `internal` where a newer relay has stored them. */
export function migrateSchema(sql: SqlStorage): void {
  const version = versionOf(sql);
  if (version === SCHEMA_VERSION) return;
  if (version > SCHEMA_VERSION)
    throw new ChatError("internal", `a room is stored in version ${version}, this relay knows ${SCHEMA_VERSION}`);
  for (const step of STEPS.slice(version - 1)) sql.exec(step);
  stampSchema(sql);
}

function versionOf(sql: SqlStorage): number {
  if (sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'schema'").next().done === true) return 1;
  return sql.exec<{ version: number }>("SELECT version FROM schema").one().version;
}
