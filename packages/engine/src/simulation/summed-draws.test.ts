import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnPart, SummedDraws } from './summed-draws.ts';

const DRAWS = 20;
const LABEL = { nl: 'bijdrage', en: 'contribution' };

function part(value: DrawnPart['value'], id = 'plan/fte.structural', unit = 'FTE'): DrawnPart {
  return { id, label: LABEL, unit, value };
}

function drawn(draws: Float64Array | number, bound: 'exact' | 'atLeast' = 'exact'): DrawnPart['value'] {
  return { kind: 'known', bound, draws };
}

const upTo = (most: number) => Float64Array.from({ length: DRAWS }, (_, draw) => (most * draw) / (DRAWS - 1));

function outcomeIn(sum: SummedDraws, id = 'plan/fte.structural') {
  return sum.figure(id)?.value;
}

describe('plans added draw by draw', () => {
  it('are the sum in every draw, to the same bit whatever comes first', () => {
    const amount = fc.integer({ min: 0, max: 1e12 }).map((millionths) => millionths / 1e6);
    const plan = fc.oneof(
      amount,
      fc.array(amount, { minLength: DRAWS, maxLength: DRAWS }).map((all) => Float64Array.from(all)),
    );
    const orders = fc
      .array(plan, { minLength: 1, maxLength: 6 })
      .chain((plans) =>
        fc.tuple(
          fc.constant(plans),
          fc.shuffledSubarray(plans, { minLength: plans.length, maxLength: plans.length }),
        ),
      );
    fc.assert(
      fc.property(orders, (both) => {
        const [one, other] = both.map((plans) => {
          const sum = new SummedDraws(DRAWS);
          for (const draws of plans) sum.add([part(drawn(draws))]);
          return sum;
        });
        expect(outcomeIn(one as SummedDraws)).toEqual(outcomeIn(other as SummedDraws));
      }),
      { numRuns: 200 },
    );
  });

  it('that are single numbers are sure', () => {
    const sum = new SummedDraws(DRAWS);
    for (const draws of [1.5, 2]) sum.add([part(drawn(draws))]);
    expect(outcomeIn(sum)).toMatchObject({
      kind: 'known',
      isSure: true,
      bound: 'exact',
      spread: { p50: { value: 3.5 } },
    });
  });

  it.each<[string, readonly (readonly DrawnPart[])[], object | undefined]>([
    ['lack a figure in one are at least', [[part(drawn(3))], []], { kind: 'known', bound: 'atLeast' }],
    ['have none of which it is known are unknown', [[part({ kind: 'unknown' })], []], { kind: 'unknown' }],
    [
      'have one to which it does not apply are exact',
      [[part(drawn(3))], [part({ kind: 'notApplicable' })]],
      { kind: 'known', bound: 'exact' },
    ],
    ['none of which has such a figure have none', [[], []], undefined],
  ])('that %s', (_, plans, expected) => {
    const sum = new SummedDraws(DRAWS);
    for (const parts of plans) sum.add(parts);
    expect({ outcome: outcomeIn(sum) }).toMatchObject({ outcome: expected });
  });

  it('may go either way where something is not known that can be below zero', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([{ ...part(drawn(upTo(10)), 'plan/balance', 'EUR'), isSigned: true }]);
    sum.add([]);
    expect(outcomeIn(sum, 'plan/balance')).toMatchObject({ bound: 'partial' });
  });

  it('have the chance of the sum, and its share of another sum, draw by draw', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(upTo(19))), part(drawn(40), 'plan/shortage.fte')]);
    sum.add([part(drawn(1)), part(drawn(60), 'plan/shortage.fte')]);
    sum.share('share', LABEL, 'plan/fte.structural', 'plan/shortage.fte');
    // 1 to 20 of 100: half of the draws are 11 or more.
    expect(sum.chance('share', (share) => share >= 0.11)?.chance.value).toBe(0.5);
    expect(sum.column('share')?.[19]).toBe(0.2);
  });

  it('have no share of nothing, and none of what is not known', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(upTo(19))), part(drawn(0), 'plan/shortage.fte')]);
    for (const under of ['plan/shortage.fte', 'plan/none']) {
      sum.share('share', LABEL, 'plan/fte.structural', under);
      expect(outcomeIn(sum, 'share')).toEqual({ kind: 'unknown' });
    }
  });

  it('of which a share is at most what it is where the shortage is at least', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(upTo(19))), part(drawn(100, 'atLeast'), 'plan/shortage.fte')]);
    sum.share('share', LABEL, 'plan/fte.structural', 'plan/shortage.fte');
    expect(outcomeIn(sum, 'share')).toMatchObject({ bound: 'atMost' });
  });

  it('are a sure share of another where both are sure, with the chance of all or nothing', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(30)), part(drawn(120), 'plan/shortage.fte')]);
    sum.share('share', LABEL, 'plan/fte.structural', 'plan/shortage.fte');
    expect(sum.figure('share')).toMatchObject({
      id: 'share',
      label: LABEL,
      unit: { code: '1' },
      value: { isSure: true, spread: { p5: { value: 0.25, error: 0 } } },
    });
    expect(sum.column('share')).toBeUndefined();
    const bound = 'exact';
    expect(sum.chance('share', (share) => share >= 0.25)).toEqual({ bound, chance: { value: 1, error: 0 } });
    expect(sum.chance('share', (share) => share > 0.25)).toEqual({ bound, chance: { value: 0, error: 0 } });
  });

  it('leave of another what remains, in its unit, draw by draw', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(upTo(19))), part(drawn(100), 'plan/shortage.fte')]);
    sum.remainder('rest', LABEL, 'plan/shortage.fte', 'plan/fte.structural');
    expect([...(sum.column('rest') ?? [])].map(Math.round)).toEqual(
      Array.from({ length: DRAWS }, (_, draw) => 100 - draw),
    );
    expect(sum.figure('rest')?.unit.code).toBe('FTE');
    expect(outcomeIn(sum, 'rest')).toMatchObject({ kind: 'known', isSure: false });
    sum.remainder('other', LABEL, 'plan/none', 'plan/fte.structural');
    expect(sum.figure('other')).toMatchObject({ unit: { code: '1' }, value: { kind: 'unknown' } });
  });

  it('have no share and no chance of what is not known, in however few draws', () => {
    const sum = new SummedDraws(DRAWS);
    // Zero in the first draw only; never below it.
    sum.add([
      part(drawn(10)),
      part(drawn(upTo(19)), 'plan/shortage.fte'),
      part(drawn(-5), 'plan/below'),
      part({ kind: 'unknown' }, 'plan/unknown'),
    ]);
    for (const [over, under] of [
      ['plan/fte.structural', 'plan/shortage.fte'],
      ['plan/fte.structural', 'plan/below'],
      ['plan/unknown', 'plan/fte.structural'],
      ['plan/none', 'plan/fte.structural'],
      ['plan/fte.structural', 'plan/unknown'],
    ] as const) {
      sum.share('share', LABEL, over, under);
      expect(outcomeIn(sum, 'share')).toEqual({ kind: 'unknown' });
      expect(sum.chance('share', () => true)).toBeUndefined();
    }
    expect(sum.chance('plan/none', () => true)).toBeUndefined();
    expect(sum.column('plan/none')).toBeUndefined();
    expect(sum.column('plan/unknown')).toBeUndefined();
  });

  it('leave nothing that is known of another by what is not known', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(10)), part({ kind: 'unknown' }, 'plan/unknown')]);
    sum.remainder('rest', LABEL, 'plan/fte.structural', 'plan/unknown');
    expect(outcomeIn(sum, 'rest')).toEqual({ kind: 'unknown' });
  });

  it('have the chance of all or nothing where they are sure, in their own unit', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(100), 'plan/money', 'EUR')]);
    const chance = (from: number) => sum.chance('plan/money', (euros) => euros >= from)?.chance.value;
    expect([chance(100), chance(101)]).toEqual([1, 0]);
  });

  it('are drawn as soon as one of them is, and tell it of all', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([part(drawn(upTo(19)))]);
    sum.add([part(drawn(1))]);
    const found = outcomeIn(sum);
    expect(found).toMatchObject({ kind: 'known', isSure: false });
    // 1 to 20: halfway, and more than 1 in all but one draw.
    expect(found?.kind === 'known' && found.spread.mean.value).toBeCloseTo(10.5, 9);
    expect(sum.chance('plan/fte.structural', (value) => value > 1)?.chance.value).toBe(0.95);
    expect([...(sum.column('plan/fte.structural') ?? [])].map(Math.round)).toEqual(
      Array.from({ length: DRAWS }, (_, draw) => draw + 1),
    );
  });

  it('do not apply where they apply to none', () => {
    const sum = new SummedDraws(DRAWS);
    for (const _ of [1, 2]) sum.add([part({ kind: 'notApplicable' })]);
    expect(outcomeIn(sum)).toEqual({ kind: 'notApplicable' });
    sum.add([]);
    expect(outcomeIn(sum)).toEqual({ kind: 'unknown' });
  });

  it('are in their unit and their order, money in hundredths of a cent', () => {
    const sum = new SummedDraws(DRAWS);
    sum.add([
      part(drawn(0.000_04), 'plan/money', 'EUR'),
      part(drawn(0.000_04)),
      part(drawn(1), 'plan/own', 'ligdagen'),
    ]);
    sum.add([part(drawn(0.000_04), 'plan/money', 'EUR'), part(drawn(0.000_04))]);
    expect(sum.ids).toEqual(['plan/money', 'plan/fte.structural', 'plan/own']);
    expect(sum.ids.map((id) => sum.figure(id)?.unit.code)).toEqual(['EUR', 'FTE', '1']);
    expect(outcomeIn(sum, 'plan/money')).toMatchObject({ spread: { p50: { value: 0 } } });
    expect(outcomeIn(sum)).toMatchObject({ spread: { p50: { value: 0.000_08 } } });
    expect(outcomeIn(sum, 'plan/own')).toMatchObject({ bound: 'atLeast', spread: { p50: { value: 1 } } });
  });

  it('are refused with more or fewer draws than the others', () => {
    const sum = new SummedDraws(DRAWS);
    expect(() => sum.add([part(drawn(new Float64Array(DRAWS - 1)))])).toThrow(RangeError);
  });
});
