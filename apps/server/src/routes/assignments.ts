import {
  assignmentListSchema,
  assignmentSchema,
  endingSchema,
  newAssignmentSchema,
  pageQuerySchema,
} from '@kapstok/contract/schemas';
import { type AssignmentTold, endRole, giveRole, readAssignments } from '@kapstok/store';
import * as z from 'zod';
import { inRegion, notToOneself } from '../access/in-region.ts';
import { pageOf, storePage } from '../access/pages.ts';
import { reasonTold } from '../access/reason-told.ts';
import { roleWords } from '../access/role-words.ts';
import { type TellWithin, withinIn, withinTeller } from '../access/within.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { API } from './plan-route.ts';
import { madeElsewhere, madeOrBefore } from './responses.ts';

const REGION = `${API}/regions/:region`;
const params = z.object({ region: z.string() });
const oneParams = z.object({ region: z.string(), id: z.uuid() });

function told(one: AssignmentTold, tell: TellWithin): z.infer<typeof assignmentSchema> {
  const { id, account, role, within, about, isThere, from, until, current } = one;
  return {
    id,
    account: { ...account },
    ...roleWords(role),
    within: tell(within),
    about,
    isThere,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    current,
  };
}

/** Who has which role in a region, and who has or had any. */
export function assignmentRoutes(app: App, keeping: Keeping): void {
  readRoutes(app, keeping);
  const posting = {
    params,
    body: newAssignmentSchema,
    response: madeOrBefore(assignmentSchema),
  };
  app.post(`${REGION}/assignments`, { schema: posting }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const { id, account, role, within, until, reason } = request.body;
      notToOneself(here.standing, account);
      const [made, assignment] = await here.write(async (writer) => {
        const about = await withinIn(writer, here.standing, { role, within });
        const end = until === null ? undefined : new Date(until);
        const given = {
          id,
          account,
          role,
          within: about,
          until: end,
          reason: reasonTold('giveRole', reason),
        };
        const done = await giveRole(writer, given);
        const tell = await withinTeller(writer, here.standing);
        const found = await readAssignments(writer, { after: undefined, limit: 1, only: id });
        return [done, found.map((one) => told(one, tell))[0]] as const;
      });
      return reply.code(made ? 201 : 200).send(assignmentSchema.parse(assignment));
    });
  });

  endingRoute(app, keeping);
}

/** Ends a role. */
function endingRoute(app: App, keeping: Keeping): void {
  const ending = {
    params: oneParams,
    body: endingSchema,
    response: madeOrBefore(assignmentSchema),
  };
  app.post(`${REGION}/assignments/:id/endings`, { schema: ending }, (request, reply) => {
    const { region, id: assignment } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const { id, reason } = request.body;
      const [ended, left] = await here.write(async (writer) => {
        const [held] = await readAssignments(writer, { after: undefined, limit: 1, only: assignment });
        if (held !== undefined) notToOneself(here.standing, held.account.id);
        const done = await endRole(writer, { id, assignment, reason: reasonTold('endRole', reason) });
        const tell = await withinTeller(writer, here.standing);
        const found = await readAssignments(writer, { after: undefined, limit: 1, only: assignment });
        return [done, found.map((one) => told(one, tell))[0]] as const;
      });
      return reply.code(ended ? 201 : 200).send(assignmentSchema.parse(left));
    });
  });
}

function readRoutes(app: App, keeping: Keeping): void {
  const listing = { params, querystring: pageQuerySchema, response: madeElsewhere(assignmentListSchema) };
  app.get(`${REGION}/assignments`, { schema: listing }, (request, reply) => {
    const { region } = request.params;
    return inRegion(keeping, { request, reply, region, action: 'assignRoles' }, async (here) => {
      const page = storePage(request.query);
      const [rows, tell] = await here.read(
        async (reader) =>
          [await readAssignments(reader, page), await withinTeller(reader, here.standing)] as const,
      );
      const { rows: shown, next } = pageOf(rows, request.query, { request, reply });
      return reply.send(
        assignmentListSchema.parse({ assignments: shown.map((one) => told(one, tell)), next }),
      );
    });
  });
}
