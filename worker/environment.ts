// Owns what a request's handler is given: the bindings, the parsed settings. Must not handle requests.
import type { Context } from "hono";
import type { Addresses } from "./addresses.ts";
import type { Bodies } from "./bodies.ts";
import type { StoredFile } from "./file.ts";
import type { RefusalCount } from "./refusal-count.ts";
import type { Registry } from "./registry.ts";
import type { Room } from "./room.ts";
import type { Settings, Variables } from "./settings.ts";

/** The Worker's bindings. */
export interface Bindings extends Variables {
  readonly ROOMS: DurableObjectNamespace<Room>;
  readonly FILES: DurableObjectNamespace<StoredFile>;
  /** Sums over all rooms; without it there are no metrics. */
  readonly REGISTRY?: DurableObjectNamespace<Registry> | null;
  /** Where a self-hosted relay stores its rooms; absent on Cloudflare. */
  readonly ROOM_FILES?: Fetcher | null;
  /** Counts an address's requests across isolates; only on Cloudflare, and optional there. */
  readonly ADDRESS_LIMIT?: RateLimit | null;
}

/** What the gate has prepared for every handler. */
export interface Prepared {
  settings: Settings;
  addresses: Addresses;
  bodies: Bodies;
  refusals: RefusalCount;
}

export interface Environment {
  Bindings: Bindings;
  Variables: Prepared;
}

export type RelayContext = Context<Environment>;
