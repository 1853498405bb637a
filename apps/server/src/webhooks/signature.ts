import { createHmac } from 'node:crypto';

/** The header with the signature. */
export const SIGNATURE_HEADER = 'kapstok-signature';

/**
 * What proves that a message is ours, and when it was sent: `t=<unix seconds>,v1=<HMAC-SHA256 of "t.body" in hexadecimals>`.
 * Who takes it in refuses a moment that is long past, so that nobody can send it again.
 */
export function signatureOf(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const hash = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hash}`;
}
