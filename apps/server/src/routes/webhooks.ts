import {
  endingSchema,
  madeWebhookSchema,
  newWebhookSchema,
  pageQuerySchema,
  webhookListSchema,
  webhookSchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import {
  endWebhook,
  makeWebhook,
  NotAllowed,
  newSecret,
  type Reader,
  readWebhooks,
  type Webhook,
} from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import { pageOf, storePage } from '../access/pages.ts';
import { reasonTold } from '../access/reason-told.ts';
import type { App } from '../app-type.ts';
import { Refused, refused } from '../changes/refused.ts';
import { wrongInput } from '../inputs/wrong-inputs.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { wrongInputProblem } from '../problem.ts';
import { isOutside } from '../webhooks/outside.ts';
import { API } from './plan-route.ts';
import { created, madeElsewhere, madeOrBefore } from './responses.ts';

const WEBHOOKS = `${API}/regions/:region/webhooks`;
const params = z.object({ region: z.string().max(200) });
const oneParams = z.object({ region: z.string().max(200), id: z.uuid() });

const MADE_BEFORE = text(
  'Deze webhook is al gemaakt; zijn geheim wordt maar één keer getoond. Stop hem en maak een nieuwe.',
  'This webhook was made before; its secret is told only once. Stop it and make another.',
);
const NOT_YOURS = text(
  'Deze webhook is van een ander. Wie rollen toewijst, kan hem stoppen.',
  'This webhook is of somebody else. Who assigns roles can stop it.',
);
const OUTSIDE = text(
  'een adres op internet zijn, en niet van deze computer of het eigen netwerk',
  'be an address on the internet, and not of this computer or its own network',
);
const SECURE = text('beginnen met https://', 'begin with https://');
const PLAIN = text('zonder gebruikersnaam en wachtwoord zijn', 'be without a user name and password');

function told({
  id,
  address,
  madeAt,
  toldSeq,
  failure,
  stopped,
  atRest,
}: Webhook): z.infer<typeof webhookSchema> {
  const lastFailure = failure === undefined ? null : { ...failure, at: failure.at.toISOString() };
  return { id, address, madeAt: madeAt.toISOString(), toldSeq, lastFailure, stopped, atRest };
}

async function toldById(reader: Reader, id: string): Promise<ReturnType<typeof told> | undefined> {
  return (await readWebhooks(reader, { after: undefined, limit: 1, only: id })).map(told)[0];
}

function refuseAddress(address: string, privateToo: boolean): void {
  const url = new URL(address);
  const refuse = (must: typeof OUTSIDE): Refused =>
    new Refused(wrongInputProblem([wrongInput('body', ['address'], must)]));
  if (url.username !== '' || url.password !== '') throw refuse(PLAIN);
  if (privateToo) return;
  // A name is looked up when something is sent; what is an address of its own can be told now.
  if (!isOutside(url.hostname)) throw refuse(OUTSIDE);
  if (url.protocol !== 'https:') throw refuse(SECURE);
}

async function sayingWhose<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotAllowed ? refused(403, NOT_YOURS) : error;
  }
}

/** Addresses that are told of what happens in a region; `privateToo`: also those of this computer and its network. */
export function webhookRoutes(app: App, keeping: Keeping, privateToo: boolean): void {
  const listing = { params, querystring: pageQuerySchema, response: madeElsewhere(webhookListSchema) };
  app.get(WEBHOOKS, { schema: listing }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const rows = await here.read((reader) => readWebhooks(reader, storePage(request.query)));
      const { rows: shown, next } = pageOf(rows, request.query, { request, reply });
      return reply.send(webhookListSchema.parse({ webhooks: shown.map(told), next }));
    });
  });

  const making = { params, body: newWebhookSchema, response: created(madeWebhookSchema) };
  app.post(WEBHOOKS, { schema: making }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const { id, address } = request.body;
      refuseAddress(address, privateToo);
      const reason = reasonTold('makeWebhook', request.body.reason);
      const secret = `kapstok_${newSecret()}`;
      const made = await here.write(async (writer) => {
        if (!(await makeWebhook(writer, { id, address, secret, reason }))) throw refused(409, MADE_BEFORE);
        return await toldById(writer, id);
      });
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(madeWebhookSchema.parse({ ...made, secret }));
    });
  });

  endingRoute(app, keeping);
}

function endingRoute(app: App, keeping: Keeping): void {
  const ending = { params: oneParams, body: endingSchema, response: madeOrBefore(webhookSchema) };
  app.post(`${WEBHOOKS}/:id/endings`, { schema: ending }, (request, reply) => {
    const { region, id: webhook } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'makeKeys' }, async (here) => {
      const { id, reason } = request.body;
      const [ended, left] = await here.write(async (writer) => {
        const asked = { id, webhook, reason: reasonTold('endWebhook', reason) };
        const done = await sayingWhose(() => endWebhook(writer, asked));
        return [done, await toldById(writer, webhook)] as const;
      });
      return reply.code(ended ? 201 : 200).send(webhookSchema.parse(left));
    });
  });
}
