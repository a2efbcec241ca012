// The floor of bench/relay.ts: a hibernating Durable Object that does nothing but send to everybody what anybody sends.
import { DurableObject } from "cloudflare:workers";

export class Room extends DurableObject {
  fetch() {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  webSocketMessage(_socket, message) {
    for (const socket of this.ctx.getWebSockets()) socket.send(message);
  }

  webSocketClose(socket) {
    socket.close();
  }
}

export default {
  fetch: (request, env) => env.ROOMS.getByName("room").fetch(request),
};
