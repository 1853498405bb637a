import { ownPlanAcceptedSchema, ownPlanStatusSchema } from '@kapstok/contract/schemas';
import { text } from '@kapstok/quantity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app-type.ts';
import { ownPlanGone } from '../own-plans/gone.ts';
import { isOwnPlanId } from '../own-plans/own-plans.ts';
import { type Given, uploadOf } from '../own-plans/upload.ts';
import type { Plans } from '../plan/plans.ts';
import type { OwnPlanLimits } from '../settings.ts';
import { API } from './plan-route.ts';
import { madeElsewhere, NOTHING } from './responses.ts';
import { sendProblem, sendReply } from './send.ts';

const params = z.object({ id: z.string() });

const ABSENT = text('Dit eigen plan is er niet.', 'This plan of your own is not here.');
const FULL = text(
  'Er worden al te veel eigen plannen bekeken. Wis er een met "Wis dit plan nu", of probeer het over een paar minuten opnieuw.',
  'Too many plans of people’s own are being looked at. Wipe one with "Wipe this plan now", or try again in a few minutes.',
);

const A_MINUTE = 30;

function sendAbsent(request: FastifyRequest, reply: FastifyReply, id: string): FastifyReply {
  return isOwnPlanId(id) ? sendReply(request, reply, ownPlanGone(), false) : sendProblem(reply, 404, ABSENT);
}

/** Plans that people send in: taken in, followed while they are read, wiped. Nothing goes to disk. */
export function ownPlanRoutes(app: App, plans: Plans, limits: OwnPlanLimits): void {
  const limited = { rateLimit: { max: A_MINUTE, timeWindow: '1 minute' } };
  app.post(
    `${API}/own-plans`,
    {
      config: limited,
      bodyLimit: limits.uploadBytes,
      schema: { consumes: ['multipart/form-data'], response: { 202: ownPlanAcceptedSchema } },
    },
    async (request, reply) => {
      const upload = await uploadOf(request, limits);
      if ('refused' in upload) return sendProblem(reply, upload.status, upload.refused);
      const given: Given = upload;
      const id = plans.own.add(given, request.ip);
      if (id === undefined) return sendProblem(reply, 429, FULL);
      reply.header('cache-control', 'no-store').header('location', `${API}/own-plans/${id}`);
      return reply.code(202).send(ownPlanAcceptedSchema.parse({ id }));
    },
  );

  app.get(
    `${API}/own-plans/:id`,
    { schema: { params, response: madeElsewhere(ownPlanStatusSchema) } },
    (request, reply) => {
      const plan = plans.own.find(request.params.id);
      if (plan === undefined) return sendAbsent(request, reply, request.params.id);
      return reply.header('cache-control', 'no-store').send(ownPlanStatusSchema.parse(plan.status));
    },
  );

  app.delete(`${API}/own-plans/:id`, { schema: { params, response: NOTHING } }, async (request, reply) => {
    const dropped = await plans.own.drop(request.params.id);
    return dropped ? reply.code(204).send() : sendAbsent(request, reply, request.params.id);
  });
}
