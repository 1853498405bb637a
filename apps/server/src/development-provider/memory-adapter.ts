import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';

const SECOND = 1000;

interface Held {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Keeps what the provider has to remember for as long as it runs; each provider its own. */
export function memoryAdapter(): AdapterConstructor {
  const held = new Map<string, Held>();

  class MemoryAdapter implements Adapter {
    readonly #kind: string;

    constructor(kind: string) {
      this.#kind = kind;
    }

    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * SECOND;
      held.set(this.#key(id), { payload, until });
      for (const [key, one] of held) if (one.until <= Date.now()) held.delete(key);
      return Promise.resolve();
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return Promise.resolve(this.#now(this.#key(id)));
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return Promise.resolve(this.#where((payload) => payload.uid === uid));
    }

    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return Promise.resolve(this.#where((payload) => payload.userCode === userCode));
    }

    consume(id: string): Promise<void> {
      const one = held.get(this.#key(id));
      if (one !== undefined) one.payload.consumed = Math.floor(Date.now() / SECOND);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      held.delete(this.#key(id));
      return Promise.resolve();
    }

    revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, { payload }] of held) if (payload.grantId === grantId) held.delete(key);
      return Promise.resolve();
    }

    #key(id: string): string {
      return `${this.#kind}:${id}`;
    }

    #now(key: string): AdapterPayload | undefined {
      const one = held.get(key);
      return one === undefined || one.until <= Date.now() ? undefined : one.payload;
    }

    #where(wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
      const own = [...held].filter(([key]) => key.startsWith(`${this.#kind}:`));
      return own.map(([key]) => this.#now(key)).find((payload) => payload !== undefined && wanted(payload));
    }
  }
  return MemoryAdapter;
}
