// Owns what is used of a package that is only there where somebody has installed it. Must not promise that it is.
declare module "@napi-rs/keyring" {
  /** One secret in the system's keyring. */
  export class Entry {
    /** `store` counts on Linux alone. */
    constructor(service: string, account: string, options: { readonly store: "secret-service" });
    getPassword(): string | null;
    setPassword(password: string): void;
    deletePassword(): boolean;
  }
}
