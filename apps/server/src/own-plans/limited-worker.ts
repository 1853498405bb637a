import { Worker } from 'node:worker_threads';
import { type Text, text } from '@kapstok/quantity';
import type { OwnPlanLimits } from '../settings.ts';
import type { ReadingLimits } from './messages.ts';

const UNPACKED_PER_UPLOAD = 4;

const TOO_LARGE = text(
  'Dit plan vraagt meer geheugen dan er voor het inlezen van een plan is. Deel het op of laat tabellen weg.',
  'This plan needs more memory than there is for a plan that is read in. Split it or leave tables out.',
);

/** Why nothing came of a file of which the reading ended for no known reason. */
export const STOPPED: Text = text(
  'Het lezen van dit plan is onverwacht gestopt. Controleer het bestand en probeer het opnieuw.',
  'The reading of this plan stopped unexpectedly. Check the file and try again.',
);

/** Why something was stopped that took more than so many milliseconds. */
export function tooSlow(milliseconds: number): Text {
  const seconds = Math.round(milliseconds / 1000);
  return text(
    `Dit kostte meer dan ${seconds} seconden en is gestopt. Maak het plan kleiner en probeer het opnieuw.`,
    `This took more than ${seconds} seconds and was stopped. Make the plan smaller and try again.`,
  );
}

/** Why a thread ended by an error: no room, or nobody knows. */
export function whyEnded(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_LARGE : STOPPED;
}

/** How much is read of what somebody sent in. */
export function readingLimits({ rows, uploadBytes }: OwnPlanLimits): ReadingLimits {
  const bytes = uploadBytes * UNPACKED_PER_UPLOAD;
  return { rows, fileBytes: bytes, totalBytes: bytes };
}

/**
 * A thread for what somebody sent in, with the memory that there is for it, and nothing of the environment.
 * @param source The program, where tests run on sources.
 * @param built The same, built.
 */
export function startLimited(source: URL, built: URL, limits: OwnPlanLimits): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  return new Worker(fromSource ? source : built, {
    execArgv: fromSource ? ['--conditions=kapstok-source'] : [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMegabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  });
}
