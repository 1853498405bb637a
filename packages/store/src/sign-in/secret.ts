import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A new secret of 256 bits, in letters that fit in an address. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of a secret: its SHA-256, in hexadecimals. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
