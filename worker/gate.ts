// Owns what every request passes before its handler, and every answer after it. Must not know routes.
import type { Next } from "hono";
import { ChatError } from "../protocol/errors.ts";
import { refuseHasty } from "./address-limit.ts";
import { recordedRoom } from "./audit.ts";
import { allowOrigin, answerPreflight, refuseForeignOrigin } from "./cors.ts";
import type { Prepared, RelayContext } from "./environment.ts";
import { log, nameOf } from "./log.ts";
import { answerPlainHttp } from "./plain-http.ts";
import { answerRefusal, refusalOf } from "./refusal.ts";
import { readSettings } from "./settings.ts";

/** Of the relay's answers no browser may run, embed, guess or keep anything. */
const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "interest-cohort=()",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Reads the settings, refuses foreign origins and hasty addresses, and puts the security headers on what comes back. */
export function gate(shared: Pick<Prepared, "addresses" | "bodies" | "refusals">) {
  const { refusals } = shared;
  return async (context: RelayContext, next: Next): Promise<void> => {
    const { env } = context;
    const request = context.req.raw;
    const reported = env.METRICS_TOKEN ? env : {};
    try {
      await prepare(context, shared);
    } catch (error) {
      refusals.note(refusalOf(error).code, reported, {});
      throw error;
    }
    const answer = answerPreflight(request) ?? answerPlainHttp(request, context.var.settings);
    if (answer === null) await next();
    else context.res = answer;
    if (context.res.webSocket !== null) return;
    secure(context.res.headers);
    allowOrigin(request, context.res.headers, context.var.settings);
    await refusals.noteAnswer(context.res, reported, recordedRoom(context.var.settings, request));
  };
}

async function prepare(
  context: RelayContext,
  { addresses, bodies, refusals }: Pick<Prepared, "addresses" | "bodies" | "refusals">,
): Promise<void> {
  // As behind a Host that is none.
  if (!URL.canParse(context.req.raw.url)) throw new ChatError("bad_input", "no address");
  const settings = readSettings(context.env);
  refuseForeignOrigin(context.req.raw, settings);
  await refuseHasty(context.req.raw, context.env.ADDRESS_LIMIT);
  context.set("settings", settings);
  context.set("addresses", addresses);
  context.set("bodies", bodies);
  context.set("refusals", refusals);
}

/** The answer to whatever a handler throws; what the relay did not foresee is logged. */
export function answerError(error: unknown): Response {
  const refusal = refusalOf(error);
  if (refusal.code === "internal")
    log("internal", { error: error instanceof ChatError ? error.detail : nameOf(error) });
  const response = answerRefusal(refusal);
  secure(response.headers);
  return response;
}

function secure(headers: Headers): void {
  // workerd adds none, and whoever asks may want to compare clocks (RFC 9110 section 6.6.1).
  headers.set("date", new Date().toUTCString());
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
}
