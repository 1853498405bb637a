import type { Problem } from '@kapstok/contract';
import { type Text, text } from '@kapstok/quantity';

/** What went wrong between this screen and the server, with a sentence for the reader. */
export class ServerProblem extends Error {
  readonly status: number;
  /** What happened and what to do; undefined when the server gave no sentence. */
  readonly sentence: Text | undefined;

  constructor(status: number, sentence: Text | undefined) {
    super(sentence?.en ?? `HTTP ${status}`);
    this.name = 'ServerProblem';
    this.status = status;
    this.sentence = sentence;
  }
}

/** An answer whose body has the shape that the contract gives it: the server enforces its schemas, so it is not read twice. */
interface Shaped<T> {
  json(): Promise<T>;
}

/** The body of an answer in the shape of the contract. */
function bodyOf<T>(response: Shaped<T>): Promise<T> {
  return response.json();
}

/**
 * Asks the server.
 * @throws ServerProblem when it can't be reached (status 0) or answers with a problem.
 */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ServerProblem(0, undefined);
  });
  if (!response.ok) throw new ServerProblem(response.status, await sentenceOf(response));
  return response;
}

/** Asks the server for a body of the contract. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await ask(path, signal === undefined ? {} : { signal }));
}

async function sentenceOf(response: Response): Promise<Text | undefined> {
  const problem = await bodyOf<Partial<Problem>>(response).catch(() => undefined);
  return problem?.sentence === undefined ? undefined : text(problem.sentence.nl, problem.sentence.en);
}
