import { type Finding, shownInShort } from '@kapstok/audit';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED_STATED, type ExpectedFinding } from './testing/expected-stated.ts';
import { auditedExample } from './testing/mended.ts';

const KINDS = new Set(['stated', 'units', 'periods', 'copies']);

let findings: readonly Finding[] = [];

beforeAll(async () => {
  findings = await auditedExample();
});

/** Where and what a finding is about; several stated figures have the same key and scope. */
function known({ rule, severity, place, scope, stated }: Finding): string {
  return [rule, severity, place.row, scope, shownInShort(stated, 2)].join(' | ');
}

function wanted({ is, stated }: ExpectedFinding): string {
  return [...is, stated].join(' | ');
}

function cell({ place }: Finding): string {
  return [place.table, place.line, place.row, place.field].join(':');
}

it('finds these, and nothing else, of the kinds stated, units, periods and copies', () => {
  const found = findings.filter(({ kind }) => KINDS.has(kind)).map(known);
  expect(found.sort()).toEqual(EXPECTED_STATED.map(wanted).sort());
});

describe.each(EXPECTED_STATED)('$is: $because', (expected) => {
  it('is found with the number that follows by hand', () => {
    const finding = findings.find((each) => known(each) === wanted(expected));
    expect(finding === undefined ? 'not found' : shownInShort(finding.computed, 2)).toBe(expected.computed);
  });

  it('is gone when it is mended, and no other cell is found wrong', async () => {
    const mended = await auditedExample(expected.mend);
    expect(mended.map(known)).not.toContain(wanted(expected));
    const before = new Set(
      findings.map((finding) => `${finding.place.table} ${finding.place.row} ${finding.scope}`),
    );
    const added = mended.filter(({ place, scope }) => !before.has(`${place.table} ${place.row} ${scope}`));
    expect(added.map(cell)).toEqual([]);
  });
});
