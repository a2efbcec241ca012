// Owns what is used of a package that is only there where somebody has installed it. Must not promise that it is.
declare module "@napi-rs/keyring" {
  /** One secret in the system's keyring. */
  export class Entry {
    constructor(service: string, account: string);
    getPassword(): string | null;
    setPassword(password: string): void;
    deletePassword(): boolean;
  }
}
