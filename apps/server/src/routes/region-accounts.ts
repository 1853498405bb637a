import {
  endingSchema,
  pageQuerySchema,
  regionAccountListSchema,
  regionAccountSchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import { NotThere, type RegionAccount, readAccounts, signOutHere } from '@kapstok/store';
import * as z from 'zod';
import { inRegion, notByKey } from '../access/in-region.ts';
import { pageOf, storePage } from '../access/pages.ts';
import { reasonTold } from '../access/reason-told.ts';
import { roleWords } from '../access/role-words.ts';
import type { App } from '../app-type.ts';
import { refused } from '../changes/refused.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { API } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';

const ACCOUNTS = `${API}/regions/:region/accounts`;
const params = z.object({ region: z.string() });
const oneParams = z.object({ region: z.string(), id: z.uuid() });

const ONESELF = text(
  'Uzelf meldt u overal af bij Mijn sessies.',
  'Sign yourself out everywhere at My sessions.',
);

function told({ id, name, roles, sessions, seenAt }: RegionAccount): z.infer<typeof regionAccountSchema> {
  return {
    id,
    name,
    roles: roles.map(({ role, about }) => ({ ...roleWords(role), about })),
    sessions: sessions ?? null,
    seenAt: seenAt?.toISOString() ?? null,
  };
}

/** Who has or had a role in a region and is signed in, and how who gives roles signs somebody out everywhere. */
export function regionAccountRoutes(app: App, keeping: Keeping): void {
  const listing = { params, querystring: pageQuerySchema, response: madeElsewhere(regionAccountListSchema) };
  app.get(ACCOUNTS, { schema: listing }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const rows = await here.read((reader) => readAccounts(reader, storePage(request.query)));
      const { rows: shown, next } = pageOf(rows, request.query, { request, reply });
      return reply.send(regionAccountListSchema.parse({ accounts: shown.map(told), next }));
    });
  });

  const leaving = { params: oneParams, body: endingSchema, response: madeOrBefore(regionAccountSchema) };
  app.post(`${ACCOUNTS}/:id/sign-outs`, { schema: leaving }, (request, reply) => {
    const { region, id: account } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      notByKey(request);
      if (account === here.standing.account) throw refused(403, ONESELF);
      const { id, reason } = request.body;
      const [ended, left] = await here.write(async (writer) => {
        const done = await signOutHere(writer, { id, account, reason: reasonTold('signOut', reason) });
        const [found] = await readAccounts(writer, { after: undefined, limit: 1, only: account });
        // Asked under an id that something else has, nothing was looked at yet.
        if (found === undefined) throw new NotThere('nobody with a role here has that account');
        return [done, told(found)] as const;
      });
      return reply.code(ended ? 201 : 200).send(regionAccountSchema.parse(left));
    });
  });
}
