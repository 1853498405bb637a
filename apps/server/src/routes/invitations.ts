import { randomUUID } from 'node:crypto';
import {
  endingSchema,
  invitationAcceptanceSchema,
  invitationListSchema,
  invitationSchema,
  madeInvitationSchema,
  newInvitationSchema,
  pageQuerySchema,
  takenInvitationSchema,
} from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import {
  endInvitation,
  type Invitation,
  makeInvitation,
  newSecret,
  ownAssignments,
  type Reader,
  readInvitation,
  readInvitations,
  takeInvitation,
} from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import { pageOf, storePage } from '../access/pages.ts';
import { INVITED, reasonTold } from '../access/reason-told.ts';
import { roleWords } from '../access/role-words.ts';
import { type TellWithin, withinIn, withinTeller } from '../access/within.ts';
import type { App } from '../app-type.ts';
import { refused } from '../changes/refused.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { problemOf } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { originOf } from '../sign-in/own-address.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { NOT_TO_TAKE } from './invitation-previews.ts';
import { API } from './plan-route.ts';
import { created, madeElsewhere, madeOrBefore } from './responses.ts';
import { sendProblem, sendProblemDocument } from './send.ts';

const REGION = `${API}/regions/:region`;
const DAY = 86_400_000;
const params = z.object({ region: z.string() });
const oneParams = z.object({ region: z.string(), id: z.uuid() });

const MADE_BEFORE = text(
  'Deze uitnodiging is al gemaakt; haar adres wordt maar één keer getoond. Trek haar in en maak een nieuwe.',
  'This invitation was made before; its address is told only once. End it and make another.',
);
const SIGN_IN = text(
  'Meld u eerst aan om de uitnodiging aan te nemen.',
  'Sign in first to accept the invitation.',
);
const NO_KEY = text(
  'Met een sleutel is geen uitnodiging aan te nemen: meld u aan.',
  'An invitation can’t be accepted with a key: sign in.',
);

function told(one: Invitation, tell: TellWithin): z.infer<typeof invitationSchema> {
  const { id, role, within, about, madeAt, endsAt, note, state } = one;
  const moments = { madeAt: madeAt.toISOString(), endsAt: endsAt.toISOString() };
  return { id, ...roleWords(role), within: tell(within), about, ...moments, note, state };
}

/** Ways in for who has no role yet: made, listed and ended by who gives roles, and taken by who opens them. */
export function invitationRoutes(app: App, keeping: Keeping, settings: Pick<Settings, 'address'>): void {
  const listing = { params, querystring: pageQuerySchema, response: madeElsewhere(invitationListSchema) };
  app.get(`${REGION}/invitations`, { schema: listing }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const page = storePage(request.query);
      const [rows, tell] = await here.read(
        async (reader) =>
          [await readInvitations(reader, page), await withinTeller(reader, here.standing)] as const,
      );
      const { rows: shown, next } = pageOf(rows, request.query, { request, reply });
      return reply.send(
        invitationListSchema.parse({ invitations: shown.map((one) => told(one, tell)), next }),
      );
    });
  });

  const posting = { params, body: newInvitationSchema, response: created(madeInvitationSchema) };
  app.post(`${REGION}/invitations`, { schema: posting }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const { id, role, within, days, note } = request.body;
      const reason = reasonTold('invite', request.body.reason || note);
      const secret = newSecret();
      const made = await here.write(async (writer) => {
        const about = await withinIn(writer, here.standing, { role, within });
        const endsAt = new Date(Date.now() + days * DAY);
        if (!(await makeInvitation(writer, { id, secret, role, within: about, note, endsAt, reason })))
          throw refused(409, MADE_BEFORE);
        return await toldById(writer, here.standing, id);
      });
      const address = `${originOf(request, settings)}/uitnodiging#token=${secret}`;
      reply.header('cache-control', 'no-store');
      return reply.code(201).send(madeInvitationSchema.parse({ ...made, address }));
    });
  });

  endingRoute(app, keeping);
  acceptanceRoute(app, keeping);
}

async function toldById(
  reader: Reader,
  standing: Standing,
  id: string,
): Promise<ReturnType<typeof told> | undefined> {
  const found = await readInvitation(reader, id);
  return found === undefined ? undefined : told(found, await withinTeller(reader, standing));
}

function endingRoute(app: App, keeping: Keeping): void {
  const ending = { params: oneParams, body: endingSchema, response: madeOrBefore(invitationSchema) };
  app.post(`${REGION}/invitations/:id/endings`, { schema: ending }, (request, reply) => {
    const { region, id: invitation } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const { id, reason } = request.body;
      const [ended, left] = await here.write(async (writer) => {
        const done = await endInvitation(writer, { id, invitation, reason: reasonTold('uninvite', reason) });
        return [done, await toldById(writer, here.standing, invitation)] as const;
      });
      return reply.code(ended ? 201 : 200).send(invitationSchema.parse(left));
    });
  });
}

function acceptanceRoute(app: App, keeping: Keeping): void {
  const schema = { body: invitationAcceptanceSchema, response: created(takenInvitationSchema) };
  app.post(`${API}/invitation-acceptances`, { schema }, async (request, reply) => {
    const { kind, account } = visitorOf(request);
    if (kind === 'public') {
      return sendProblemDocument(reply, problemOf(401, SIGN_IN, 'urn:kapstok:problem:sign-in'));
    }
    if (kind === 'key') return sendProblem(reply, 403, NO_KEY);
    const { database } = keeping;
    const given = {
      account,
      secret: request.body.token,
      id: randomUUID(),
      reason: INVITED,
      now: () => new Date(),
    };
    const taken = await takeInvitation(database, given);
    if (taken === undefined) return sendProblem(reply, 410, NOT_TO_TAKE);
    const own = await ownAssignments(database, account);
    const region = own.find((one) => one.region?.id === taken.region)?.region;
    return reply
      .code(201)
      .send(takenInvitationSchema.parse({ region: region?.code ?? null, ...roleWords(taken.role) }));
  });
}
