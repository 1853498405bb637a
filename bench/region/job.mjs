/**
 * The region job: 200 initiatives, 6 lines, 10 years, 4 sampled inputs a line, 20 shared overlap factors; percentiles of 11
 * columns an initiative and 120 in total. Written on a tape with the operations and in the order in which the evaluator of a
 * plan's graph asks for them: project by project, measure by measure, year by year, line by line; then pillars, then plan.
 */

/** Fewer where it is asked what a year costs. */
const YEARS = Number(globalThis.process?.env.KAPSTOK_BENCH_YEARS ?? 10);
const LINES = 6;
const PILLARS = 5;
const FACTORS = 20;
const CLAIM = 0.5;
const RATES = [91, 78];
const HOURS_PER_FTE = 1872;
const FTE_PER_PERSON = 0.7;
const DISCOUNT = 1.035;
const CENTS = 10_000;
const MICRO = 1_000_000;

/** Numbers between 0 and 1 that look random and are the same each time. */
function noise(of) {
  return ((of * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
}

/** The inputs of a line: reach, effect, price, ramp speed. */
function inputsOfLine(line) {
  const n = (of) => noise(line * 8 + of + 1);
  const low = 0.05 + 0.1 * n(1);
  const price = 200 + 600 * n(2);
  return [
    { kind: 'lognormal', median: 100 + 900 * n(3), spread: 0.2 + 0.5 * n(4) },
    { kind: 'pert', low, likely: low + 0.1 + 0.1 * n(5), high: low + 0.3 + 0.2 * n(6) },
    { kind: 'triangular', low: price * 0.8, likely: price, high: price * 1.3 },
    { kind: 'beta', a: 1.5 + 3 * n(7), b: 1.5 + 3 * n(8), low: 0.08, high: 0.5 },
  ];
}

const FACTOR = { kind: 'uniform', low: 0.7, high: 1 };

/** All inputs of a job: the shared factors first, then four of each line; `from` is the first initiative. */
export function inputsOf(initiatives, from = 0) {
  return [
    ...Array.from({ length: FACTORS }, (_, at) => ({ stream: `overlap ${at}`, distribution: FACTOR })),
    ...Array.from({ length: initiatives * LINES }, (_, at) => from * LINES + at).flatMap((line) =>
      inputsOfLine(line).map((distribution, at) => ({ stream: `line ${line} ${at}`, distribution })),
    ),
  ];
}

const number = (value) => ({ kind: 'number', value });

/** What a year later is worth today, year by year. */
const DISCOUNTS = discounts();

function discounts() {
  let factor = 1;
  return perYear(() => {
    factor /= DISCOUNT;
    return number(factor);
  });
}

/**
 * Writes the job on a tape; `boundsOf` gives the bounds of an input. Gives the columns that are asked: 11 of each initiative
 * and 120 in total.
 */
export function write(tape, initiatives, boundsOf) {
  const input = (at) => tape.input(at, boundsOf(at));
  const pillars = Array.from({ length: PILLARS }, () => ({
    gross: perYear(() => []),
    persons: perYear(() => []),
  }));
  const outputs = [];
  for (let at = 0; at < initiatives; at += 1) {
    const { gross, npv, persons } = writeInitiative(tape, input, at);
    const pillar = pillars[at % PILLARS];
    perYear((year) => {
      pillar.gross[year].push(gross[year]);
      pillar.persons[year].push(persons[year]);
    });
    outputs.push(...persons, tape.add(npv, CENTS));
    tape.cut();
  }
  const totals = pillars.map(({ gross, persons }) => ({
    gross: gross.map((parts) => tape.add(parts, CENTS)),
    persons: persons.map((parts) => tape.add(parts, MICRO)),
  }));
  const plan = {
    gross: perYear((year) =>
      tape.add(
        totals.map(({ gross }) => gross[year]),
        CENTS,
      ),
    ),
    persons: perYear((year) =>
      tape.add(
        totals.map(({ persons }) => persons[year]),
        MICRO,
      ),
    ),
  };
  for (const { gross, persons } of [...totals, plan]) outputs.push(...gross, ...persons);
  return outputs;
}

/** Writes what one initiative gives in each year: gross amount, net present value and persons. */
function writeInitiative(tape, input, at) {
  const times = (...factors) => factors.reduce((product, factor) => tape.multiply(product, factor));
  const lines = Array.from({ length: LINES }, (_, line) => {
    const first = FACTORS + (at * LINES + line) * 4;
    const [reach, effect, price, speed] = [0, 1, 2, 3].map((one) => input(first + one));
    return { reach, effect, price, speed, rate: number(RATES[(at + line) % 2]) };
  });
  const grossOf = ({ reach, effect, price, speed }, year) => {
    const ramp = tape.smallest([number(1), times(speed, number(year + 1))]);
    return times(reach, effect, price, number(CLAIM), input(at % FACTORS), ramp);
  };
  const personsOf = (line, year) => {
    const fte = tape.divide(tape.divide(grossOf(line, year), line.rate), number(HOURS_PER_FTE));
    return tape.divide(fte, number(FTE_PER_PERSON));
  };
  const sums = (measure, steps) =>
    perYear((year) =>
      tape.add(
        lines.map((line) => measure(line, year)),
        steps,
      ),
    );
  return {
    gross: sums(grossOf, CENTS),
    npv: sums((line, year) => times(grossOf(line, year), DISCOUNTS[year]), CENTS),
    persons: sums(personsOf, MICRO),
  };
}

function perYear(make) {
  return Array.from({ length: YEARS }, (_, year) => make(year));
}

/**
 * The total over all years without a program: what the job computes, of one value of each input or of their means.
 * @param {{ mean: (input: number) => number, ramp: (input: number, years: number) => number }} of the value of an input, and of
 * the least of one and a speed after so many years
 */
export function totalOf(initiatives, { mean, ramp }) {
  let total = 0;
  for (let line = 0; line < initiatives * LINES; line += 1) {
    const first = FACTORS + line * 4;
    const factor = mean(Math.floor(line / LINES) % FACTORS);
    const each = mean(first) * mean(first + 1) * mean(first + 2) * CLAIM * factor;
    perYear((year) => {
      total += each * ramp(first + 3, year + 1);
    });
  }
  return total;
}
