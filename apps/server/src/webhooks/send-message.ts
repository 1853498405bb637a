import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { type FoundAddress, lookUp, NotOutside } from './outside.ts';
import { SIGNATURE_HEADER, signatureOf } from './signature.ts';

/** Something to send, and to whom. */
export interface Message {
  readonly address: string;
  readonly secret: string;
  readonly body: string;
  readonly now: Date;
}

/** How sending is bounded. */
export interface SendingLimits {
  /** Milliseconds until an answer must be there, from looking up on. */
  readonly milliseconds: number;
  /** Whether addresses of this computer and its network are sent to. */
  readonly privateToo: boolean;
}

const LONGEST_ANSWER = 64 * 1024;

function start(
  { address, body, secret, now }: Message,
  { address: to, family }: FoundAddress,
): ClientRequest {
  const url = new URL(address);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const port = url.port === '' ? {} : { port: Number(url.port) };
  return send({
    method: 'POST',
    // The name is only said: what is connected with is the address that was looked up and found to be outside.
    host: to,
    family,
    servername: url.hostname,
    ...port,
    path: `${url.pathname}${url.search}`,
    agent: false,
    headers: {
      host: url.host,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Kapstok',
      [SIGNATURE_HEADER]: signatureOf(body, secret, now),
    },
  });
}

/** What went wrong, for who looks at the webhook. Nothing of what was answered: it may be meant for nobody here. */
function wordsFor(error: unknown): string {
  if (error instanceof NotOutside) return 'Dit adres is niet van internet.';
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `Het adres was niet te bereiken${code}.`;
}

function hear(answer: IncomingMessage): void {
  let length = 0;
  answer.on('data', (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_ANSWER) answer.destroy();
  });
  answer.on('error', () => answer.destroy());
}

function post(message: Message, to: FoundAddress, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const sent = start(message, to);
    const stop = (): void => {
      sent.destroy(new Error('too slow'));
    };
    signal.addEventListener('abort', stop, { once: true });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      hear(answer);
      const status = answer.statusCode ?? 0;
      answer.on('close', () => {
        signal.removeEventListener('abort', stop);
        resolve(status >= 200 && status < 300 ? undefined : `Het antwoord was ${status}.`);
      });
    });
    sent.end(message.body);
  });
}

/** Sends a message once, following no other place. @returns what went wrong, in Dutch; undefined when it was taken in */
export async function sendMessage(message: Message, limits: SendingLimits): Promise<string | undefined> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const slow = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('too slow')), { once: true });
    });
    const to = await Promise.race([lookUp(new URL(message.address).hostname, limits.privateToo), slow]);
    slow.catch(() => undefined);
    return await post(message, to, signal);
  } catch (error) {
    if (signal.aborted) return `Er kwam binnen ${limits.milliseconds / 1000} seconden geen antwoord.`;
    return wordsFor(error);
  }
}
