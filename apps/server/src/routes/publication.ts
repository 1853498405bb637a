import { randomUUID } from 'node:crypto';
import { endingSchema, publicationSchema, regionSchema } from '@kapstok/contract/schemas';
import { publish, unpublish } from '@kapstok/store';
import * as z from 'zod';
import { inRegion } from '../access/in-region.ts';
import { reasonTold } from '../access/reason-told.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { regionDocument } from '../regions/region-document.ts';
import { API } from './plan-route.ts';
import { madeOrBefore, NOTHING } from './responses.ts';

const PATH = `${API}/regions/:region/publication`;
const schema = { params: z.object({ region: z.string() }), response: NOTHING };

/** Opens what a region adopted to everybody, and closes it again. */
export function publicationRoutes(app: App, keeping: Keeping): void {
  app.put(PATH, { schema: { ...schema, body: publicationSchema.nullish() } }, (request, reply) => {
    const { region } = request.params;
    const reason = reasonTold('publish', request.body?.reason);
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async ({ write }) => {
      await write((writer) => publish(writer, { id: randomUUID(), reason }));
      return reply.code(204).send();
    });
  });
  const ending = { params: schema.params, body: endingSchema, response: madeOrBefore(regionSchema) };
  app.post(`${PATH}/endings`, { schema: ending }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const { id, reason } = request.body;
      const asked = { id, newId: randomUUID, reason: reasonTold('unpublish', reason) };
      const ended = await here.write((writer) => unpublish(writer, asked));
      const left = await here.read((reader) => regionDocument(reader, here.standing));
      return reply.code(ended ? 201 : 200).send(regionSchema.parse(left));
    });
  });
}
