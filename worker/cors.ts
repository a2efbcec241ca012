// Owns what pages of other origins may do: those on the list may speak to the relay, others may not. Must not know routes.
import { ChatError } from "../protocol/errors.ts";
import { FILE_CAPABILITY_HEADER } from "../protocol/requests-files.ts";
import type { Settings } from "./settings.ts";

/** How long a browser may keep the answer to a preflight, in seconds. */
const PREFLIGHT_AGE_S = 7_200;

/** Throws ChatError `origin_refused` for a page that is neither the relay's own nor on the list. */
export function refuseForeignOrigin(request: Request, settings: Settings): void {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(request.url).origin || settings.origins.has(origin)) return;
  throw new ChatError("origin_refused");
}

/** The answer to the preflight of a page that may speak to the relay, or null where the request is none. */
export function answerPreflight(request: Request): Response | null {
  const asks = request.headers.has("origin") && request.headers.has("access-control-request-method");
  if (request.method !== "OPTIONS" || !asks) return null;
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, PUT, DELETE",
      "access-control-allow-headers": `authorization, content-type, ${FILE_CAPABILITY_HEADER}`,
      "access-control-max-age": String(PREFLIGHT_AGE_S),
    },
  });
}

/** Lets a page of a listed origin read an answer, without cookies: there are none. */
export function allowOrigin(request: Request, headers: Headers, settings: Settings): void {
  const origin = request.headers.get("origin");
  headers.append("vary", "origin");
  if (origin !== null && settings.origins.has(origin)) headers.set("access-control-allow-origin", origin);
}
