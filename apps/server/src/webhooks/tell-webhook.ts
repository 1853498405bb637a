import type { FeedDto, FeedEntry } from '@kapstok/contract';
import {
  acting,
  type Database,
  type LeasedWebhook,
  listRegions,
  mayAll,
  readFeed,
  webhookFailed,
  webhookTold,
} from '@kapstok/store';
import { feedDocument, planIdsOf } from '../feed/feed-document.ts';
import type { Message } from './send-message.ts';

/** Entries in one message. */
const TOGETHER = 50;
/** Characters of what one entry tells; of a larger one only is said that it is there. */
const LARGEST = 256 * 1024;
/** After so many failures in a row, over half a day, nothing is sent any more. */
const MOST_FAILURES = 20;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3600;

const MAKER_MAY_NOT = 'Wie deze webhook maakte, mag dit niet meer. Laat een ander hem opnieuw maken.';

/** How messages are sent. @returns what went wrong; undefined when it was taken in */
export type Send = (message: Message) => Promise<string | undefined>;

function withoutLarge(entry: FeedEntry): FeedEntry {
  return JSON.stringify(entry.body).length > LARGEST ? { ...entry, body: null, whole: false } : entry;
}

/** What is to be told, as far as who made the webhook may read it now; undefined when they may not any more. */
async function toTell(
  database: Database,
  { region, account, role, toldSeq }: LeasedWebhook,
): Promise<FeedDto | undefined> {
  const actor = { region, account, role, readOnly: true };
  return await acting(database, actor, async (trx) => {
    const reader = { trx, region };
    if (!(await mayAll(reader, 'makeKeys'))) return undefined;
    const code = (await listRegions(reader)).find(({ id }) => id === region)?.code ?? '';
    const feed = await readFeed(reader, { after: toldSeq, limit: TOGETHER });
    return feedDocument(feed, await planIdsOf(reader, code));
  });
}

/** Seconds until it is tried again: twice as long each time. */
function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** failures);
}

/** Tells a webhook what happened since it was told last: all of it, in order, and again later when it was not taken in. */
export async function tellWebhook(
  database: Database,
  webhook: LeasedWebhook,
  { send, now }: { readonly send: Send; readonly now: () => Date },
): Promise<void> {
  const { lease, id, address, secret, failures } = webhook;
  const feed = await toTell(database, webhook);
  if (feed === undefined) {
    await webhookFailed(database, lease, { what: MAKER_MAY_NOT, pauseSeconds: 0, stops: true });
    return;
  }
  const changes = feed.changes.map(withoutLarge);
  const body = JSON.stringify({ webhook: id, ...feed, changes });
  const what = changes.length === 0 ? undefined : await send({ address, secret, body, now: now() });
  if (what === undefined) await webhookTold(database, lease, Number(feed.next));
  else {
    const stops = failures + 1 >= MOST_FAILURES;
    await webhookFailed(database, lease, { what, pauseSeconds: pauseAfter(failures), stops });
  }
}
