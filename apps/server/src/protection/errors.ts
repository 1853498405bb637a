import { type Text, text } from '@kapstok/quantity';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { usualSentence } from '../problem.ts';
import { sendProblem } from '../routes/send.ts';

/** Refusals of the framework that mean something else to who sent it. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: 415,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 415,
  FST_ERR_CTP_BODY_TOO_LARGE: 413,
};

function requestSentence(error: FastifyError): Text | undefined {
  const [first] = error.validation ?? [];
  if (first === undefined) return undefined;
  const field = first.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const where = [error.validationContext ?? '', field].filter((part) => part !== '').join(' ');
  return text(`In het verzoek klopt "${where}" niet.`, `"${where}" in the request is not right.`);
}

function statusOf(error: FastifyError): number {
  const known = STATUS_BY_CODE[error.code];
  if (known !== undefined) return known;
  const status = error.statusCode ?? 500;
  // The server of files calls a name that can't be one forbidden: there is nothing there.
  if (status === 403) return 404;
  return status >= 400 && status < 600 ? status : 500;
}

/** Turns anything that goes wrong into problem+json with a sentence; what is our own fault is written to the log. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.validation === undefined ? statusOf(error) : 400;
  if (status >= 500) request.log.error({ err: error }, 'unforeseen');
  return sendProblem(reply, status, requestSentence(error) ?? usualSentence(status));
}
