import { fieldOf, type Plan, type Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { NO_EFFECT, scopeWords } from '../../wording.ts';
import { yearsBeyond } from './beyond-case.ts';

type CaseRow = Row<'businessCases'>;

/** With fewer cases there is no usual way from which one can differ. */
const FEWEST = 3;

/** A business case that covers other years, or discounts to another year, than most. */
export const caseDiffers: Rule = {
  code: 'periods.case-differs',
  kind: 'periods',
  title: text(
    'Businesscases rekenen over dezelfde jaren en naar hetzelfde basisjaar',
    'Business cases cover the same years and discount to one base year',
  ),
  find: (examined) => {
    const usual = usualOf(examined.plan.businessCases);
    if (usual === undefined) return [];
    return examined.plan.businessCases
      .filter((row) => wordsOf(row) !== wordsOf(usual) && !isCutShort(examined.plan, row, usual))
      .map((row) => findingOf(examined, row, usual));
  },
};

/** Whether only its years differ and its lines go on outside them: those lines have their own finding. */
function isCutShort(plan: Plan, row: CaseRow, usual: CaseRow): boolean {
  const lines = plan.businessCaseBenefits.filter(({ project }) => project === row.project);
  return (
    row.discountBaseYear === usual.discountBaseYear && lines.some((line) => yearsBeyond(line, row).length > 0)
  );
}

function wordsOf({ firstYear, lastYear, discountBaseYear }: CaseRow): string {
  return `${firstYear ?? '?'}-${lastYear ?? '?'}, ${discountBaseYear ?? '?'}`;
}

/** A case like most others: more than half of them have its years and base year. */
function usualOf(rows: readonly CaseRow[]): CaseRow | undefined {
  if (rows.length < FEWEST) return undefined;
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(wordsOf(row), (counts.get(wordsOf(row)) ?? 0) + 1);
  return rows.find((row) => (counts.get(wordsOf(row)) ?? 0) > rows.length / 2);
}

function findingOf({ plan }: Examined, row: CaseRow, usual: CaseRow): Finding {
  const otherBase = row.discountBaseYear !== usual.discountBaseYear;
  const discounts = plan.businessCaseBenefits.some(
    ({ project, kind }) => project === row.project && kind === 'care_cost',
  );
  const matters = otherBase && discounts;
  const name = scopeWords(plan, row.project);
  return finding(caseDiffers, {
    severity: matters ? 'warning' : 'remark',
    place: fieldOf(row.place, otherBase ? 'discount_base_year' : yearField(row, usual)),
    scope: row.project,
    stated: shownWords(wordsOf(row)),
    computed: shownWords(wordsOf(usual)),
    message: text(
      `De businesscase van ${name.nl} loopt van ${years(row).nl} met basisjaar ${base(row).nl}; de meeste lopen van ${years(usual).nl} met basisjaar ${base(usual).nl}.`,
      `The business case of ${name.en} runs from ${years(row).en} with base year ${base(row).en}; most run from ${years(usual).en} with base year ${base(usual).en}.`,
    ),
    effect: matters
      ? text(
          'De contante bedragen van dit project tellen op bij bedragen die naar een ander jaar zijn teruggerekend.',
          'The discounted amounts of this project are added to amounts discounted to another year.',
        )
      : NO_EFFECT,
    advice: text(
      'Reken alle businesscases over dezelfde jaren en naar hetzelfde basisjaar, of zeg waarom deze afwijkt.',
      'Let all business cases cover the same years and one base year, or say why this one differs.',
    ),
  });
}

function yearField(row: CaseRow, usual: CaseRow): string {
  return row.firstYear === usual.firstYear ? 'last_year' : 'first_year';
}

function years({ firstYear, lastYear }: CaseRow): Text {
  const [from, to] = [yearWords(firstYear), yearWords(lastYear)];
  return text(`${from.nl} tot en met ${to.nl}`, `${from.en} to ${to.en}`);
}

function base({ discountBaseYear }: CaseRow): Text {
  return yearWords(discountBaseYear);
}

function yearWords(year: number | undefined): Text {
  return year === undefined ? text('onbekend', 'unknown') : text(String(year), String(year));
}
