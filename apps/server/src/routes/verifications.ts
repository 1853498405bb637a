import { verificationSchema } from '@kapstok/contract/schemas';
import { type Text, text } from '@kapstok/quantity';
import { countByTable, endsNoted, problemText, verifyRegion } from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { API } from './plan-route.ts';
import { madeElsewhere } from './responses.ts';

const params = z.object({ region: z.string().max(80) });
/** Reads all that is kept of a region: not too often. */
const FEW = { rateLimit: { max: 10, timeWindow: '1 minute' } };

function sentenceOf({ nl, en }: Text): Text {
  const first = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  return text(first(nl), first(en));
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Holds the log of a region against itself, and what is kept against the log. */
export function verificationRoutes(app: App, keeping: Keeping): void {
  const schema = { params, response: madeElsewhere(verificationSchema) };
  app.post(`${API}/regions/:region/verifications`, { schema, config: FEW }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'readLog' }, async ({ read }) => {
      const at = new Date().toISOString();
      const noted = endsNoted(keeping.database);
      const { head, problems, records } = await read(async (reader) => {
        const known = noted.ends.filter((end) => end.region === reader.region);
        return { ...(await verifyRegion(reader, known)), records: sumOf(await countByTable(reader)) };
      });
      return reply.header('cache-control', 'no-store').send({
        at,
        entries: head.seq,
        records,
        head: head.hash,
        notedAt: noted.at ?? null,
        problems: problems.map((problem) => ({ ...sentenceOf(problemText(problem)) })),
      });
    });
  });
}
