// Owns the route table. Must not do anything else.
import { Hono } from "hono";
import { WIRE_VERSION } from "../protocol/limits.ts";
import { Addresses } from "./addresses.ts";
import { issueToken } from "./admission.ts";
import { newBodies } from "./bodies.ts";
import { createRoom } from "./creation.ts";
import type { Environment } from "./environment.ts";
import { createFile, fileStatus, finishFile, getChunk, putChunk, removeFile } from "./file-routes.ts";
import { answerError, gate } from "./gate.ts";
import { metrics } from "./metrics.ts";
import { ABOUT, PAGE } from "./page.ts";
import { answerRefusal } from "./refusal.ts";
import { RefusalCount } from "./refusal-count.ts";
import { restart } from "./restart.ts";
import { openSocket } from "./upgrade.ts";

const app = new Hono<Environment>();

app.use(gate({ addresses: new Addresses(), bodies: newBodies(), refusals: new RefusalCount() }));
app.get("/", (context) => context.text(ABOUT));
app.get("/healthz", (context) => context.json({ ok: true, version: WIRE_VERSION }));
app.get("/metrics", metrics);
app.get("/r/:room", (context) => context.html(PAGE));
app.post("/api/rooms", createRoom);
app.post("/api/rooms/:room/tokens", issueToken);
app.get("/api/rooms/:room/socket", openSocket);
app.post("/api/rooms/:room/files", createFile);
app.get("/api/rooms/:room/files/:file", fileStatus);
app.delete("/api/rooms/:room/files/:file", removeFile);
app.post("/api/rooms/:room/files/:file/finish", finishFile);
app.put("/api/rooms/:room/files/:file/chunks/:chunk", putChunk);
app.get("/api/rooms/:room/files/:file/chunks/:chunk", getChunk);
app.post("/internal/restart", restart);
app.notFound(() => answerRefusal({ code: "not_found" }));
app.onError(answerError);

export { StoredFile } from "./file.ts";
export { Registry } from "./registry.ts";
export { Room } from "./room.ts";
export default app;
