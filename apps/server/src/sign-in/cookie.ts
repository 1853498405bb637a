import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

/** The one cookie: it holds a secret that says nothing by itself. */
export interface SessionCookie {
  /** The secret that a browser sent; undefined when it sent none that could be ours. */
  readonly secretOf: (request: FastifyRequest) => string | undefined;
  readonly set: (reply: FastifyReply, secret: string, minutes: number) => void;
  readonly clear: (reply: FastifyReply) => void;
}

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const MINUTE = 60;

/** With an address that begins with https the browser keeps the cookie to this host and to https (`__Host-`). */
export function sessionCookie({ address }: Pick<Settings, 'address'>): SessionCookie {
  const secure = address?.protocol === 'https:';
  const name = secure ? '__Host-kapstok-session' : 'kapstok-session';
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    secretOf: ({ headers }) =>
      (headers.cookie ?? '')
        .split(';')
        .map((one) => one.trim().split('='))
        .filter(([found]) => found === name)
        .map(([, value = '']) => value)
        .find((value) => SECRET.test(value)),
    set: (reply, secret, minutes) => {
      reply.header('set-cookie', `${name}=${secret}; Max-Age=${minutes * MINUTE}; ${flags}`);
    },
    clear: (reply) => {
      reply.header('set-cookie', `${name}=; Max-Age=0; ${flags}`);
    },
  };
}
