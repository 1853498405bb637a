import { type Text, text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';

/** Faults of a server that whoever runs Kapstok can mend: not there, not willing, no such database or user. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ERR_INVALID_URL',
  '28000',
  '28P01',
  '3D000',
  '42501',
  '53300',
  '57P03',
]);

/** Why a database can't be used, in a sentence that says what to do; undefined for any other fault. */
export function databaseProblem(error: unknown): Text | undefined {
  if (error instanceof StoreError) return error.text;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (!UNREACHABLE.has(code)) return undefined;
  const why = error.message === '' ? code : error.message;
  return text(
    `De databank op de server laat Kapstok niet toe, of is niet te bereiken: ${why}.`,
    `The database on the server does not let Kapstok in, or can't be reached: ${why}.`,
  );
}
