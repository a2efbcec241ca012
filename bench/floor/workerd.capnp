using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "floor", worker = (
      modules = [(name = "worker.js", esModule = embed "broadcast-worker.js")],
      compatibilityDate = "2026-10-23",
      durableObjectNamespaces = [(className = "Room", uniqueKey = "rooms", enableSql = true)],
      durableObjectStorage = (inMemory = void),
      bindings = [(name = "ROOMS", durableObjectNamespace = "Room")],
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "floor")],
);
