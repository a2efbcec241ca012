// Owns the relay with what Cloudflare charges for counted: requests, messages, rows, and what keeps a room awake. Must not change what the relay does.
import app, { Room as PlainRoom, Registry } from "../../worker/index.ts";
import { PACE_MS } from "./pace.ts";

export * from "../../worker/index.ts";

const counts = { workerRequests: 0, objectRequests: 0, messages: 0, rowsWritten: 0, awakeMs: 0 };
const cursors = [];
/** When each pending timer is due; a room does not sleep as long as there is one. */
const timers = new Map();
let awakeSince = 0;

const { setTimeout: plainSet, clearTimeout: plainClear } = globalThis;
/** What the relay's clock is ahead: it passes as fast as people talk, the run does not. */
let aheadMs = 0;
const clock = Date.now;
Date.now = () => clock() + aheadMs;

function forget(id) {
  if (timers.delete(id) && timers.size === 0) counts.awakeMs += clock() - awakeSince;
}

globalThis.setTimeout = (run, ms = 0, ...rest) => {
  if (timers.size === 0) awakeSince = clock();
  const id = plainSet(() => {
    forget(id);
    run(...rest);
  }, ms);
  timers.set(id, clock() + ms);
  return id;
};
globalThis.clearTimeout = (id) => {
  forget(id);
  plainClear(id);
};

function count(prototype, method, field) {
  const plain = prototype[method];
  prototype[method] = function (...args) {
    counts[field] += 1;
    return plain.apply(this, args);
  };
}

/** All methods that are called from outside; the ends of sockets are no requests. */
for (const { prototype } of [PlainRoom, Registry]) {
  for (const method of Object.getOwnPropertyNames(prototype))
    if (method !== "constructor" && !method.startsWith("webSocket")) count(prototype, method, "objectRequests");
}
count(PlainRoom.prototype, "webSocketMessage", "messages");
const hear = PlainRoom.prototype.webSocketMessage;
PlainRoom.prototype.webSocketMessage = function (socket, message) {
  if (String(message).includes('"type":"say"')) aheadMs += PACE_MS;
  return hear.call(this, socket, message);
};

let patched = false;
function countStorage(storage) {
  if (patched) return;
  patched = true;
  const statements = Object.getPrototypeOf(storage.sql);
  const plain = statements.exec;
  statements.exec = function (...args) {
    const cursor = plain.apply(this, args);
    cursors.push(cursor);
    return cursor;
  };
  // Cloudflare charges a planned alarm as a row.
  count(Object.getPrototypeOf(storage), "setAlarm", "rowsWritten");
}

export class Room extends PlainRoom {
  constructor(state, variables) {
    countStorage(state.storage);
    super(state, variables);
  }
}

export default {
  fetch(request, env, context) {
    if (new URL(request.url).pathname === "/counts") return Response.json(report());
    counts.workerRequests += 1;
    return app.fetch(request, env, context);
  },
};

/** What was counted so far; `toSleepMs` is how long a room stays awake from now on if nothing more happens. */
function report() {
  const now = clock();
  for (const cursor of cursors.splice(0)) counts.rowsWritten += cursor.rowsWritten;
  const awakeMs = counts.awakeMs + (timers.size === 0 ? 0 : now - awakeSince);
  return { ...counts, awakeMs, toSleepMs: Math.max(0, ...[...timers.values()].map((due) => due - now)) };
}
