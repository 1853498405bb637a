import {
  apiKeyListSchema,
  apiKeySchema,
  endingSchema,
  madeApiKeySchema,
  newApiKeySchema,
  pageQuerySchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { endKey, type Key, makeKey, NotAllowed, newSecret, type Reader, readKeys } from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import { pageOf, storePage } from '../access/pages.ts';
import { reasonTold } from '../access/reason-told.ts';
import { roleWords } from '../access/role-words.ts';
import { type TellWithin, withinIn, withinTeller } from '../access/within.ts';
import type { App } from '../app-type.ts';
import { refused } from '../changes/refused.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { API } from './plan-route.ts';
import { created, madeElsewhere, madeOrBefore } from './responses.ts';

const REGION = `${API}/regions/:region`;
const DAY = 86_400_000;
const params = z.object({ region: z.string() });
const oneParams = z.object({ region: z.string(), id: z.uuid() });

const MADE_BEFORE = text(
  'Deze sleutel is al gemaakt; zijn geheim wordt maar één keer getoond. Trek hem in en maak een nieuwe.',
  'This key was made before; its secret is told only once. End it and make another.',
);
const TOO_MUCH = text(
  'Een sleutel kan hoogstens wat u zelf kunt, en een sleutel maakt geen sleutels. Kies een rol die minder mag.',
  'A key can do at most what you can yourself, and a key makes no keys. Choose a role that may do less.',
);
const NOT_YOURS = text(
  'Deze sleutel is van een ander. Wie rollen toewijst, kan hem intrekken.',
  'This key is of somebody else. Who assigns roles can end it.',
);

function told(one: Key, tell: TellWithin): z.infer<typeof apiKeySchema> {
  const { id, name, role, within, scope, madeAt, madeBy, endsAt, seenAt, current, over } = one;
  return {
    id,
    name,
    ...roleWords(role),
    within: tell(within),
    scope,
    madeAt: madeAt.toISOString(),
    madeBy,
    endsAt: endsAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    current,
    over: over ?? null,
  };
}

async function toldById(
  reader: Reader,
  standing: Standing,
  id: string,
): Promise<ReturnType<typeof told> | undefined> {
  const tell = await withinTeller(reader, standing);
  const found = await readKeys(reader, { after: undefined, limit: 1, only: id });
  return found.map((one) => told(one, tell))[0];
}

/** Says more exactly why, where the store says that it may not. */
async function sayingWhy<Result>(why: typeof TOO_MUCH, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotAllowed ? refused(403, why) : error;
  }
}

/** Keys with which programs use the API. */
export function keyRoutes(app: App, keeping: Keeping): void {
  const listing = { params, querystring: pageQuerySchema, response: madeElsewhere(apiKeyListSchema) };
  app.get(`${REGION}/keys`, { schema: listing }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const page = storePage(request.query);
      const [rows, tell] = await here.read(
        async (reader) => [await readKeys(reader, page), await withinTeller(reader, here.standing)] as const,
      );
      const { rows: shown, next } = pageOf(rows, request.query, { request, reply });
      return reply.send(apiKeyListSchema.parse({ keys: shown.map((one) => told(one, tell)), next }));
    });
  });

  const posting = { params, body: newApiKeySchema, response: created(madeApiKeySchema) };
  app.post(`${REGION}/keys`, { schema: posting }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const { id, name, role, within, scope, days } = request.body;
      const reason = reasonTold('makeKey', request.body.reason);
      const secret = `kapstok_${newSecret()}`;
      const made = await here.write(async (writer) => {
        const about = await withinIn(writer, here.standing, { role, within });
        const endsAt = new Date(Date.now() + days * DAY);
        const given = { id, secret, name, role, within: about, scope, endsAt, reason };
        if (!(await sayingWhy(TOO_MUCH, () => makeKey(writer, given)))) throw refused(409, MADE_BEFORE);
        return await toldById(writer, here.standing, id);
      });
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(madeApiKeySchema.parse({ ...made, secret }));
    });
  });

  endingRoute(app, keeping);
}

function endingRoute(app: App, keeping: Keeping): void {
  const ending = { params: oneParams, body: endingSchema, response: madeOrBefore(apiKeySchema) };
  app.post(`${REGION}/keys/:id/endings`, { schema: ending }, (request, reply) => {
    const { region, id: key } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const { id, reason } = request.body;
      const [ended, left] = await here.write(async (writer) => {
        const asked = { id, key, reason: reasonTold('endKey', reason) };
        const done = await sayingWhy(NOT_YOURS, () => endKey(writer, asked));
        return [done, await toldById(writer, here.standing, key)] as const;
      });
      return reply.code(ended ? 201 : 200).send(apiKeySchema.parse(left));
    });
  });
}
