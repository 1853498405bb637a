/** What a server answered a browser. */
export interface Visit {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

interface Asked {
  readonly method?: string;
  readonly body?: URLSearchParams | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser as far as signing in needs one: it keeps cookies by host, whatever the port, and goes where it is sent. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** The cookie of this name; undefined when there is none. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Puts a cookie there, as somebody might who wants to trick the browser. */
  plant(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** Asks an address and goes nowhere else. */
  async visit(url: string, { method = 'GET', body, headers = {} }: Asked = {}): Promise<Visit> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const json =
      body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' };
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...json, ...headers, ...(cookie === '' ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    return { status: response.status, url, headers: response.headers, body: await response.text() };
  }

  /** Asks an address, and goes on for as long as it is sent elsewhere; `until` says where to stop. */
  async follow(url: string, asked: Asked = {}, until?: (url: string) => boolean): Promise<Visit> {
    let seen = await this.visit(url, asked);
    for (let left = 10; left > 0; left -= 1) {
      const to = seen.headers.get('location');
      if (to === null) return seen;
      const next = new URL(to, seen.url).href;
      if (until?.(next) === true) return { ...seen, url: next };
      seen = await this.visit(next);
    }
    throw new Error(`sent around: ${seen.url}`);
  }

  #keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const gone =
      attributes.some((attribute) => /^max-age=0$/i.test(attribute)) ||
      attributes.some((attribute) => /^expires=.*1970/i.test(attribute));
    if (gone || value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
