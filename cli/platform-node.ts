// Owns what Node lends to a member: sockets by `ws`, HTTP by fetch, timers. Must not know rooms or frames.
import type { Agent, IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import type { HttpAnswer, HttpRequest, Platform, Socket, SocketHandlers } from "../client/platform.ts";
import { parseAs, parseJson } from "../protocol/codec.ts";
import { CLOSE_CODE } from "../protocol/errors.ts";
import { ErrorResponse } from "../protocol/requests.ts";

/** Longest message that is read from a relay, in bytes: a burst of everything that was missed. */
const MAX_MESSAGE_BYTES = 64 * 1_048_576;
/** Bounds one HTTP request, or the silence in a long one, and one WebSocket handshake, in milliseconds. */
const ANSWER_TIMEOUT_MS = 15_000;
/** How long a closing handshake may take before the socket is cut, in milliseconds. */
const CLOSE_TIMEOUT_MS = 2_000;
/** Longest answer to a request that is read, in UTF-16 units. */
const MAX_ANSWER_UNITS = 65_536;
/** Longest refusal that is read, in UTF-16 units. */
const MAX_REFUSAL_UNITS = 4_096;
/** Of a connection that never opened or broke (RFC 6455 section 7.1.5). */
const ABNORMAL = 1006;
const NORMAL = 1000;

// An import would read every export, and with that load the built-in fetch and WebSocket that nobody here uses: a third of the start.
const plain = process.getBuiltinModule("node:http");
const secure = process.getBuiltinModule("node:https");
/** Connections that the chunks of files go over, one after the other. */
const keptAgents = new Map<typeof plain | typeof secure, Agent>();

/** What Node lends to a member. */
export const nodePlatform: Platform = {
  fetch: exchange,
  connect,
  now: () => Date.now(),
  setTimer(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  newHash: () => process.getBuiltinModule("node:crypto").createHash("sha256"),
  random: () => Math.random(),
};

/**
 * One request by Node's own client, which the sockets need anyway: the built-in fetch takes as long to load as all of TLS. What carries
 * bytes takes as long as it gets on, over connections that are kept; all else has its time.
 */
async function exchange(url: string, { method, headers, body, signal }: HttpRequest): Promise<HttpAnswer> {
  const module = url.startsWith("https:") ? secure : plain;
  const isLong = typeof body !== "string";
  const bounds = [
    ...(signal === undefined ? [] : [signal]),
    ...(isLong ? [] : [AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
  ];
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = module.request(
      url,
      {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }) },
        agent: isLong ? keptAgent(module) : false,
        signal: AbortSignal.any(bounds),
        timeout: ANSWER_TIMEOUT_MS,
      },
      resolve,
    );
    sent.on("timeout", () => sent.destroy(new Error("silence")));
    sent.on("error", reject);
    sent.end(body);
  });
  return {
    status: response.statusCode ?? 0,
    text: () => readText(response, MAX_ANSWER_UNITS),
    bytes: (into) => readInto(response, into),
  };
}

function keptAgent(module: typeof plain | typeof secure): Agent {
  const agent = keptAgents.get(module) ?? new module.Agent({ keepAlive: true });
  keptAgents.set(module, agent);
  return agent;
}

function connect(url: string, token: string, handlers: SocketHandlers): Socket {
  const socket = new WebSocket(url, {
    headers: { authorization: `Bearer ${token}` },
    maxPayload: MAX_MESSAGE_BYTES,
    handshakeTimeout: ANSWER_TIMEOUT_MS,
    perMessageDeflate: false,
  });
  let closed = false;
  const close = (code: number, reason: string) => {
    if (closed) return;
    closed = true;
    handlers.onClose(code, reason);
  };
  socket.on("open", () => handlers.onOpen());
  socket.on("message", (data, isBinary) => {
    if (!isBinary && Buffer.isBuffer(data)) handlers.onText(data.toString("utf8"));
  });
  socket.on("unexpected-response", (_request, response) => {
    void readRefusal(response).then((code) => {
      close(code, "");
      socket.terminate();
    });
  });
  socket.on("error", (error) => close(ABNORMAL, "code" in error ? String(error.code) : error.message));
  socket.on("close", (code, reason) => close(code, reason.toString()));
  return {
    send(text) {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close() {
      socket.close(NORMAL);
      setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS).unref();
    },
  };
}

/** The close code behind a refused handshake: what the relay's answer says, or 1006 where the relay did not say it. */
async function readRefusal(response: IncomingMessage): Promise<number> {
  try {
    const { code } = parseAs(ErrorResponse, parseJson(await readText(response, MAX_REFUSAL_UNITS)));
    return Object.entries(CLOSE_CODE).find(([name]) => name === code)?.[1] ?? ABNORMAL;
  } catch {
    return ABNORMAL;
  }
}

/** The body of an answer; throws RangeError where it is longer than `most` UTF-16 units. */
async function readText(response: IncomingMessage, most: number): Promise<string> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    if (text.length > most) throw new RangeError("the answer is too long");
  }
  return text;
}

/** The body of an answer, written into a buffer; throws RangeError where it is longer. */
async function readInto(response: IncomingMessage, into: Uint8Array): Promise<Uint8Array> {
  let length = 0;
  for await (const part of response) {
    if (length + part.length > into.length) throw new RangeError("the answer is too long");
    into.set(part, length);
    length += part.length;
  }
  return into.subarray(0, length);
}
