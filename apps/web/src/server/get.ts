import type { Problem } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';
import { SESSION_LOST, signed } from './works-as.ts';

/** What went wrong between this screen and the server, with a sentence for the reader. */
export class ServerProblem extends Error {
  readonly status: number;
  /** What happened and what to do; undefined when the server gave no sentence. */
  readonly sentence: Text | undefined;
  /** The type of the problem; `about:blank` where the status says all. */
  readonly type: Problem['type'];
  /** All that the server said of it: which inputs were wrong, what met what, which cells can't be computed with. */
  readonly problem: Partial<Problem>;

  constructor(
    status: number,
    sentence: Text | undefined,
    type: Problem['type'] = 'about:blank',
    problem: Partial<Problem> = {},
  ) {
    super(sentence?.en ?? `HTTP ${status}`);
    this.name = 'ServerProblem';
    this.status = status;
    this.sentence = sentence;
    this.type = type;
    this.problem = problem;
  }
}

/** Whether the server says that this own plan was wiped or has expired. */
export function isOwnPlanGone(error: unknown): boolean {
  return error instanceof ServerProblem && error.type === 'urn:kapstok:problem:own-plan-gone';
}

/** An answer whose body has the shape that the contract gives it: the server enforces its schemas, so it is not read twice. */
interface Shaped<T> {
  json(): Promise<T>;
}

/** The body of an answer in the shape of the contract. */
export function bodyOf<T>(response: Shaped<T>): Promise<T> {
  return response.json();
}

/**
 * Asks the server, as whom this window works.
 * @throws ServerProblem when it can't be reached (status 0) or answers with a problem.
 */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, signed(path, init)).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ServerProblem(0, undefined);
  });
  if (response.ok) return response;
  if (response.status === 401) document.dispatchEvent(new CustomEvent(SESSION_LOST));
  throw await problemIn(response);
}

/** Asks the server for a body of the contract. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await ask(path, signal === undefined ? {} : { signal }));
}

async function problemIn(response: Response): Promise<ServerProblem> {
  const problem = (await bodyOf<Partial<Problem>>(response).catch(() => undefined)) ?? {};
  const { sentence, type } = problem;
  const said = sentence === undefined ? undefined : text(sentence.nl, sentence.en);
  return new ServerProblem(response.status, said, type, problem);
}
