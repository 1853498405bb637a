import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captured } from './testing/captured.ts';
import { EXAMPLE, planFolder } from './testing/plans.ts';

describe('asking for help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['calc', '--help']],
    [['audit', '-h']],
    [['explain', '--help']],
    [['serve', '--help']],
    [['db', '--help']],
    [['db', 'verify', '--help']],
  ])('answers %j on the output, and is done', async (args) => {
    const { out, err, code } = await captured(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Gebruik:/);
  });

  it('answers in English when asked', async () => {
    expect((await captured('--help', '--language', 'en')).out).toMatch(/^Usage:/);
  });

  it('names every option of a command', async () => {
    const { out } = await captured('audit', '--help');
    for (const option of ['--json', '--min error|warning|remark', '--language nl|en'])
      expect(out).toContain(option);
  });
});

describe('asking for the version', () => {
  it.each([['--version'], ['-v']])('%s gives the one of the package, and --help names it', async (asked) => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await captured(asked)).toEqual({ code: 0, out: `kapstok ${version}\n`, err: '' });
    expect((await captured('--help')).out).toContain('--version');
  });
});

describe('words that can not be done', () => {
  it.each([
    [[], 'Wat moet Kapstok doen?'],
    [['reken'], 'Kapstok kent geen opdracht "reken".'],
    [['toString'], 'Kapstok kent geen opdracht "toString".'],
    [['db'], 'Wat moet Kapstok doen?'],
    [['db', 'repair'], 'Kapstok kent geen opdracht "db repair".'],
    [['db', 'backup'], 'Er ontbreekt nog iets: BACKUP.'],
    [['db', 'verify', 'a', 'b'], '"b" is te veel.'],
    [['migrate'], 'Kapstok kent geen opdracht "migrate".'],
    [['calc'], 'Er ontbreekt nog iets: FOLDER|FILE.'],
    [['explain', 'plan'], 'Er ontbreekt nog iets: FIGURE.'],
    [['calc', 'a', 'b'], '"b" is te veel.'],
    [['calc', 'a', '--fast'], 'Kapstok kent geen optie --fast.'],
    [['calc', 'a', '--min', 'error'], 'kapstok calc kent geen optie --min.'],
    [['audit', 'a', '--min', 'most'], '--min kent error, warning en remark, geen "most".'],
    [['audit', 'a', '--min'], 'Achter --min hoort een waarde.'],
    [['calc', 'a', '--json=yes'], 'Achter --json hoort geen waarde.'],
    [['calc', 'a', '--language', 'fr'], 'Kapstok spreekt nl en en, geen "fr".'],
    [['reken', '--help'], 'Kapstok kent geen opdracht "reken".'],
  ])('refuses %j with a sentence and how it is done', async (args, sentence) => {
    const { code, out, err } = await captured(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toBe(sentence);
    expect(err).toContain('kapstok ');
  });
});

describe('a plan that can not be read', () => {
  const broken = {
    'projects.csv': 'code,name\nA,Onderdeel\n',
    'budget-lines.csv': 'id,project,y2025\nB1,A,veel\nB2,Z,100\n',
  };

  it('is refused with every error at its place, and nothing on the output', async () => {
    const { code, out, err } = await captured('calc', planFolder(broken));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toBe('Het plan kan niet worden gelezen: 2 fouten. Er is niets geladen.');
    // B1 stands on line 2, B2 on line 3: the head is line 1.
    expect(err).toMatch(/budget-lines\.csv +2 +y2025 +veel/);
    expect(err).toMatch(/budget-lines\.csv +3 +project +Z/);
  });

  it('is refused without cutting anything off', async () => {
    const words = 'veel te veel geld om hier in een cel te kunnen staan';
    const file = { ...broken, 'budget-lines.csv': `id,project,y2025\nB1,A,${words}\n` };
    const { err } = await captured('calc', planFolder(file));
    const table = err.split('\n').filter((line) => line !== '' && !line.startsWith('    '));
    expect(err).not.toContain('…');
    expect(err.replace(/\s+/g, ' ')).toContain('veel te veel geld');
    for (const word of words.split(' ')) expect(err).toContain(word);
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('gives the errors as JSON to who asked for JSON', async () => {
    const { code, out, err } = await captured('audit', planFolder(broken), '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const { errors } = JSON.parse(err) as { errors: { row: number; column: string; found: string }[] };
    expect(errors.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'y2025', 'veel'],
      [3, 'project', 'Z'],
    ]);
  });

  it('is refused when a formula goes round in a circle', async () => {
    const folder = planFolder({
      'projects.csv': 'code,name\nA,Onderdeel\n',
      'parameters.csv': 'key,scope,value,unit,formula\nx,,,1,y * 2\ny,,,1,x * 2\n',
      'business-cases.csv': 'project,first_year,last_year\nA,2025,2025\n',
      'business-case-benefits.csv': 'project,line,kind,unit,formula\nA,care,care_cost,EUR,x * 100\n',
    });
    const { code, out, err } = await captured('calc', folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/parameters\.csv +3 +formula/);
  });

  it.each(['/does/not/exist', '/dev/null'])('says so of %s', async (path) => {
    const { code, err } = await captured('calc', path);
    expect(code).toBe(2);
    expect(err).toMatch(/^Het plan kan niet worden gelezen: 1 fout\./);
  });
});

describe('audit', () => {
  interface Printed {
    readonly findings: readonly { readonly severity: string; readonly rule: string }[];
  }

  it('prints findings with the fields that are agreed, and no others', async () => {
    const { out, code } = await captured('audit', EXAMPLE, '--json');
    const { findings } = JSON.parse(out) as Printed;
    expect(code).toBe(0);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([
        'rule',
        'severity',
        'table',
        'row',
        'field',
        'scope',
        'stated',
        'computed',
        'unit',
        'message',
        'effect',
        'advice',
      ]);
    }
  });

  it.each([
    ['error', ['error']],
    ['warning', ['error', 'warning']],
    ['remark', ['error', 'warning', 'remark']],
  ])('shows from %s', async (min, shown) => {
    const { out } = await captured('audit', EXAMPLE, '--json', '--min', min);
    const { findings } = JSON.parse(out) as Printed;
    expect([...new Set(findings.map((finding) => finding.severity))]).toEqual(shown);
  });

  it('tells people the answer, how many findings there are, and each with what is wrong and what to do', async () => {
    const { out } = await captured('audit', EXAMPLE, '--min', 'error');
    const [answer, counts] = out.split('\n');
    expect(answer).toContain('27,8%');
    expect(counts).toMatch(/^Doorlichting: \d+ ernstig\.$/);
    // Projects without a business case have no known effect: what follows is a lower bound, here as in the sentence.
    expect(out).toContain('genoemd: 530 fte; berekend: ten minste 435,6 fte');
    expect(out).toContain('Gevolg: ');
    expect(out).toContain('Advies: ');
    expect(out).not.toContain('\nOpmerking\n');
  });
});

describe('audit --min for people', () => {
  const severitiesIn = async (): Promise<readonly string[]> => {
    const { out } = await captured('audit', EXAMPLE, '--json');
    const { findings } = JSON.parse(out) as { findings: readonly { severity: string }[] };
    return findings.map((finding) => finding.severity);
  };

  it.each([
    ['error', ['ernstig'], ['om op te letten', 'opmerkingen']],
    ['warning', ['ernstig', 'om op te letten'], ['opmerkingen']],
    ['remark', ['ernstig', 'om op te letten', 'opmerkingen'], []],
  ])('counts what %s shows, and says how many lesser ones it leaves out', async (min, shown, left) => {
    const all = await severitiesIn();
    const severityOf: Record<string, string> = {
      ernstig: 'error',
      'om op te letten': 'warning',
      opmerkingen: 'remark',
    };
    const counted = (names: readonly string[]): string =>
      names
        .map((name) => `${all.filter((severity) => severity === severityOf[name]).length} ${name}`)
        .join(', ');
    const { out } = await captured('audit', EXAMPLE, '--min', min);
    const [, counts, leftOut] = out.split('\n');
    expect(counts).toBe(`Doorlichting: ${counted(shown)}.`);
    expect(leftOut).toBe(left.length === 0 ? '' : `Niet getoond, want minder ernstig: ${counted(left)}.`);
    const head = out.split('\n').find((line) => line.startsWith('gaat over'));
    expect(head?.split(/ {2,}/).slice(1)).toEqual(shown);
  });
});

describe('explain', () => {
  it('draws the tree down to table and line', async () => {
    const { out, code } = await captured('explain', EXAMPLE, '1.1/careCost.structural.npv');
    expect(code).toBe(0);
    // 9 767 573 / 1.035^4 = 8 511 875.57; the line of basic mental health care is the third of its file.
    expect(out).toMatch(/^.*netto contant \(2028\): € 8\.511\.876/);
    expect(out).toContain('├─ ');
    expect(out).toContain(
      'batenregels, 1.1/Minder kosten basis-ggz, kolom 2028 (business-case-benefits regel 3)',
    );
    expect(out).toContain('TP NML-O v1.2 §8 r2867');
  });

  it('gives the same as JSON', async () => {
    const { out } = await captured('explain', EXAMPLE, '1.1/careCost.structural.npv', '--json');
    const explanation = JSON.parse(out) as { id: string; inputs: unknown[] };
    expect(explanation.id).toBe('1.1/careCost.structural.npv');
    expect(explanation.inputs).toHaveLength(4);
  });

  it('names what looks most like a figure that is not there', async () => {
    const { code, out, err } = await captured('explain', EXAMPLE, '1.1/carecost.structurel.npv');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toContain('geen cijfer "1.1/carecost.structurel.npv"');
    expect(err.split('\n')[1]).toBe('  1.1/careCost.structural.npv');
  });
});
