import { feedEntrySchema, feedSchema } from '@kapstok/contract/schemas';
import { readFeed } from '@kapstok/store';
import * as z from 'zod';
import { type InRegion, inRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import { feedDocument, planIdsOf } from '../feed/feed-document.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { API } from './plan-route.ts';
import { everyPage, formAsked, LIST_TYPES, linkNext, sendNdjson } from './streams.ts';

const params = z.object({ region: z.string().max(200) });
const query = z.object({
  /** `next` of the answer before; nothing begins at the first entry. */
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .default('0'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

const response: { readonly 200: object } = {
  200: {
    description: 'Een bladzijde als JSON, of alles als NDJSON.',
    content: { [LIST_TYPES.json]: { schema: feedSchema }, [LIST_TYPES.ndjson]: { schema: z.string() } },
  },
};

type FeedPage = z.infer<typeof feedSchema>;

function pageAfter(here: InRegion, after: string, limit: number): Promise<FeedPage> {
  return here.read(async (reader) => {
    const plans = await planIdsOf(reader, here.standing.region.code);
    return feedDocument(await readFeed(reader, { after: Number(after), limit }), plans);
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
      if (formAsked(request, reply) === 'ndjson') {
        const read = async (
          from = after,
        ): ReturnType<Parameters<typeof everyPage<FeedPage['changes'][number]>>[0]> => {
          const page = await pageAfter(here, from, STREAMED);
          return { items: page.changes, next: page.more ? page.next : null };
        };
        return sendNdjson(reply, feedEntrySchema, everyPage(read));
      }
      const page = await pageAfter(here, after, limit);
      if (page.more) linkNext(request, reply, page.next);
      return reply.header('cache-control', 'no-store').send(feedSchema.parse(page));
    });
  });
}
