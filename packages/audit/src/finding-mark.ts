import type { Finding } from './finding.ts';

/** Letters and digits that nobody takes for another: no vowels, so that they make no words, and no 0 or 1. */
const SIGNS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const LENGTH = 5;

/** What a finding is about: its rule and its place, and neither what stands there nor what follows. */
function aboutOf({ rule, place, scope, figure }: Finding): string {
  return JSON.stringify([rule, place.table, place.row, place.field, scope, figure]);
}

/** A number of 32 bits that follows from words (FNV-1a over its UTF-16). */
function hash(words: string): number {
  let found = 0x81_1c_9d_c5;
  for (let at = 0; at < words.length; at += 1) {
    found = Math.imul(found ^ words.charCodeAt(at), 0x01_00_01_93) >>> 0;
  }
  return found;
}

function shortOf(about: string): string {
  let rest = hash(about);
  let short = '';
  for (let at = 0; at < LENGTH; at += 1) {
    short += SIGNS.charAt(rest % SIGNS.length);
    rest = Math.floor(rest / SIGNS.length);
  }
  return short;
}

/**
 * By what each finding can be called, in minutes too: a short mark of what it is about, which stays when other parts of the
 * plan change, when figures change, and when other findings come or go. Of more about the same: `K7MQ2`, `K7MQ2-2`.
 */
export function findingMarks(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const taken = new Map<string, number>();
  const marks = findings.map((finding): readonly [Finding, string] => {
    const short = shortOf(aboutOf(finding));
    const count = (taken.get(short) ?? 0) + 1;
    taken.set(short, count);
    return [finding, count === 1 ? short : `${short}-${count}`];
  });
  return new Map(marks);
}
