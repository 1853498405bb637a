import type { Finding } from '@kapstok/audit';
import type { Calculation } from '@kapstok/engine';
import { costTypeName, projectKindName } from '@kapstok/plan';
import { type Language, text } from '@kapstok/quantity';
import { byYear, figureDto, yearsAt } from '../documents/figure.ts';
import { budgetItemDto } from '../documents/project-card.ts';
import { projectList } from '../documents/project-list.ts';
import { roadmap } from '../documents/roadmap.ts';
import type { QuarterDto } from '../schemas/roadmap.ts';
import { figureCell, type ListTable, tableOf, withUnit } from './list-table.ts';

/** Projects with their money and structural effect. */
export function projectsTable(
  calculation: Calculation,
  findings: readonly Finding[],
  language: Language,
): ListTable {
  const { projects } = projectList(calculation, findings);
  return tableOf('projects', language, {
    title: text('Projecten', 'Projects'),
    head: [
      text('Code', 'Code'),
      text('Naam', 'Name'),
      text('Onderdeel van', 'Part of'),
      text('Soort', 'Kind'),
      text('Fase', 'Phase'),
      text('In de aanvraag', 'In the application'),
      withUnit(text('Investering', 'Investment'), 'EUR'),
      withUnit(text('Minder zorg gebruikt structureel, bruto', 'Less care used structural, gross'), 'EUR'),
      withUnit(text('Minder zorg gebruikt structureel', 'Less care used structural'), 'EURnpv'),
      withUnit(text('Tijdwinst structureel', 'Time gained structural'), 'hour'),
      withUnit(text('Extra uren structureel', 'Extra hours structural'), 'hour'),
      withUnit(text('Bijdrage structureel', 'Contribution structural'), 'FTE'),
      text('Bevindingen', 'Findings'),
      text('Onbekende delen', 'Unknown parts'),
    ],
    rows: projects.map((row) => [
      row.code,
      row.name,
      row.pillar,
      projectKindName(row.projectKind)[language],
      row.phase,
      row.inApplication === 'unknown' ? '' : yesNo(row.inApplication, language),
      figureCell(row.investment, language),
      figureCell(row.careCostGross, language),
      figureCell(row.careCostNpv, language),
      figureCell(row.timeSaving, language),
      figureCell(row.extraHours, language),
      figureCell(row.fte, language),
      row.findings,
      row.gaps,
    ]),
  });
}

function yesNo(answer: 'yes' | 'no', language: Language): string {
  const words = answer === 'yes' ? text('ja', 'yes') : text('nee', 'no');
  return words[language];
}

/** Budget lines by year. */
export function budgetTable(calculation: Calculation, language: Language): ListTable {
  const years = yearsAt(calculation, 'plan/investment.byYear.');
  return tableOf('budget', language, {
    title: text('Begroting', 'Budget'),
    head: [
      text('Post', 'Line'),
      text('Pijler', 'Pillar'),
      text('Project', 'Project'),
      text('Groep', 'Group'),
      text('Omschrijving', 'Description'),
      text('Kostensoort', 'Cost type'),
      ...years.map((year) => withUnit(text(String(year), String(year)), 'EUR')),
      withUnit(text('Totaal', 'Total'), 'EUR'),
      text('Bron', 'Source'),
    ],
    rows: calculation.plan.budgetLines.map((row) => {
      const item = budgetItemDto(calculation, row);
      const amounts = new Map(item.byYear.map((each) => [each.year, each.figure]));
      return [
        row.id,
        row.pillar,
        row.project,
        row.group,
        row.item,
        row.costType === '' ? '' : costTypeName(row.costType)[language],
        ...years.map((year) => figureCell(amounts.get(year) ?? null, language)),
        figureCell(item.total, language),
        row.source,
      ];
    }),
  });
}

function quarterCell(quarter: QuarterDto | null): string {
  return quarter === null ? '' : `${quarter.year}Q${quarter.quarter}`;
}

/** Milestones in the order of the projects. */
export function roadmapTable(calculation: Calculation, language: Language): ListTable {
  const { projects } = roadmap(calculation.plan);
  return tableOf('roadmap', language, {
    title: text('Roadmap', 'Roadmap'),
    head: [
      text('Project', 'Project'),
      text('Naam', 'Name'),
      text('Kwartaal', 'Quarter'),
      text('Tot en met', 'Until'),
      text('Mijlpaal', 'Milestone'),
      text('Soort', 'Kind'),
      text('Bron', 'Source'),
    ],
    rows: projects.flatMap((project) =>
      project.milestones.map((each) => [
        project.code,
        project.name,
        quarterCell(each.quarter),
        quarterCell(each.until),
        each.what,
        each.kind,
        each.source,
      ]),
    ),
  });
}

/** Investment and less care used of the plan by year. */
export function yearsTable(calculation: Calculation, language: Language): ListTable {
  const at = (path: string): Map<number, ReturnType<typeof figureCell>> =>
    new Map(
      byYear(calculation, `plan/${path}.byYear.`).map((each) => [
        each.year,
        figureCell(each.figure, language),
      ]),
    );
  const [investment, timeSaving, extraHours] = [at('investment'), at('timeSaving'), at('extraHours')];
  const care = (measure: string, year: number): ReturnType<typeof figureCell> => {
    const figure = calculation.figure(`plan/careCost.byYear.${year}.${measure}`);
    return figure === undefined ? null : figureCell(figureDto(figure), language);
  };
  const years = new Set([
    ...investment.keys(),
    ...yearsAt(calculation, 'plan/careCost.byYear.'),
    ...timeSaving.keys(),
    ...extraHours.keys(),
  ]);
  return tableOf('overview-years', language, {
    title: text('Investering en effect per jaar', 'Investment and effect by year'),
    head: [
      text('Jaar', 'Year'),
      withUnit(text('Investering', 'Investment'), 'EUR'),
      withUnit(text('Minder zorg gebruikt, bruto', 'Less care used, gross'), 'EUR'),
      withUnit(text('Minder zorg gebruikt', 'Less care used'), 'EURnpv'),
      withUnit(text('Tijdwinst', 'Time gained'), 'hour'),
      withUnit(text('Extra uren', 'Extra hours'), 'hour'),
    ],
    rows: [...years]
      .sort((a, b) => a - b)
      .map((year) => [
        year,
        investment.get(year) ?? null,
        care('gross', year),
        care('npv', year),
        timeSaving.get(year) ?? null,
        extraHours.get(year) ?? null,
      ]),
  });
}
