// Owns the configuration that a self-hosted relay's workerd is started with. Must not hold secrets: those come from its environment.

/** Variables that the relay takes from the environment; .dev.vars.example says what each is for. */
export const RELAY_VARIABLES = [
  "TOKEN_SECRET",
  "RATE_LIMIT_MESSAGES",
  "RATE_LIMIT_WINDOW_S",
  "RATE_LIMIT_TOKENS",
  "TOKEN_TTL_S",
  "MAX_MEMBERS",
  "MAX_TEXT_BYTES",
  "HISTORY_MESSAGES",
  "MAX_FILE_BYTES",
  "MAX_FILES",
  "MAX_FILE_BYTES_PER_HOUR",
  "FILE_TTL",
  "RATE_LIMIT_FILES",
  "CREATE_ROOMS",
  "CREATE_KEY",
  "PUBLIC_URL",
  "ALLOWED_ORIGINS",
  "DISK_ROOMS",
  "RESTART_SECRET",
  "METRICS_TOKEN",
  "REPORT_INTERVAL_S",
  "LOG_MEMBERS",
] as const;

/** Where rooms are stored, as an absolute path, and the address that the relay listens on. Its script is `relay.js` beside the configuration. */
export interface WorkerdPlaces {
  readonly storage: string;
  readonly address: string;
}

/** The text of a workerd configuration (Cap'n Proto). `http` is for everybody, `control` for this machine alone. */
export function formatWorkerdConfig({ storage, address }: WorkerdPlaces): string {
  const variables = RELAY_VARIABLES.map((name) => `(name = "${name}", fromEnvironment = "${name}")`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "relay", worker = (
      modules = [(name = "relay.js", esModule = embed "relay.js")],
      compatibilityDate = "2026-10-23",
      durableObjectNamespaces = [
        (className = "Room", uniqueKey = "rooms", enableSql = true),
        (className = "StoredFile", uniqueKey = "files", enableSql = true),
        (className = "Registry", uniqueKey = "registry", enableSql = true),
      ],
      durableObjectStorage = (localDisk = "storage"),
      globalOutbound = "nowhere",
      bindings = [
        (name = "ROOMS", durableObjectNamespace = "Room"),
        (name = "FILES", durableObjectNamespace = "StoredFile"),
        (name = "REGISTRY", durableObjectNamespace = "Registry"),
        (name = "ROOM_FILES", service = "files"),
        ${variables.join(",\n        ")},
      ],
    )),
    (name = "storage", disk = (path = ${quote(storage)}, writable = true)),
    (name = "files", disk = (path = ${quote(storage)}, writable = false)),
    (name = "nowhere", network = (allow = [])),
  ],
  sockets = [
    (name = "http", address = ${quote(address)}, http = (), service = "relay"),
    (name = "control", address = "127.0.0.1:0", http = (), service = "relay"),
  ],
);
`;
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
