import { type Finding, shownInShort } from '@kapstok/audit';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED_CLAIMS } from './testing/expected-claims.ts';
import type { ExpectedDefect } from './testing/expected-defect.ts';
import { EXPECTED_GAPS } from './testing/expected-gaps.ts';
import { EXPECTED_INDICATORS } from './testing/expected-indicators.ts';
import { EXPECTED_STRUCTURE } from './testing/expected-structure.ts';
import { EXPECTED_SUMS } from './testing/expected-sums.ts';
import { auditedExample } from './testing/mended.ts';

const EXPECTED: readonly ExpectedDefect[] = [
  ...EXPECTED_SUMS,
  ...EXPECTED_CLAIMS,
  ...EXPECTED_INDICATORS,
  ...EXPECTED_STRUCTURE,
  ...EXPECTED_GAPS,
];
const KINDS = new Set(['sums', 'claims', 'indicators', 'structure', 'gaps']);

let findings: readonly Finding[] = [];

beforeAll(async () => {
  findings = await auditedExample();
});

function known({ rule, severity, place, scope }: Finding): string {
  return [rule, severity, place.table, place.row, place.field, scope].join(' | ');
}

it('finds these, and nothing else, of the kinds sums, claims, indicators, structure and gaps', () => {
  const found = findings.filter(({ kind }) => KINDS.has(kind)).map(known);
  expect(found.sort()).toEqual(EXPECTED.map(({ is }) => is.join(' | ')).sort());
});

it('finds no more than 120 things, each of them once', () => {
  const cells = findings.map((finding) => `${known(finding)}:${finding.place.line}`);
  expect(findings.length).toBeLessThanOrEqual(120);
  expect(new Set(cells).size).toBe(cells.length);
});

it('says what is wrong, what it does and what to do, in Dutch and in English', () => {
  for (const { message, effect, advice } of findings) {
    for (const said of [message, effect, advice]) {
      expect(said.nl).toMatch(/^\S.*\.$/s);
      expect(said.en).toMatch(/^\S.*\.$/s);
      expect(`${said.nl}${said.en}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

describe.each(EXPECTED)('$is: $because', (expected) => {
  const wanted = expected.is.join(' | ');

  it('is found with the numbers that follow by hand', () => {
    const found = findings.find((finding) => known(finding) === wanted);
    expect(
      found === undefined ? 'not found' : [shownInShort(found.stated, 2), shownInShort(found.computed, 2)],
    ).toEqual([expected.stated, expected.computed]);
  });

  it('is gone when it is mended, and nothing else is found', async () => {
    const mended = await auditedExample(expected.mend);
    expect(mended.map(known)).not.toContain(wanted);
    const before = new Set(findings.map(({ place }) => `${place.table}:${place.line}`));
    const added = mended.filter(({ place }) => !before.has(`${place.table}:${place.line}`));
    expect(added.map(known)).toEqual([]);
  });
});
