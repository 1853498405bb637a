import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { App } from '../app-type.ts';
import { varyBy } from './vary.ts';

const zip = promisify(gzip);
const COMPRESSIBLE = /^(?:text\/|application\/(?:problem\+)?json|application\/javascript|image\/svg\+xml)/;
const WORTH_IT = 1400;
const LEVEL = 5;

function accepts(header: string | string[] | undefined): boolean {
  return (
    typeof header === 'string' &&
    /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/.test(header)
  );
}

function mark(reply: FastifyReply): void {
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
}

/** Sends text compressed to who accepts it. */
export function addCompression(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (!COMPRESSIBLE.test(type)) return payload;
    varyBy(reply, 'accept-encoding');
    const done = reply.hasHeader('content-encoding') || reply.statusCode === 304 || request.method === 'HEAD';
    if (done || !accepts(request.headers['accept-encoding'])) return payload;
    if ((typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length > WORTH_IT) {
      mark(reply);
      return zip(payload, { level: LEVEL });
    }
    if (payload instanceof Readable && reply.statusCode === 200) {
      mark(reply);
      return payload.pipe(createGzip({ level: LEVEL }));
    }
    return payload;
  });
}
