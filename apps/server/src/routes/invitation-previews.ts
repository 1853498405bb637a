import { invitationAcceptanceSchema, invitationSeenSchema } from '@kapstok/contract/schemas';
import { WITHIN_KINDS } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { type InvitationSeen, lookAtInvitation } from '@kapstok/store';
import { roleWords } from '../access/role-words.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { API } from './plan-route.ts';
import { sendProblem } from './send.ts';

/** Why an invitation can't be taken, for who has its secret. */
export const NOT_TO_TAKE: Text = text(
  'Deze uitnodiging is al gebruikt, ingetrokken of verlopen, u maakte haar zelf, of u leest al landelijk. Vraag wie u uitnodigde om een nieuwe.',
  'This invitation was used, ended or has expired, you made it yourself, or you read for the nation already. Ask who invited you for another.',
);

/** What the role of an invitation is about, in words. */
function aboutWords({ kind, part }: InvitationSeen): Text {
  const { nl, en } = WITHIN_KINDS[kind];
  if (part === undefined) return { nl, en };
  return text(
    `${nl}: ${part.code}, in het plan ${part.plan}`,
    `${en}: ${part.code}, in the plan ${part.plan}`,
  );
}

/** What an invitation gives, before it is taken: for who has its secret, signed in or not. */
export function invitationPreviewRoutes(app: App, { database }: Keeping): void {
  const schema = { body: invitationAcceptanceSchema, response: { 200: invitationSeenSchema } };
  app.post(`${API}/invitation-previews`, { schema }, async (request, reply) => {
    const { kind, account } = visitorOf(request);
    const asker = kind === 'person' ? account : '';
    const seen = await lookAtInvitation(database, { account: asker, secret: request.body.token });
    if (seen === undefined) return sendProblem(reply, 410, NOT_TO_TAKE);
    const { region = null, role, endsAt } = seen;
    return reply.header('cache-control', 'no-store').send({
      region,
      ...roleWords(role),
      about: aboutWords(seen),
      endsAt: endsAt.toISOString(),
    });
  });
}
