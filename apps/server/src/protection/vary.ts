import type { FastifyReply } from 'fastify';

/** Says that the answer hangs on a header of the request, beside those on which it was said to hang already. */
export function varyBy(reply: FastifyReply, header: 'accept' | 'accept-encoding' | 'accept-language'): void {
  const said = String(reply.getHeader('vary') ?? '').toLowerCase();
  const names = said.split(',').map((name) => name.trim());
  reply.header('vary', [...new Set([...names, header])].filter((name) => name !== '').join(', '));
}
