import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where pictures are kept, outside the repository's history. */
const FOLDER = fileURLToPath(new URL('../../../test-results/pictures', import.meta.url));

/**
 * Keeps a picture of a page where `KAPSTOK_PICTURES=1` asks for it, for people to look at: of what is in the window, or
 * of all of it. No test compares it with anything.
 */
export async function keepPicture(
  page: Page,
  name: string,
  { fullPage = false }: { readonly fullPage?: boolean } = {},
): Promise<void> {
  if (process.env.KAPSTOK_PICTURES !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
}

/** Keeps a picture that was made of a file, likewise. @param name with its ending */
export function keepFile(picture: Uint8Array, name: string): void {
  if (process.env.KAPSTOK_PICTURES !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), picture);
}
