import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Text, text } from '@kapstok/quantity';
import { importJWK, importPKCS8, type JWK } from 'jose';
import type { PrivateKey } from 'openid-client';

/** With what a key signs, where it does not say so itself (RFC 7518). */
function algorithmOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): string | undefined {
  if (type === 'rsa') return 'RS256';
  if (type === 'ed25519') return 'EdDSA';
  if (type !== 'ec') return undefined;
  return { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' }[details?.namedCurve ?? ''];
}

async function ofPem(pem: string): Promise<PrivateKey | undefined> {
  const key = createPrivateKey(pem);
  const algorithm = algorithmOf(key);
  if (algorithm === undefined) return undefined;
  const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key: await importPKCS8(pkcs8, algorithm) };
}

function isJwk(value: unknown): value is JWK & { readonly kty: string } {
  return typeof value === 'object' && value !== null && 'kty' in value && typeof value.kty === 'string';
}

async function ofJwk(words: string): Promise<PrivateKey | undefined> {
  const jwk: unknown = JSON.parse(words);
  if (!isJwk(jwk)) return undefined;
  const algorithm = jwk.alg ?? algorithmOf(createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
  if (algorithm === undefined) return undefined;
  const key = await importJWK(jwk, algorithm);
  if (key instanceof Uint8Array || key.type !== 'private') return undefined;
  return jwk.kid === undefined ? { key } : { key, kid: jwk.kid };
}

/** Reads the private key with which this installation shows who it is. @returns a sentence when there is none */
export async function readClientKey(file: string): Promise<PrivateKey | Text> {
  try {
    const words = await readFile(file, 'utf8');
    const key = words.trimStart().startsWith('{') ? await ofJwk(words) : await ofPem(words);
    if (key !== undefined) return key;
  } catch {
    // What went wrong may tell of the key itself: the sentence says what is needed.
  }
  return text(
    `KAPSTOK_OIDC_KEY is "${file}", maar daar staat geen sleutel die te lezen is. Nodig is een geheime sleutel (RSA, EC of Ed25519) als PEM of als JSON Web Key.`,
    `KAPSTOK_OIDC_KEY is "${file}", but there is no key there that can be read. Needed is a private key (RSA, EC or Ed25519) as PEM or as JSON Web Key.`,
  );
}
