// Owns `GET /metrics` in the text format of Prometheus. Must not ask rooms: the registry knows.
import { bearerOf, equalSecrets } from "./bearer.ts";
import type { RelayContext } from "./environment.ts";
import { answerRefusal } from "./refusal.ts";
import type { Totals } from "./registry.ts";
import { findRegistry } from "./registry-address.ts";

const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** The sums over all rooms, for whoever has METRICS_TOKEN; without one the route does not exist. */
export async function metrics(context: RelayContext): Promise<Response> {
  const { settings, refusals } = context.var;
  const registry = findRegistry(context.env);
  if (settings.metricsToken === null || registry === null) return answerRefusal({ code: "not_found" });
  if (!(await equalSecrets(bearerOf(context.req.raw) ?? "", settings.metricsToken)))
    return answerRefusal({ code: "token_refused" });
  await refusals.report(context.env);
  const text = formatMetrics(await registry.totals());
  return new Response(text, { headers: { "content-type": CONTENT_TYPE } });
}

function formatMetrics(totals: Totals): string {
  const rejects = Object.entries(totals.rejects).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...family("sotto_connected", "gauge", "Members with a connection.", totals.connected),
    ...family("sotto_rooms", "gauge", "Rooms with somebody connected.", totals.rooms),
    ...family("sotto_messages_total", "counter", "Chat messages ordered.", totals.messages),
    ...family("sotto_messages_per_second", "gauge", "Chat messages of the last minute.", totals.messagesPerSecond),
    ...family("sotto_bytes_total", "counter", "Characters of events ordered.", totals.bytes),
    ...family("sotto_evictions_total", "counter", "Rooms that lost their memory with sockets open.", totals.evictions),
    "# HELP sotto_rejects_total Refusals by code.",
    "# TYPE sotto_rejects_total counter",
    ...rejects.map(([code, count]) => `sotto_rejects_total{code="${code}"} ${count}`),
    "",
  ].join("\n");
}

function family(name: string, type: "gauge" | "counter", help: string, value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`];
}
