#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/kapstok.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write(
    'Kapstok is nog niet gebouwd: voer eerst `npm run build` uit. (Kapstok is not built yet: run `npm run build` first.)\n',
  );
  process.exitCode = 2;
}
