import type { OwnPlanAccepted, Problem } from '@kapstok/contract';
import { ServerProblem } from './get.ts';

/** A sending on its way. */
export interface Sending {
  /** The id of the own plan, once the server has taken it in. */
  readonly taken: Promise<string>;
  /** Stops sending; `taken` then fails with an AbortError. */
  readonly stop: () => void;
}

/** Sends files to be read as an own plan; `progress` is told which share has been sent. */
export function sendFiles(files: readonly File[], progress: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  const taken = new Promise<string>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status === 202) resolve(read<OwnPlanAccepted>(request).id);
      else reject(new ServerProblem(request.status, sentenceIn(request)));
    };
    request.onerror = () => reject(new ServerProblem(0, undefined));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
  });
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  request.open('POST', '/api/v1/own-plans');
  request.responseType = 'json';
  request.send(form);
  return { taken, stop: () => request.abort() };
}

/** What the server sends has the shape of the contract: it enforces its own schemas. */
function read<T>(request: { readonly response: T }): T {
  return request.response;
}

function sentenceIn(request: XMLHttpRequest): Problem['sentence'] | undefined {
  return read<Partial<Problem> | null>(request)?.sentence;
}
