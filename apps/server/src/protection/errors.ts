import { text } from '@kapstok/quantity';
import { databaseGone } from '@kapstok/store';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf, usualSentence, wrongInputProblem } from '../problem.ts';
import { sendProblem, sendProblemDocument } from '../routes/send.ts';

/** Refusals of the framework that mean something else to who sent it. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: 415,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 415,
  FST_ERR_CTP_BODY_TOO_LARGE: 413,
};

const NO_JSON: ReadonlySet<string> = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
]);

const NOT_READABLE = text(
  'De inhoud van het verzoek is geen geldige JSON.',
  'The body of the request is not valid JSON.',
);

function statusOf(error: FastifyError): number {
  const known = STATUS_BY_CODE[error.code];
  if (known !== undefined) return known;
  const status = error.statusCode ?? 500;
  // The server of files calls a name that can't be one forbidden: there is nothing there.
  if (status === 403) return 404;
  return status >= 400 && status < 600 ? status : 500;
}

const NO_DATABASE = text(
  'De databank is nu niet te bereiken. Probeer het zo opnieuw: wat al was bewaard, wordt niet nog eens gedaan.',
  'The database can’t be reached now. Try again in a moment: what was kept already is not done again.',
);

function problemFor(error: FastifyError): Problem {
  const noJson = NO_JSON.has(error.code) || (error instanceof SyntaxError && error.statusCode === 400);
  if (noJson) return wrongInputProblem([{ in: 'body', path: '', sentence: { ...NOT_READABLE } }]);
  const status = error.validation === undefined ? statusOf(error) : 400;
  return problemOf(status, usualSentence(status));
}

/** Turns anything that goes wrong into problem+json with a sentence; what is our own fault is written to the log. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const gone = databaseGone(error);
  if (gone !== undefined) {
    request.log.error({ err: error }, `no database: ${gone}`);
    return sendProblem(reply, 503, NO_DATABASE);
  }
  const problem = problemFor(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'unforeseen');
  return sendProblemDocument(reply, problem);
}
