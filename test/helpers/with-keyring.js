// Owns a start of the program where a keyring is installed: imported before it, it is the package, and keeps secrets in a file. Must not know the program.
import { registerHooks } from "node:module";

const SOURCE = `
  import { existsSync, readFileSync, writeFileSync } from "node:fs";
  const FILE = process.env["SOTTO_TEST_KEYRING"];
  const read = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {});
  const write = (secrets) => writeFileSync(FILE, JSON.stringify(secrets));
  export class Entry {
    constructor(service, account) {
      this.name = service + " " + account;
    }
    getPassword() {
      return read()[this.name] ?? null;
    }
    setPassword(secret) {
      write({ ...read(), [this.name]: secret });
    }
    deletePassword() {
      const { [this.name]: gone, ...rest } = read();
      write(rest);
      return gone !== undefined;
    }
  }`;
const URL_OF_PACKAGE = "keyring:package";

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@napi-rs/keyring" ? { url: URL_OF_PACKAGE, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === URL_OF_PACKAGE ? { format: "module", source: SOURCE, shortCircuit: true } : next(url, context),
});
