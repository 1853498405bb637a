import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Served } from './served.ts';

/** A browser, and what it looks at; both are there while the journeys run. */
export interface Stage {
  readonly browser: Browser;
  /** Where the server is. */
  readonly address: string;
}

/** Sets the stage for the journeys of a file or a part of it: the example plan, or a server of its own that is stopped after. */
export function stageOf(start?: () => Promise<Served>): Stage {
  let set: { readonly browser: Browser; readonly served: Served } | undefined;
  beforeAll(async () => {
    const [browser, served] = await Promise.all([
      chromium.connect(inject('browser')),
      start === undefined ? theExample() : start(),
    ]);
    set = { browser, served };
  });
  afterAll(async () => {
    await set?.browser.close();
    await set?.served.stop();
  });
  const now = () => {
    if (set === undefined) throw new Error('the stage is set once the journeys run');
    return set;
  };
  return {
    get browser() {
      return now().browser;
    },
    get address() {
      return now().served.address;
    },
  };
}

async function theExample(): Promise<Served> {
  return { address: inject('example'), stop: async () => {} };
}
