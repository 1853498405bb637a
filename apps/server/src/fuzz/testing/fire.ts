import { gunzipSync } from 'node:zlib';
import { problemSchema } from '@kapstok/contract/schemas';
import type { App } from '../../app-type.ts';
import { BEYOND_LIMITS } from '../../kept-plans/plan-thread.ts';
import type { Shot } from './shots.ts';
import { type Asking, canariesIn } from './world.ts';

/** Longer no answer may take, in milliseconds. */
const SLOWEST = 5000;

/** What came of a request. */
export interface Hit {
  readonly shot: Shot;
  readonly status: number;
  readonly milliseconds: number;
  /** What is wrong with the answer; undefined when nothing is. */
  readonly wrong: string | undefined;
}

/** An answer, by whatever way it came. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: string;
  readonly body: string;
}

function wrongWith(shot: Shot, answer: Answer, milliseconds: number): string | undefined {
  if (answer.status >= 500) return `status ${answer.status}`;
  const beyond = BEYOND_LIMITS.find(({ nl }) => answer.body.includes(nl));
  if (beyond !== undefined) return beyond.en;
  if (milliseconds > SLOWEST) return `took ${Math.round(milliseconds)} ms`;
  const leaked = canariesIn(`${answer.headers}\n${answer.body}`);
  if (leaked.length > 0) return `told ${leaked.join(', ')}`;
  if (answer.status < 400 || shot.method === 'HEAD') return undefined;
  // Who is on the way to or from the provider is a person in a browser, and gets a page.
  if (shot.url.startsWith('/auth/') && answer.type.startsWith('text/html')) return undefined;
  if (!answer.type.startsWith('application/problem+json')) return `a refusal as ${answer.type}`;
  return isProblem(answer.body) ? undefined : 'a refusal that is no problem';
}

function isProblem(body: string): boolean {
  try {
    return problemSchema.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

async function injected(app: App, shot: Shot, headers: Record<string, string>): Promise<Answer> {
  const answer = await app.inject({
    method: shot.method as 'GET',
    url: shot.url,
    headers,
    ...(shot.payload === undefined ? {} : { payload: shot.payload }),
  });
  const type = String(answer.headers['content-type'] ?? '');
  const packed = answer.headers['content-encoding'] === 'gzip';
  const body = packed ? gunzipSync(answer.rawPayload).toString() : answer.body;
  return { status: answer.statusCode, type, headers: JSON.stringify(answer.headers), body };
}

async function overSocket(origin: string, shot: Shot, headers: Record<string, string>): Promise<Answer> {
  const bodyless = shot.method === 'GET' || shot.method === 'HEAD' || shot.payload === undefined;
  const answer = await fetch(`${origin}${shot.url}`, {
    method: shot.method,
    headers,
    redirect: 'manual',
    ...(bodyless ? {} : { body: shot.payload }),
  });
  const type = answer.headers.get('content-type') ?? '';
  return {
    status: answer.status,
    type,
    headers: JSON.stringify([...answer.headers]),
    body: await answer.text(),
  };
}

/** Makes a request as somebody; over a real socket where an origin is given. */
export async function fire(app: App, shot: Shot, by: Asking, origin?: string): Promise<Hit> {
  const headers = { ...shot.headers, ...by.headers };
  const start = performance.now();
  const answer =
    origin === undefined ? await injected(app, shot, headers) : await overSocket(origin, shot, headers);
  const milliseconds = performance.now() - start;
  return { shot, status: answer.status, milliseconds, wrong: wrongWith(shot, answer, milliseconds) };
}
