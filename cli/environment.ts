// Owns the secrets that come in environment variables: read once, then out of what children inherit. Must not know their use.

/** Secrets of the environment, undefined where not set. */
export interface Secrets {
  readonly invite: string | undefined;
  readonly owner: string | undefined;
  readonly createKey: string | undefined;
  readonly passphrase: string | undefined;
}

/** Takes the secrets out of `env`. */
export function takeSecrets(env: NodeJS.ProcessEnv): Secrets {
  const take = (name: string) => {
    const value = env[name];
    delete env[name];
    return value === "" ? undefined : value;
  };
  return {
    invite: take("CHAT_INVITE"),
    owner: take("CHAT_OWNER"),
    createKey: take("CHAT_CREATE_KEY"),
    passphrase: take("CHAT_PASSPHRASE"),
  };
}
