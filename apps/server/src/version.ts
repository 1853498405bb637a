import { readFileSync } from 'node:fs';

/** The version of Kapstok, from the package that this server is part of: one folder up, built or not. */
export function version(): string {
  const described: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const found =
    typeof described === 'object' && described !== null && 'version' in described ? described.version : '';
  return String(found);
}
