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

/** A server that stops or starts, that takes no more connections, or of which the line broke. */
const GONE =
  /^(?:08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)$/;

/** What the driver says, without a code, of a connection that broke, or that it did not get in time. */
const LINE_BROKE =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:was closed|has encountered a connection error))/;

/**
 * What is the matter where the database can't be asked just now, as the driver says it; undefined for any other fault. It
 * says nothing of what was asked.
 */
export function databaseGone(error: unknown): string | undefined {
  if (error instanceof StoreError) return error.problem === 'stopped' ? error.message : undefined;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (GONE.test(code)) return error.message === '' ? code : error.message;
  return LINE_BROKE.test(error.message) ? error.message : undefined;
}
