// Owns an nginx in a test: the configuration that we ship, with the test's own ports and certificate in place of what an operator fills in.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SHIPPED = join(import.meta.dirname, "../../deploy/nginx/sotto.conf");
const CERTIFICATE = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"];
const NAME = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];

/** What this machine lacks for these tests, or null. */
export function missingForNginx(): string | null {
  const missing = ["nginx", "openssl"].filter((tool) => spawnSync(tool, ["-v"]).error !== undefined);
  return missing.length === 0 ? null : `${missing.join(" and ")} not installed`;
}

/** Ports that nginx listens on: with TLS and without, and the one of the redirect. */
export interface NginxPorts {
  readonly tls: number;
  readonly plain: number;
  readonly redirect: number;
}

/** A running nginx. */
export class Nginx {
  readonly certificate: string;
  readonly #directory: string;
  readonly #ports: NginxPorts;

  constructor(ports: NginxPorts) {
    this.#ports = ports;
    this.#directory = mkdtempSync(join(tmpdir(), "sotto-nginx-"));
    this.certificate = join(this.#directory, "certificate.pem");
    const files = ["-keyout", join(this.#directory, "key.pem"), "-out", this.certificate];
    execFileSync("openssl", ["req", ...CERTIFICATE, ...NAME, ...files], { stdio: "pipe" });
  }

  get url(): string {
    return `http://localhost:${this.#ports.plain}`;
  }

  get tlsUrl(): string {
    return `https://localhost:${this.#ports.tls}`;
  }

  /** Checks the configuration for relays on these ports; returns what nginx says of it. */
  configure(relays: readonly number[]): string {
    const { tls, plain, redirect } = this.#ports;
    const servers = relays.map((port) => `server 127.0.0.1:${port} max_fails=0;`).join("\n    ");
    const shipped = readFileSync(SHIPPED, "utf8")
      .replaceAll(/^ *listen \[::\].*\n/gmu, "")
      .replace(/listen 80;/u, `listen 127.0.0.1:${redirect};`)
      .replace(/listen 443 ssl http2;/u, `listen 127.0.0.1:${tls} ssl http2;\n    listen 127.0.0.1:${plain};`)
      .replaceAll("CHAT.EXAMPLE.ORG", "localhost")
      .replace(/(ssl_certificate) .*/u, `$1 ${this.certificate};`)
      .replace(/(ssl_certificate_key) .*/u, `$1 ${join(this.#directory, "key.pem")};`)
      .replaceAll(/^( *server 127\.0\.0\.1:\d+ max_fails=0;\n)+/gmu, `    ${servers}\n`);
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(this.#directory, name)};`,
    );
    const main = `pid ${join(this.#directory, "pid")};
error_log ${join(this.#directory, "error.log")};
events {}
http {
${paths.join("\n")}
${shipped}
}
`;
    writeFileSync(join(this.#directory, "nginx.conf"), main);
    const check = spawnSync("nginx", this.#options("-t"), { encoding: "utf8" });
    return `${check.stdout}${check.stderr}`;
  }

  /** Starts it as last configured, and waits until it listens. */
  async start(): Promise<void> {
    const child = spawn("nginx", this.#options(), { stdio: "ignore" });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error(this.log());
  }

  /** Has it read its configuration anew. */
  reload(): void {
    execFileSync("nginx", this.#options("-s", "reload"), { stdio: "pipe" });
  }

  log(): string {
    return readFileSync(join(this.#directory, "error.log"), "utf8");
  }

  stop(): void {
    spawnSync("nginx", this.#options("-s", "quit"));
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #options(...more: string[]): string[] {
    return ["-p", this.#directory, "-e", join(this.#directory, "error.log"), "-c", "nginx.conf", ...more];
  }
}
