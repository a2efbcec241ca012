// Owns what every request passes before its handler, and every answer after it. Must not know routes.
import type { Next } from "hono";
import { ChatError } from "../protocol/errors.ts";
import { refuseHasty } from "./address-limit.ts";
import type { Addresses } from "./addresses.ts";
import type { RelayContext } from "./environment.ts";
import { log, nameOf } from "./log.ts";
import { answerRefusal, refusalOf } from "./refusal.ts";
import { readSettings, type Settings } from "./settings.ts";

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
export function gate(addresses: Addresses) {
  return async (context: RelayContext, next: Next): Promise<void> => {
    const settings = readSettings(context.env);
    refuseForeignOrigin(context.req.raw, settings);
    await refuseHasty(context.req.raw, context.env.ADDRESS_LIMIT);
    context.set("settings", settings);
    context.set("addresses", addresses);
    await next();
    if (context.res.webSocket === null) secure(context.res.headers);
  };
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
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
}

function refuseForeignOrigin(request: Request, settings: Settings): void {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(request.url).origin || settings.origins.has(origin)) return;
  throw new ChatError("origin_refused");
}
