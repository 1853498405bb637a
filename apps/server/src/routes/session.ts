import type { HeldRole, KeptPlan, MemberRegion, SessionDto } from '@kapstok/contract';
import { chosenRoleSchema, sessionSchema } from '@kapstok/contract/schemas';
import { ROLE_NAMES } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { chooseRole, type OwnAssignment } from '@kapstok/store';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { roleWords } from '../access/role-words.ts';
import type { App } from '../app-type.ts';
import type { Keeping } from '../kept-plans/keeping.ts';
import { keptPlanId } from '../kept-plans/plan-id.ts';
import type { Standing } from '../kept-plans/standing.ts';
import { problemOf } from '../problem.ts';
import { visitorOf } from '../visitor/visitor.ts';
import { API } from './plan-route.ts';
import { NOTHING } from './responses.ts';
import { sendProblem, sendProblemDocument } from './send.ts';

const NO_REGION = text('Deze regio is er niet.', 'This region is not here.');
const NOT_HELD = text('U hebt deze rol niet in deze regio.', 'You do not have this role in this region.');
const SIGN_IN = text('Meld u eerst aan.', 'Sign in first.');

function withinDto({ within, planCode, region }: OwnAssignment): HeldRole['within'][number] {
  if (within.kind === 'nation' || within.kind === 'region') return { kind: within.kind };
  const plan = keptPlanId(region?.code ?? '', planCode ?? '');
  return { kind: within.kind, plan, code: within.code };
}

/** Roles in the order of the table of rights, each with all that it is about. */
function heldRoles(held: readonly OwnAssignment[]): HeldRole[] {
  return ROLE_NAMES.filter((role) => held.some((one) => one.role === role)).map((role) => ({
    role,
    name: roleWords(role).roleName,
    within: held.filter((one) => one.role === role).map(withinDto),
  }));
}

function memberRegion(
  { region, role, account }: Standing,
  held: readonly OwnAssignment[],
  kept: readonly KeptPlan[],
): MemberRegion {
  const { id, code, title } = region;
  const here = held.filter((one) => one.region?.id === id && one.account === account);
  const plans = kept.filter((plan) => plan.region.code === code);
  return {
    code,
    title,
    roles: heldRoles(here),
    actsAs: role,
    plans: plans.map(({ id: plan, title: name }) => ({ id: plan, title: name })),
  };
}

/** Who asks, and where they belong. */
async function sessionOf(keeping: Keeping, request: FastifyRequest): Promise<SessionDto> {
  const { kind, account, name, session } = visitorOf(request);
  const held = await keeping.held(request);
  const own = held.filter((one) => one.account === account);
  const standings = (await keeping.standings(request)).filter(({ region }) =>
    own.some((one) => one.region?.id === region.id),
  );
  const kept = await keeping.list(request);
  return {
    account: kind === 'public' ? null : { id: account, name },
    endsAt: session?.endsAt.toISOString() ?? null,
    regions: kind === 'public' ? [] : standings.map((one) => memberRegion(one, held, kept)),
    national: own.some(({ within }) => within.kind === 'nation'),
  };
}

/** Who one is, and in which of one's roles one acts. */
export function sessionRoutes(app: App, keeping: Keeping): void {
  app.get(`${API}/session`, { schema: { response: { 200: sessionSchema } } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return await sessionOf(keeping, request);
  });

  const choosing = {
    params: z.object({ region: z.string() }),
    body: chosenRoleSchema,
    response: NOTHING,
  };
  app.put(`${API}/session/roles/:region`, { schema: choosing }, async (request, reply) => {
    const { account, session } = visitorOf(request);
    if (session === undefined) {
      return sendProblemDocument(reply, problemOf(401, SIGN_IN, 'urn:kapstok:problem:sign-in'));
    }
    const standing = await keeping.standing(request, request.params.region);
    if (standing === undefined) return sendProblem(reply, 404, NO_REGION);
    const chosen = { account, session: session.id, region: standing.region.id, role: request.body.role };
    if (!(await chooseRole(keeping.database, chosen))) return sendProblem(reply, 403, NOT_HELD);
    return reply.code(204).send();
  });
}
