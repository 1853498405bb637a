import type { WrongInput } from '@kapstok/contract';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Refused } from '../changes/refused.ts';

/**
 * Names in a question that are not there (a table, a pillar, an account), which only the route itself can know. It is asked
 * with what of the question fits the schema, as it was sent.
 * @throws {Refused} where who asks may not know, or with what is wrong
 */
export type AlsoWrong = (request: FastifyRequest) => Promise<readonly WrongInput[] | undefined>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Says what else is wrong with a question of which something does not fit its schema, so that all is told at once. */
    alsoWrong?: AlsoWrong;
  }
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The question without what is wrong with it; undefined where that does not fit either, or more than the question is wrong. */
function rightPart(request: FastifyRequest, wrong: readonly WrongInput[]): unknown {
  const schema = request.routeOptions.schema?.querystring;
  if (wrong.some((one) => one.in !== 'query') || !isNamed(request.query)) return undefined;
  const names = new Set(wrong.map(({ path }) => path.split('/')[1]));
  const rest = Object.fromEntries(Object.entries(request.query).filter(([name]) => !names.has(name)));
  return schema instanceof z.ZodType && schema.safeParse(rest).success ? rest : undefined;
}

/** What else is wrong with a question of which something does not fit its schema. */
export async function alsoWrongIn(
  request: FastifyRequest,
  wrong: readonly WrongInput[],
): Promise<readonly WrongInput[]> {
  const { alsoWrong } = request.routeOptions.config;
  const rest = alsoWrong && rightPart(request, wrong);
  if (alsoWrong === undefined || rest === undefined) return [];
  request.query = rest;
  try {
    return (await alsoWrong(request)) ?? [];
  } catch (error) {
    if (error instanceof Refused) return error.problem.errors ?? [];
    throw error;
  }
}
