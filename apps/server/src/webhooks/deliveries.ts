import { randomUUID } from 'node:crypto';
import { type Database, leaseWebhook } from '@kapstok/store';
import { type Send, tellWebhook } from './tell-webhook.ts';

/** Longer than sending takes: within it nobody else tells the same webhook. */
const LEASE_SECONDS = 60;
const PAUSE_MILLISECONDS = 2000;
/** Webhooks that are told at the same time: who is slow keeps the others from nothing. */
const AT_ONCE = 4;

/** What deliveries need. */
export interface DeliveryParts {
  readonly database: Database;
  readonly send: Send;
  readonly now: () => Date;
  /** Is told of what went wrong with the database. */
  readonly onFault: (error: unknown) => void;
}

/** Tells webhooks what happens, for as long as the server runs. Several servers may: each webhook is told by one at a time. */
export class Deliveries {
  readonly #parts: DeliveryParts;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  /** Begins to tell, and goes on until it is ended. */
  start(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => {
      this.#round = this.tellAll()
        .catch(this.#parts.onFault)
        .then(() => this.start());
    }, PAUSE_MILLISECONDS);
    this.#timer.unref();
  }

  /** Tells every webhook for which something is to be told now. */
  async tellAll(): Promise<void> {
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#tellOnAndOn()));
  }

  async #tellOnAndOn(): Promise<void> {
    const { database, send, now } = this.#parts;
    while (!this.#ended) {
      const webhook = await leaseWebhook(database, randomUUID(), LEASE_SECONDS);
      if (webhook === undefined) return;
      await tellWebhook(database, webhook, { send, now });
    }
  }

  /** Tells nothing new any more, and waits for what is being told. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#round;
  }
}
