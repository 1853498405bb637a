import { FORMS, feedEntrySchema, feedSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { readFeed } from '@kapstok/store';
import * as z from 'zod';
import { type InRegion, inRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { Refused } from '../changes/refused.ts';
import { feedDocument, planIdsOf } from '../feed/feed-document.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { wrongInputProblem } from '../problem.ts';
import { API } from './plan-route.ts';
import { everyPage, formAsked, LIST_TYPES, linkNext, sendNdjson } from './streams.ts';

const params = z.object({ region: z.string().max(200) });
const query = z.object({
  /** `next` of the answer before; nothing begins at the first entry. */
  after: z.string().regex(FORMS.entryPlace).default('0'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

const response: { readonly 200: object } = {
  200: {
    description: 'Een bladzijde als JSON, of alles als NDJSON.',
    content: { [LIST_TYPES.json]: { schema: feedSchema }, [LIST_TYPES.ndjson]: { schema: z.string() } },
  },
};

type FeedPage = z.infer<typeof feedSchema>;

/** Who keeps up would miss what is added from here to where they think they are: an older backup was restored since. */
function beyond(end: number): Refused {
  const must = text(
    `ten hoogste ${end} zijn: dat is de laatste regel van het logboek. Is een oudere reservekopie teruggezet, lees dan opnieuw vanaf 0`,
    `be at most ${end}: that is the last entry of the log. If an older backup was restored, read again from 0`,
  );
  return new Refused(wrongInputProblem([wrongInput('query', ['after'], must)]));
}

/** @throws {Refused} where the log ends before it */
function pageAfter(here: InRegion, after: string, limit: number): Promise<FeedPage> {
  return here.read(async (reader) => {
    const plans = await planIdsOf(reader, here.standing.region.code);
    const feed = await readFeed(reader, { after: Number(after), limit });
    if (Number(after) > feed.end) throw beyond(feed.end);
    return feedDocument(feed, plans);
  });
}

const STREAMED = 200;

/** What happened in a region since a mark, the oldest first: for a system that keeps up. */
export function feedRoutes(app: App, keeping: Keeping): void {
  const schema = { params, querystring: query, response };
  app.get(`${API}/regions/:region/changes`, { schema }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readHistory' }, async (here) => {
      const { after, limit } = request.query;
      const page = await pageAfter(here, after, limit);
      if (formAsked(request, reply) === 'ndjson') {
        const read = async (
          from = after,
        ): ReturnType<Parameters<typeof everyPage<FeedPage['changes'][number]>>[0]> => {
          const page = await pageAfter(here, from, STREAMED);
          return { items: page.changes, next: page.more ? page.next : null };
        };
        return sendNdjson(reply, feedEntrySchema, everyPage(read));
      }
      if (page.more) linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(feedSchema.parse(page));
    });
  });
}
