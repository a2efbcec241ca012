// Owns which addresses of relays are accepted. Must not connect to any.
import { ChatError } from "../protocol/errors.ts";
import { texts } from "./language.ts";

/** The origin of a relay's address, such as https://chat.example.org; throws `usage`. */
export function parseServer(text: string): string {
  const url = URL.parse(text.trim());
  const web = url !== null && (url.protocol === "https:" || url.protocol === "http:");
  if (!web || url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new ChatError("usage", texts().usage.serverAddress);
  }
  return url.origin;
}

/** Throws `insecure` where `origin` is plain http to another machine, unless `insecure` says that it is meant. */
export function requireSecure(origin: string, insecure: boolean): void {
  if (insecure || new URL(origin).protocol === "https:" || isThisMachine(origin)) return;
  throw new ChatError("insecure", texts().usage.plainHttp(origin));
}

/** True where `origin` can only be this machine: localhost, 127.0.0.0/8 or ::1. */
export function isThisMachine(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
