import type { Plan } from '@kapstok/plan';
import { type Estimate, point, unknown } from '@kapstok/quantity';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openPlan } from '../open-plan.ts';
import { readPlan } from '../read-plan.ts';
import type { ReadResult } from '../read-result.ts';
import { EXAMPLE_FOLDER, errorsIn, givenFiles, planIn } from '../testing/given-files.ts';

async function readText(lines: readonly string[]): Promise<ReadResult> {
  return readPlan(givenFiles({ 'begroting 2025.csv': lines.join('\r\n') }));
}

async function readSheets(
  sheets: readonly { name: string; rows: CellValue[][]; bold?: readonly number[] }[],
): Promise<ReadResult> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows, bold = [] }) => {
      const cells = new Map<string, Partial<Cell>>();
      for (const row of bold) {
        rows[row]?.forEach((value, column) => {
          if (value !== null) cells.set(`${row},${column}`, { value, style: { font: { bold: true } } });
        });
      }
      return { name, rows, cells };
    }),
  });
  return readPlan(givenFiles({ 'begroting.xlsx': bytes }));
}

/** Lines in short: id, pillar, project, item, cost type and amounts. */
function lines(plan: Plan): string[] {
  return plan.budgetLines.map((line) => {
    const amounts = [...line.byYear.values()].map(shown).join(' ');
    return [line.id, line.pillar, line.project, line.item, line.costType, amounts]
      .filter((part) => part !== '')
      .join(' | ');
  });
}

function shown(amount: Estimate): string {
  return amount.kind === 'point'
    ? String(amount.value)
    : amount.kind === 'unknown'
      ? amount.reason
      : amount.kind;
}

function subtotals(plan: Plan): string[] {
  return plan.budgetStatedSubtotals.map((row) => {
    const amounts = [...row.byYear.values()].map(shown).join(' ');
    return [row.level, row.pillar, row.project, amounts, shown(row.statedTotal)]
      .filter((part) => part !== '')
      .join(' | ');
  });
}

function total(plan: Plan): number {
  const amounts = plan.budgetLines.flatMap((line) => [...line.byYear.values()]);
  return amounts.reduce((sum, amount) => sum + (amount.kind === 'point' ? amount.value : 0), 0);
}

/** The budget of a plan in the layout of a document: projects with their printed totals above their items. */
function asPrinted(plan: Plan): string[] {
  const rows = ['Onderdeel;Kostensoort;2025;2026;2027;Totaal'];
  const put = (words: string, type: string, row: BudgetRow | undefined) => {
    if (row === undefined) return;
    const amounts = [...row.byYear.values(), row.statedTotal].map((amount) =>
      amount.kind === 'point' ? amount.value : '',
    );
    rows.push([words.replaceAll(';', ','), type, ...amounts].join(';'));
  };
  for (const pillar of plan.pillars) {
    rows.push(`Pijler ${pillar.code} ${pillar.name};;;;;`);
    for (const project of plan.projects.filter((row) => row.pillar === pillar.code)) {
      const printed = plan.budgetStatedSubtotals.find((row) => row.project === project.code);
      put(`${project.code} ${project.name}`, '', printed);
      for (const line of plan.budgetLines.filter((row) => row.project === project.code))
        put(line.item, line.costType, line);
    }
    const whole = plan.budgetStatedSubtotals.find(
      (row) => row.pillar === pillar.code && row.level === 'pillar',
    );
    put(`Totaal pijler ${pillar.code}`, '', whole);
  }
  return [...rows, 'Totaal;;;;;71400000'];
}

type BudgetRow = Plan['budgetLines'][number] | Plan['budgetStatedSubtotals'][number];

describe('readOfficeBudget', () => {
  it('reads Dutch amounts below title rows, with groups, subtotals in words and a total', async () => {
    const result = await readText([
      'Begroting Samen Vooruit 2025-2027;;;;;',
      ';;;;;',
      'Omschrijving;Kostensoort;2025;2026;2027;Totaal',
      '1.1 Netwerken;;;;;',
      'Projectleiding;Eigen personeel;€ 10.000;€ 10.000;€ -;€ 20.000',
      'Website;Materieel;€ 5.000;€ 2.500;;€ 7.500',
      'Totaal 1.1;;€ 15.000;€ 12.500;€ -;€ 27.500',
      ';;;;;',
      '1.2 Scholing;;;;;',
      'Trainers;Externe inhuur;€ 1.000;n.t.b.;€ 3.000;n.t.b.',
      'Zaalhuur;Materieel;€ 250,50;€ 250,50;€ 250,50;€ 751,50',
      'Subtotaal;;€ 1.250,50;€ 250,50;€ 3.250,50;',
      'Totaal;;€ 16.250,50;€ 12.750,50;€ 3.250,50;€ 32.251,50',
      '* Prijspeil 2024;;;;;',
    ]);
    const plan = planIn(result);
    expect(plan.title).toBe('Begroting Samen Vooruit 2025-2027');
    expect(lines(plan)).toEqual([
      'R5 | 1.1 | Projectleiding | internal_staff | 10000 10000 0',
      // 5 000 + 2 500 is the printed total of 7 500, so 2027 is nil.
      'R6 | 1.1 | Website | material | 5000 2500 0',
      'R10 | 1.2 | Trainers | external_hire | 1000 toBeDetermined 3000',
      'R11 | 1.2 | Zaalhuur | material | 250.5 250.5 250.5',
    ]);
    expect(plan.projects.map((project) => `${project.code} ${project.name}`)).toEqual([
      '1.1 Netwerken',
      '1.2 Scholing',
    ]);
    expect(subtotals(plan)).toEqual([
      'project | 1.1 | 15000 12500 0 | 27500',
      'project | 1.2 | 1250.5 250.5 3250.5 | blank',
      // What it is in all is a stated figure of the plan.
      'plan | 16250.5 12750.5 3250.5 | blank',
    ]);
    expect(plan.statedFigures[0]).toMatchObject({
      key: 'application_total',
      value: point(32251.5),
      scope: 'plan',
      period: { from: 2025, to: 2027 },
    });
    const notices = result.ok ? result.notices.map((notice) => `${notice.row} ${notice.message.nl}`) : [];
    expect(notices[0]).toContain('de kop staat op rij 3, de jaren zijn 2025, 2026, 2027, er zijn 4 posten');
    expect(notices.filter((notice) => notice.includes('als totaal'))).toHaveLength(3);
  });

  it('multiplies when a title says that amounts are in thousands', async () => {
    const plan = planIn(
      await readText([
        'Investeringen (bedragen x € 1.000)',
        '',
        'Activiteit;2025;2026',
        'Regie;12,5;n.t.b.',
        'Techniek;1.200;40',
        'Totaal;1.212,5;40',
      ]),
    );
    expect(lines(plan)).toEqual(['R4 | Regie | 12500 toBeDetermined', 'R5 | Techniek | 1200000 40000']);
    expect(subtotals(plan)).toEqual(['plan | 1212500 40000 | blank']);
  });

  it('takes the cost type of the row above where cells were merged', async () => {
    const rows: CellValue[][] = [
      ['Begroting 2025 (€)', null, null, null],
      [null, null, 'Kosten', null],
      ['Soort', 'Post', 2025, 2026],
      ['Inhuur', 'Adviseur', 100, 200],
      [null, 'Jurist', 50, 60],
      ['Materieel', 'Laptops', 30, 0],
      [null, 'Totaal', 180, 260],
    ];
    const result = await readSheets([{ name: 'Blad1', rows }]);
    expect(lines(planIn(result))).toEqual([
      'R4 | Adviseur | external_hire | 100 200',
      'R5 | Jurist | external_hire | 50 60',
      'R6 | Laptops | material | 30 0',
    ]);
    expect(
      result.ok &&
        result.notices.some((notice) => notice.message.nl.includes('Zonder eigen kostensoort: rij 5')),
    ).toBe(true);
  });

  it('knows subtotals above their items by bold and arithmetic, on two levels', async () => {
    const rows: CellValue[][] = [
      ['Onderdeel', 'Kostensoort', 'Begroot 2025', 'Begroot 2026'],
      ['Pijler A Digitaal', null, 600, 700],
      ['A.1 Portaal', null, 300, 300],
      ['Bouw', 'material', 200, 100],
      ['Beheer', 'material', 100, 200],
      ['A.2 Scholing', null, 300, 400],
      ['Cursus', 'external_hire', 300, 400],
      ['Pijler B Samen', null, 50, 50],
      ['B.1 Overleg', null, 50, 50],
      ['Voorzitter', 'external_hire', 20, 20],
      ['Zaal', 'material', 30, 30],
    ];
    const plan = planIn(await readSheets([{ name: 'Kosten', rows, bold: [0, 1, 2, 5, 7, 8] }]));
    // 200 + 100 + 300 + 20 + 30 in 2025 and 100 + 200 + 400 + 20 + 30 in 2026.
    expect(total(plan)).toBe(650 + 750);
    expect(plan.budgetLines.map((line) => `${line.pillar} ${line.project} ${line.item}`)).toEqual([
      'A A.1 Bouw',
      'A A.1 Beheer',
      'A A.2 Cursus',
      'B B.1 Voorzitter',
      'B B.1 Zaal',
    ]);
    expect(subtotals(plan)).toEqual([
      'pillar | A | 600 700 | blank',
      'project | A | A.1 | 300 300 | blank',
      'project | A | A.2 | 300 400 | blank',
      'pillar | B | 50 50 | blank',
      'project | B | B.1 | 50 50 | blank',
    ]);
  });

  it('reads the example the way its own document prints it: project totals above, rounded, pillar totals below', async () => {
    const plan = planIn(await openPlan(EXAMPLE_FOLDER));
    const result = await readText(asPrinted(plan));
    expect(planIn(result).budgetLines).toHaveLength(plan.budgetLines.length);
    expect(total(planIn(result))).toBe(total(plan));
    expect(subtotals(planIn(result)).sort()).toEqual(subtotals(plan).sort());
    expect(planIn(result).statedFigures.map((row) => row.value)).toEqual([point(71400000)]);
  });

  it('keeps a total that does not add up beside the items, and says so', async () => {
    const result = await readText([
      'Omschrijving;2025;2026',
      'Regie;100;100',
      'Bouw;200;200',
      'Totaal;350;300',
    ]);
    expect(total(planIn(result))).toBe(600);
    expect(subtotals(planIn(result))).toEqual(['plan | 350 300 | blank']);
    expect(result.ok && result.notices.at(-1)?.message.nl).toContain('niet de som');
  });

  it('takes a total at the end for that of the whole, also where the last group has no subtotal', async () => {
    const result = await readText([
      'Omschrijving;Kostensoort;2030;2031;Totaal',
      '1.1 Wijkteams;;;;',
      'Regie;Personeel;100;100;200',
      'Advies;Inhuur;40;20;60',
      'Subtotaal;;140;120;260',
      '1.2 Scholing;;;;',
      'Trainers;Inhuur;90;90;180',
      'Totaal;;270;210;480',
    ]);
    // 100 + 40 + 90 is 230 in 2030, where 270 is printed.
    expect(total(planIn(result))).toBe(200 + 60 + 180);
    expect(subtotals(planIn(result))).toEqual(['project | 1.1 | 140 120 | 260', 'plan | 270 210 | blank']);
    expect(planIn(result).statedFigures.map((row) => row.value)).toEqual([point(480)]);
  });

  it('takes a total at the end for that of the whole, also where it repeats the last group', async () => {
    const plan = planIn(
      await readText([
        'Post;2030;2031',
        'Communicatie',
        'Website;10;10',
        'Folders;5;5',
        'Subtotaal;15;15',
        'Monitoring',
        'Meting;20;20',
        'Peiling;1;1',
        'Subtotaal;21;21',
        'Eindtotaal;21;21',
      ]),
    );
    expect(subtotals(plan).at(-1)).toBe('plan | 21 21 | blank');
  });

  it('knows headings and totals in the column of the cost type', async () => {
    const result = await readText([
      'Kostensoort;Omschrijving;2026;2027',
      'Pijler 1 Preventie;;;',
      'Personeel;Coördinator;100;80',
      'Materieel;Beeldbellen;45;12',
      'Subtotaal pijler 1;;145;92',
      'Pijler 2 Digitaal;;;',
      'Materieel;Licenties;75;76',
      'Totaal;;220;178',
    ]);
    // 145 + 75 and 92 + 76: the printed total is 10 too high in 2027.
    expect(total(planIn(result))).toBe(100 + 80 + 45 + 12 + 75 + 76);
    expect(planIn(result).pillars.map(({ code }) => code)).toEqual(['1', '2']);
    expect(subtotals(planIn(result))).toEqual(['pillar | 1 | 145 92 | blank', 'plan | 220 178 | blank']);
  });

  it('knows a heading with amounts whose years mostly add up', async () => {
    const plan = planIn(
      await readText([
        'Omschrijving;Kostensoort;2030;2031;2032',
        '1.1 Wijkteams;;140;130;70',
        'Regie;Personeel;100;80;60',
        'Advies;Inhuur;40;20;10',
        '1.2 Scholing;;90;90;45',
        'Trainers;Inhuur;90;90;45',
      ]),
    );
    expect(total(plan)).toBe(140 + 100 + 70 + 225);
    expect(subtotals(plan)[0]).toBe('project | 1.1 | 140 130 70 | blank');
  });

  it('does not take an item for a total because of its name or its amounts', async () => {
    const plan = planIn(
      await readText([
        'Omschrijving;Kostensoort;2025;2026',
        'Totaalpakket e-health;material;10;10',
        'Totaal aanpak wijk;material;99;1',
        'Regie;internal_staff;50;50',
        'Advies;external_hire;50;50',
        'Coördinatie;internal_staff;100;100',
      ]),
    );
    // Coördinatie is the sum of the two rows above it, and has a cost type of its own.
    expect(total(plan)).toBe(10 + 10 + 99 + 1 + 50 + 50 + 50 + 50 + 100 + 100);
  });

  it('leaves out cover and balance below the total', async () => {
    const result = await readText([
      'Omschrijving;2025;2026',
      'Regie;100;100',
      'Bouw;200;200',
      'Totaal kosten;300;300',
      'Dekking:;;',
      'SPUK;250;250',
      'Saldo;50;50',
    ]);
    expect(total(planIn(result))).toBe(600);
    const passed = result.ok
      ? result.notices.filter((notice) => notice.message.nl.includes('onder het totaal'))
      : [];
    expect(passed.map((notice) => notice.row)).toEqual([6, 7]);
  });

  it('takes projects from a column, and headings that name a cost type as such', async () => {
    const plan = planIn(
      await readText([
        'Pijler\tProject\tOmschrijving\t2025\t2026\tToelichting',
        'Samen\t2.1 Netwerk\tRegie\t1.000\t2.000\tper uur',
        'Samen\t2.2 Portaal\tBouw\t3.000\t-5\t',
      ]),
    );
    expect(plan.projects.map((project) => [project.code, project.name, project.pillar])).toEqual([
      ['2.1', 'Netwerk', 'Samen'],
      ['2.2', 'Portaal', 'Samen'],
    ]);
    expect(plan.budgetLines[0]?.extra).toEqual({ Toelichting: 'per uur' });
    const byType = planIn(
      await readText([
        'Post;2025;2026',
        'Personeel',
        'Regie;1;2',
        'Advies;3;4',
        'Materieel',
        'Zaal;5;6',
        'Koffie;7;8',
        'Totaal;16;20',
      ]),
    );
    expect(byType.budgetLines.map((line) => line.costType)).toEqual([
      'internal_staff',
      'internal_staff',
      'material',
      'material',
    ]);
    expect(byType.projects).toEqual([]);
  });

  it('names groups without a code, and passes over headings without items', async () => {
    const result = await readText([
      'Post;2025;2026',
      'Communicatie',
      'Website;10;10',
      'Folders;5;5',
      'Totaal;15;15',
      'Monitoring',
      'Dashboard;20;20',
      'Meting;1;1',
      'Totaal;21;21',
      'Eindtotaal;36;36',
      'Nog te bespreken',
    ]);
    const plan = planIn(result);
    expect(plan.projects.map((project) => `${project.code} ${project.name}`)).toEqual([
      'G1 Communicatie',
      'G2 Monitoring',
    ]);
    expect(subtotals(plan)).toEqual([
      'project | G1 | 15 15 | blank',
      'project | G2 | 21 21 | blank',
      'plan | 36 36 | blank',
    ]);
    expect(total(plan)).toBe(72);
  });

  it('gives an amount that is none at its own cell', async () => {
    const errors = errorsIn(
      await readText(['Omschrijving;2025 (€);2026 (€)', 'Regie;veel;100', 'Totaal;100;100']),
    );
    expect(errors.map((error) => `${error.file} ${error.row} ${error.column} ${error.found}`)).toEqual([
      'begroting 2025.csv 2 2025 (€) veel',
    ]);
  });

  it('reads a lone dash among amounts as nil, and says so', async () => {
    const result = await readText([
      'Omschrijving;Kostensoort;2025;2026',
      'Regie;material;-;5',
      'Bouw;material;4;–',
    ]);
    expect(lines(planIn(result))).toEqual(['R2 | Regie | material | 0 5', 'R3 | Bouw | material | 4 0']);
    const said = result.ok ? result.notices.map((notice) => notice.message.nl) : [];
    expect(
      said.some((sentence) => sentence.startsWith('Een los streepje is gelezen als nul: rij 2, 3.')),
    ).toBe(true);
  });

  it('keeps an item without amounts as unknown, never as nil', async () => {
    const plan = planIn(
      await readText(['Omschrijving;Kostensoort;2025', 'Regie;material;', 'Bouw;material;5']),
    );
    expect(plan.budgetLines.map((line) => line.byYear.get(2025))).toEqual([unknown('blank'), point(5)]);
  });

  it('says what it looked for when there is no budget, or more than one', async () => {
    const none = errorsIn(await readText(['Naam;Plaats', 'Jan;Venlo']));
    expect(none[0]?.expected.nl).toContain('jaren naast elkaar');
    const rows: CellValue[][] = [
      ['Omschrijving', 2025, 2026],
      ['Regie', 1, 2],
    ];
    const two = errorsIn(
      await readSheets([
        { name: 'Pijler 1', rows },
        { name: 'Overzicht', rows },
      ]),
    );
    expect(two[0]?.message.nl).toContain('Pijler 1, Overzicht');
    const one = await readSheets([
      { name: 'Begroting', rows },
      { name: 'Uitleg', rows: [['Lees mij']] },
    ]);
    expect(one.ok && one.notices.at(-1)?.file).toBe('begroting.xlsx#Uitleg');
  });
});
