import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from './repository.mjs';

const LIST = 'docs/install-scripts.md';

/**
 * A package that runs a script when it is installed must stand in the list, with its reason.
 * @param {string} root
 * @returns {import('./repository.mjs').Outcome}
 */
export function checkInstallScripts(root) {
  /** @type {{ packages: Record<string, { hasInstallScript?: boolean, name?: string }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const listed = namesIn(readFileSync(join(root, LIST), 'utf8'));
  const found = new Set(
    Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(
        ([path, entry]) =>
          entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      ),
  );
  const unlisted = [...found].filter((name) => !listed.has(name));
  const gone = [...listed].filter((name) => !found.has(name));
  return {
    problems: [
      ...unlisted.map((name) => `${name} runs a script when installed and is not in ${LIST}`),
      ...gone.map((name) => `${name} is in ${LIST} and runs no script when installed`),
    ],
    summary: `${Object.keys(lock.packages).length} packages, ${found.size} with an install script`,
  };
}

/** Names in the first column of the list: `| \`name\` | why |`. @param {string} text */
function namesIn(text) {
  return new Set([...text.matchAll(/^\|\s*`([^`]+)`/gm)].map((match) => match[1] ?? ''));
}

runCheck(import.meta.url, checkInstallScripts);
