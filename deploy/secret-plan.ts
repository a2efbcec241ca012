// Owns which secrets a relay on Cloudflare has, and which of them are still to be made. Must not know how they get there.
import { randomBytes } from "node:crypto";

const SECRET_BYTES = 32;

/** Secrets of the relay; people use those that are shown, nobody uses the others. */
const SECRETS: Readonly<Record<string, { readonly shown: boolean }>> = {
  TOKEN_SECRET: { shown: false },
  CREATE_KEY: { shown: true },
  METRICS_TOKEN: { shown: true },
};

/** New secrets, and the lines that tell a person what they need to know of them. */
export interface SecretPlan {
  readonly secrets: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

/** The secrets that are missing from a list as `wrangler secret list` prints it; those that are there stay, as a new TOKEN_SECRET would end every session. */
export function planSecrets(list: string): SecretPlan {
  const present: readonly { readonly name: string }[] = JSON.parse(list.slice(list.indexOf("[")));
  const missing = Object.keys(SECRETS).filter((name) => !present.some((secret) => secret.name === name));
  const secrets = Object.fromEntries(missing.map((name) => [name, randomBytes(SECRET_BYTES).toString("base64url")]));
  const lines = Object.entries(secrets).map(([name, value]) =>
    SECRETS[name]?.shown === true ? `${name} is ${value}: keep it, it is not shown again.` : `${name} is made.`,
  );
  return { secrets, lines: lines.length === 0 ? ["Every secret is there already; nothing was changed."] : lines };
}
