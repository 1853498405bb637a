import { isolated, type Text, text } from '@kapstok/quantity';
import { gapsOfScope } from '../documents/gaps.ts';
import { projectCard } from '../documents/project-card.ts';
import type { ProjectCard } from '../schemas/project-card.ts';
import { indicatorPictures, indicatorTable } from './indicator-blocks.ts';
import { indicatorsTold } from './measured-standings.ts';
import { milestoneTable } from './milestone-table.ts';
import { figureHead, sectionOf, tableBlock, wordsBlock } from './report-blocks.ts';
import { figureCellIn, figureWords } from './report-cells.ts';
import type { ReportBlock, ReportSection } from './report-document.ts';
import { screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';
import { gateSection, gatesOfProject } from './steering-sections.ts';
import { gapTable, gapWords } from './unknown-section.ts';

/** One page about a project; nothing where the plan has no such project. */
export function projectReport(source: ReportSource): readonly ReportSection[] {
  const { ground, findings, subject } = source;
  const card = projectCard(ground.calculation, findings, subject);
  if (card === undefined) return [];
  const told = indicatorsTold(source, (_, indicator) => indicator.project === subject);
  const gaps = gapsOfScope(ground.calculation, subject);
  return [
    sectionOf(
      source,
      text('In het kort', 'In short'),
      ...wordsBlock(source, whatItIs(card), whatItGives(card), gapWords(gaps.length)),
      moneyTable(source, card),
    ),
    sectionOf(
      source,
      text('Streefwaarden', 'Targets'),
      indicatorTable(source, told),
      ...indicatorPictures(source, told.slice(0, MOST_PICTURES)),
    ),
    sectionOf(source, text('Mijlpalen', 'Milestones'), milestoneTable(source, subject)),
    gateSection(source, gatesOfProject(source)),
    sectionOf(source, text('Wat is nog niet bekend?', 'What is not known yet?'), gapTable(source, gaps)),
  ];
}

/** It is to be one page. */
const MOST_PICTURES: number = 2;

function whatItIs({ row, pillarName, findings }: ProjectCard): Text {
  const under = pillarName === '' ? text('', '') : text(` onder ${pillarName}`, ` under ${pillarName}`);
  const phase = row.phase === '' ? text('', '') : text(`, fase: ${row.phase}`, `, phase: ${row.phase}`);
  const count = findings.length;
  const found = text(
    count === 0
      ? ''
      : ` De doorlichting heeft er ${count} ${count === 1 ? 'bevinding' : 'bevindingen'} over.`,
    count === 0 ? '' : ` The audit has ${count} ${count === 1 ? 'finding' : 'findings'} about it.`,
  );
  const name = `${isolated(row.code)} ${isolated(row.name)}`.trim();
  return text(`${name}${under.nl}${phase.nl}.${found.nl}`, `${name}${under.en}${phase.en}.${found.en}`);
}

function whatItGives({ row, money }: ProjectCard): Text {
  const [cost, care, fte] = [money.total, row.careCostGross, row.fte].map(figureWords);
  return text(
    `Het kost ${cost?.nl}. Naar verwachting scheelt het structureel ${care?.nl} per jaar aan zorg die minder wordt gebruikt (bruto), en draagt het ${fte?.nl} bij.`,
    `It costs ${cost?.en}. It is expected to save ${care?.en} a year of care that is used less (gross, structural), and to contribute ${fte?.en}.`,
  );
}

function moneyTable(source: ReportSource, { row, money }: ProjectCard): ReportBlock {
  const { language } = source;
  const figures = [
    ...money.byYear.map(({ year, figure }) => ({
      what: text(`Investering ${year}`, `Investment ${year}`),
      figure,
    })),
    { what: text('Investering in totaal', 'Investment in all'), figure: money.total },
    {
      what: text(
        'Minder zorg gebruikt, structureel per jaar (bruto)',
        'Less care used, structural a year (gross)',
      ),
      figure: row.careCostGross,
    },
    {
      what: text('Tijdwinst, structureel per jaar', 'Time gained, structural a year'),
      figure: row.timeSaving,
    },
    { what: text('Bijdrage, structureel', 'Contribution, structural'), figure: row.fte },
  ];
  return tableBlock(source, {
    title: text('Geld en effect', 'Money and effect'),
    head: [text('Wat', 'What'), figureHead(text('Hoeveel', 'How much'))],
    rows: figures.map(({ what, figure }) => ({
      cells: [what[language], figureCellIn(figure, language)],
      screen: screenOf('project', row.code),
    })),
    none: text('Er is geen bedrag.', 'There is no amount.'),
  });
}
