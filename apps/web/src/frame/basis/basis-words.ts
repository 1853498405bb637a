import type { VersionDto, Viewpoint } from '@kapstok/contract';
import { dayWords, momentWords } from '../../language/day-words.ts';
import type { Phrase, Words } from '../../language/words.ts';

const STATES: Readonly<Record<VersionDto['state'], Phrase>> = {
  draft: 'version.draft',
  submitted: 'version.submitted',
  adopted: 'version.adopted',
  frozen: 'version.frozen',
};

/** In which state a version is, with who decided so and when: `vastgesteld door de stuurgroep op 1 oktober 2026`. */
export function versionStateWords(
  { state, body, date }: Pick<VersionDto, 'state' | 'body' | 'date'>,
  { say, language }: Words,
): string {
  const parts = [say(STATES[state])];
  if (body !== null) parts.push(say('version.by', { body }));
  if (date !== null) parts.push(say('version.on', { day: dayWords(date, language) }));
  return parts.join(' ');
}

/** Which version one looks at, as the bar says it: `Werkversie na 1.2` or `Versie 1.2`. */
export function versionWords({ basis, after }: Pick<Viewpoint, 'basis' | 'after'>, { say }: Words): string {
  if (basis.version !== null) return say('basis.version', { name: basis.version.name });
  return after === null ? say('basis.working') : say('basis.workingAfter', { name: after.name });
}

/** Which state one looks at, for the title of a document; undefined for the plan as it now is. */
export function basisTitle(
  { basis }: Pick<Viewpoint, 'basis'>,
  asOf: string | undefined,
  { say, language }: Words,
): string | undefined {
  if (basis.version !== null) return say('basis.titleVersion', { name: basis.version.name });
  const moment = asOf ?? basis.at;
  if (basis.kind !== 'asOf' || moment === null) return undefined;
  return say('basis.titleAsOf', { moment: momentWords(moment, language) });
}

/** Which state one looks at, as a sentence; undefined for the plan as it now is. */
export function basisSentence(
  viewpoint: Pick<Viewpoint, 'basis'>,
  asOf: string | undefined,
  words: Words,
): string | undefined {
  const { basis } = viewpoint;
  const { say, language } = words;
  if (basis.version !== null) {
    const { name } = basis.version;
    return say('basis.seesVersion', { name, state: versionStateWords(basis.version, words) });
  }
  const moment = asOf ?? basis.at;
  if (basis.kind !== 'asOf' || moment === null) return undefined;
  return say('basis.seesAsOf', { moment: momentWords(moment, language) });
}
