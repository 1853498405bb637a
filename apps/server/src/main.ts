import { unforeseen } from '@kapstok/contract';
import { serve } from './serve.ts';

const [path, extra] = process.argv.slice(2);

if (extra !== undefined || path?.startsWith('-') === true) {
  const help = path === '--help' || path === '-h';
  process[help ? 'stdout' : 'stderr'].write(
    'Gebruik: npm start -- [FOLDER|FILE]\nMet een map of bestand leest Kapstok dat plan; zonder toont het de plannen die het bewaart.\nPORT en HOST uit de omgeving zeggen waar; zonder iets is het http://127.0.0.1:3000.\n',
  );
  process.exitCode = help ? 0 : 2;
} else {
  process.exitCode = await serve({
    path,
    env: process.env,
    language: 'nl',
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  }).catch((error: unknown) => {
    process.stderr.write(unforeseen(error));
    return 1;
  });
}
