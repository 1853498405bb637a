import { run } from '@quri/squiggle-lang';

/** One initiative of the region job in Squiggle, at as many draws. Prints its seconds. */

const LINES = 6;
const YEARS = 10;
const lines = Array.from({ length: LINES }, (_, line) => {
  const rate = line % 2 === 0 ? 91 : 78;
  return `
reach${line} = Sym.lognormal({ mean: ${Math.log(300 + line * 50)}, stdev: 0.4 }) -> SampleSet.fromDist
effect${line} = SampleSet.fromDist(PointSet.fromDist(Sym.beta(2.5, 3.5))) * 0.3 + 0.1
price${line} = Sym.triangular(400, 500, 650) -> SampleSet.fromDist
speed${line} = SampleSet.fromDist(Sym.beta(2.5, 3)) * 0.42 + 0.08
base${line} = reach${line} * effect${line} * price${line} * 0.5 * overlap
gross${line}(year) = base${line} * SampleSet.map(speed${line}, {|s| min([1, s * year])})
persons${line}(year) = gross${line}(year) / ${rate} / 1872 / 0.7`;
});
const years = Array.from({ length: YEARS }, (_, year) => year + 1);
const sum = (measure, year) =>
  Array.from({ length: LINES }, (_, line) => `${measure}${line}(${year})`).join(' + ');
const code = `
overlap = SampleSet.fromDist(Sym.uniform(0.7, 1))
${lines.join('\n')}
persons = [${years.map((year) => sum('persons', year)).join(', ')}]
npv = ${years.map((year) => `(${sum('gross', year)}) * ${1.035 ** -year}`).join(' + ')}
found = List.map(List.concat(persons, [npv]), {|d| [quantile(d, 0.05), quantile(d, 0.5), quantile(d, 0.95)]})
found`;

const start = performance.now();
const user = process.cpuUsage().user;
const output = await run(code, {
  environment: { sampleCount: 10_000, xyPointLength: 1000, seed: '1', profile: false },
});
if (!output.result.ok) throw new Error(output.result.value.toString());
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    work: (process.cpuUsage().user - user) / 1e6,
  }),
);
