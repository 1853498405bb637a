import { calculate } from '@kapstok/engine';
import { emptyPlan, TABLES } from '@kapstok/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as schemas from '../schemas.ts';
import { accounting } from './accounting/accounting.ts';
import { amountOf, rounded } from './amount.ts';
import { answerDto, choiceDtos } from './answer.ts';
import { businessCases } from './business-cases.ts';
import { calcDocument, settingCode } from './calc-document.ts';
import { CARD_COLUMNS } from './card-fields.ts';
import { entryList } from './entry-list.ts';
import { auditDocument, findingCounts, findingList } from './findings.ts';
import { headline } from './headline.ts';
import { overview } from './overview.ts';
import { planHeader } from './plan-header.ts';
import { projectCard } from './project-card.ts';
import { projectList } from './project-list.ts';
import { roadmap } from './roadmap.ts';
import { statedValue } from './stated-value.ts';

const NOTHING = calculate(emptyPlan('Leeg plan'));

describe('an amount for machines', () => {
  it.each([
    [{ kind: 'known', low: 5, high: 5, bound: 'exact' }, 5],
    [{ kind: 'known', low: 5, high: 5, bound: 'atLeast' }, 5],
    [
      { kind: 'known', low: 1500, high: 1700, bound: 'exact' },
      { low: 1500, high: 1700 },
    ],
    [
      { kind: 'known', low: 20_000, high: Number.POSITIVE_INFINITY, bound: 'exact' },
      { low: 20_000, high: null },
    ],
    [{ kind: 'unknown' }, null],
    [{ kind: 'notApplicable' }, null],
  ] as const)('of %j is %j', (value, amount) => {
    expect(amountOf(value)).toEqual(amount);
  });

  it('of no figure at all is null', () => {
    expect(amountOf(undefined)).toBeNull();
  });

  it('loses the noise of binary arithmetic and nothing that counts', () => {
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(rounded(-0), 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(Math.abs(rounded(value) - value)).toBeLessThanOrEqual(0.01);
      }),
    );
  });
});

describe('documents of a plan without anything in it', () => {
  const findings = findingList(NOTHING, []);

  it.each([
    ['calculation', calcDocument(NOTHING), schemas.calcDocumentSchema],
    ['overview', overview(NOTHING, []), schemas.overviewSchema],
    ['projects', projectList(NOTHING, []), schemas.projectListSchema],
    ['roadmap', roadmap(NOTHING.plan), schemas.roadmapSchema],
    ['accounting', accounting(NOTHING), schemas.accountingSchema],
    ['business cases', businessCases(NOTHING), schemas.businessCasesSchema],
    ['findings', findings, schemas.findingListSchema],
    ['entries', entryList(NOTHING.plan), schemas.entryListSchema],
    ['answer', answerDto(NOTHING, {}), schemas.answerSchema],
    ['header', planHeader(NOTHING, { id: 'x', kind: 'own', notices: [] }), schemas.planHeaderSchema],
  ] as const)('fit their schema: %s', (_, document, schema) => {
    expect(schema.strict().parse(document)).toEqual(document);
  });

  it('say that nothing can be said, and never nought', () => {
    expect(headline(NOTHING).nl).toMatch(/^Nog niet te zeggen/);
    expect(headline(NOTHING).en).toMatch(/^It cannot be said yet/);
    expect(JSON.stringify(calcDocument(NOTHING))).not.toMatch(/:0[,}]/);
    expect(overview(NOTHING, []).answer.shareClosed.value).toEqual({ kind: 'unknown' });
    expect(choiceDtos(NOTHING)).toEqual([]);
    expect(projectCard(NOTHING, [], '1.1')).toBeUndefined();
  });
});

describe('a card', () => {
  it('has a label for every column of the projects table', () => {
    const known = CARD_COLUMNS.map(({ column }) => column).sort();
    expect(known).toEqual(Object.keys(TABLES.projects.columns).sort());
  });
});

describe('a setting as an id', () => {
  it('joins choices in their order', () => {
    expect(settingCode({ recruits: 'cumulative', area: 'areaShare' })).toBe(
      'recruits=cumulative+area=areaShare',
    );
    expect(settingCode({})).toBe('');
  });
});

describe('findings', () => {
  const finding = {
    rule: 'sums.row-total',
    kind: 'sums',
    severity: 'error',
    place: { table: 'labour-task', line: 4, row: 'c', field: 'stated_total' },
    others: [],
    scope: 'plan',
    stated: { kind: 'number', value: 8100 },
    computed: { kind: 'range', low: 7100, high: Number.POSITIVE_INFINITY },
    difference: 1000,
    unit: 'persons',
    message: { nl: 'a', en: 'a' },
    effect: { nl: 'b', en: 'b' },
    advice: { nl: 'c', en: 'c' },
    figure: '',
  } as const;

  it('are printed with the agreed fields', () => {
    expect(auditDocument([finding])).toEqual({
      findings: [
        {
          rule: 'sums.row-total',
          severity: 'error',
          table: 'labour-task',
          row: 'c',
          field: 'stated_total',
          scope: 'plan',
          stated: 8100,
          computed: { low: 7100, high: null },
          unit: 'persons',
          message: { nl: 'a', en: 'a' },
          effect: { nl: 'b', en: 'b' },
          advice: { nl: 'c', en: 'c' },
        },
      ],
    });
  });

  it('are counted by severity', () => {
    expect(findingCounts([finding, finding])).toEqual({ error: 2, warning: 0, remark: 0 });
  });
});

describe('what a cell says', () => {
  it.each([
    [{ kind: 'point', value: 2240 }, 'persons', '2.240 personen'],
    [{ kind: 'range', low: 0.33, high: 0.36 }, '1', '33,0% tot 36,0%'],
    [{ kind: 'atLeast', low: 20_000 }, 'residents', 'meer dan 20.000 inwoners'],
    [{ kind: 'unknown', reason: 'toBeDetermined' }, 'EUR', 'nog te bepalen (n.t.b.)'],
    [{ kind: 'notApplicable' }, 'EUR', 'n.v.t.'],
    [{ kind: 'point', value: 3.3 }, 'EUR/EUR', '3,30 euro per euro'],
  ] as const)('%j in %s is "%s"', (estimate, unit, words) => {
    const stated = statedValue(estimate, unit);
    expect(stated.words.nl).toBe(words);
    expect(schemas.statedValueSchema.parse(stated)).toEqual(stated);
  });
});
