import { isolated, type Text, text } from '@kapstok/quantity';
import { accounting } from '../documents/accounting/accounting.ts';
import { grantName, grantNamed } from '../documents/accounting/grant-name.ts';
import type { Accounting, BudgetPartsDto, InCasesDto, PartyExposureDto } from '../schemas/accounting.ts';
import { figureHead, type ReportRow, sectionOf, tableBlock } from './report-blocks.ts';
import { figureCellIn, figureWords } from './report-cells.ts';
import type { ReportBlock, ReportCell, ReportSection } from './report-document.ts';
import { REPORT_SCREENS, screenOf } from './report-screens.ts';
import type { ReportSource } from './report-source.ts';

/** Money that has to be accounted for, as the screens have it. */
export function accountingOf({ ground, accounted }: ReportSource): Accounting {
  return accounting(ground.calculation, accounted);
}

/** What may have to be paid back, in a sentence. */
export function exposureWords({ pessimistic, likely, optimistic }: InCasesDto): Text {
  const [worst, middle, best] = [pessimistic, likely, optimistic].map(figureWords);
  return text(
    `Blijven resultaten uit, dan moet in het ongunstigste geval ${worst?.nl} worden terugbetaald, waarschijnlijk ${middle?.nl}, en ${best?.nl} in het gunstigste geval.`,
    `If results stay away, ${worst?.en} has to be paid back at worst, ${middle?.en} as expected and ${best?.en} at best.`,
  );
}

/** What a plan without grants says of money to account for. */
export const NO_GRANTS: Text = text('Het plan noemt geen toekenningen.', 'The plan names no grants.');

const CASES = [
  text('Ongunstig', 'At worst'),
  text('Waarschijnlijk', 'As expected'),
  text('Gunstig', 'At best'),
].map((label) => figureHead(label, 'EUR'));

function caseCells({ language }: ReportSource, cases: InCasesDto): readonly ReportCell[] {
  return [cases.pessimistic, cases.likely, cases.optimistic].map((figure) => figureCellIn(figure, language));
}

/** What was spent of what may be spent, by source. */
export function spendSection(source: ReportSource, { budget, grants }: Accounting): ReportSection {
  const { language } = source;
  const named = (code: string): string =>
    code === '' ? text('zonder bron', 'without a source')[language] : grantNamed(grants, code);
  return sectionOf(
    source,
    text('Wat is uitgegeven?', 'What was spent?'),
    tableBlock(source, {
      title: text('Uitgegeven tegenover begroot, per bron', 'Spent against budget, by source'),
      head: [
        text('Bron', 'Source'),
        figureHead(text('Begroot', 'Budget'), 'EUR'),
        figureHead(text('Toegezegd', 'Promised'), 'EUR'),
        figureHead(text('Uitgegeven', 'Spent'), 'EUR'),
        figureHead(text('Verwacht', 'Expected'), 'EUR'),
        figureHead(text('Eigen personeel', 'Own staff'), 'hour'),
      ],
      rows: budget.sources.map(({ grant, parts }) => ({
        cells: [
          named(grant),
          ...[parts.budget, parts.commitment, parts.spend, parts.forecast, parts.hours].map((figure) =>
            // Nobody filled it in: that does not make it inapplicable.
            figure.value.kind === 'notApplicable' ? NOT_FILLED_IN[language] : figureCellIn(figure, language),
          ),
        ],
        screen: REPORT_SCREENS.budget,
      })),
      none: text(
        'De begroting is nog niet verdeeld over bronnen: wat is uitgegeven, is n.t.b.',
        'The budget is not divided over sources yet: what was spent is to be determined.',
      ),
    }),
  );
}

const NOT_FILLED_IN: Text = text('niet ingevuld', 'not filled in');

/** What was spent of what may be spent, in a sentence for each source. */
export function spendWords({ budget, grants }: Accounting): readonly Text[] {
  return budget.sources.map(({ grant, parts }) => {
    const name = isolated(grantNamed(grants, grant));
    return name === ''
      ? spentOf(text('Zonder bron', 'Without a source'), parts)
      : spentOf(text(`Uit ${name}`, `From ${name}`), parts);
  });
}

function spentOf(from: Text, { spend, budget }: Pick<BudgetPartsDto, 'spend' | 'budget'>): Text {
  const [spent, whole] = [figureWords(spend), figureWords(budget)];
  const isSpent = spend.value.kind === 'known';
  // A source of which the plan names no amount has no budget: that is not a budget of nothing.
  if (budget.value.kind !== 'known') {
    return text(
      `${from.nl} is ${isSpent ? `${spent.nl} uitgegeven` : 'nog geen uitgave ingevuld'}; wat daarvoor is begroot, staat niet per bron in het plan.`,
      `${from.en} ${isSpent ? `${spent.en} was spent` : 'no spending is filled in yet'}; the plan does not say by source what the budget for it is.`,
    );
  }
  if (!isSpent) {
    return text(
      `${from.nl} is ${whole.nl} begroot; wat daarvan is uitgegeven, is niet ingevuld.`,
      `${from.en} a budget of ${whole.en}; what was spent of it is not filled in.`,
    );
  }
  return text(
    `${from.nl} is ${spent.nl} uitgegeven van ${whole.nl} begroot.`,
    `${from.en} ${spent.en} was spent of a budget of ${whole.en}.`,
  );
}

/** What may have to be paid back, by grant. */
export function grantExposureTable(source: ReportSource, { grants }: Accounting): ReportBlock {
  return tableBlock(source, {
    title: text('Afrekenrisico per toekenning', 'Exposure by grant'),
    head: [text('Toekenning', 'Grant'), figureHead(text('Toegekend', 'Granted'), 'EUR'), ...CASES, UNDIVIDED],
    rows: grants.map((grant) => ({
      cells: [
        grantName(grant),
        figureCellIn(grant.totals.granted, source.language),
        ...caseCells(source, grant.exposure),
        figureCellIn(grant.undivided.pessimistic, source.language),
      ],
      screen: REPORT_SCREENS.grants,
    })),
    none: NO_GRANTS,
  });
}

const UNDIVIDED = figureHead(text('Nog niet verdeeld, ongunstig', 'Not divided yet, at worst'), 'EUR');

/** What each party may have to pay back; where nothing was agreed that is to be determined, and never an equal part. */
export function partyTable(
  source: ReportSource,
  title: Text,
  { grants, parties }: Pick<Accounting, 'grants'> & { readonly parties: readonly PartyExposureDto[] },
): ReportBlock {
  return tableBlock(source, {
    title,
    head: [text('Naam', 'Name'), text('Aandeel', 'Share'), ...CASES],
    rows: parties.map((party) => ({
      cells: [party.name, sharesCell(source, grants, party), ...caseCells(source, party.exposure)],
      screen: screenOf(party.kind, party.code),
    })),
    none: text('Geen verdeelsleutel noemt hier iemand.', 'No cost key names anybody here.'),
  });
}

function sharesCell(
  { language }: ReportSource,
  grants: Accounting['grants'],
  { shares }: PartyExposureDto,
): string {
  if (shares.length === 0) return text('n.t.b.', 'to be determined')[language];
  return shares.map(({ grant, share }) => `${grantNamed(grants, grant)}: ${share[language]}`).join('; ');
}

/** What a party may have to pay back of each grant. */
export function shareTable(
  source: ReportSource,
  { grants }: Accounting,
  party: PartyExposureDto,
): ReportBlock {
  const { language } = source;
  return tableBlock(source, {
    title: text('Per toekenning', 'By grant'),
    head: [text('Toekenning', 'Grant'), figureHead(text('Aandeel', 'Share')), ...CASES],
    rows: party.shares.map(
      ({ grant, share, exposure }): ReportRow => ({
        cells: [grantNamed(grants, grant), share[language], ...caseCells(source, exposure)],
        screen: screenOf(party.kind, party.code),
      }),
    ),
    none: text(
      'Er is nog geen aandeel afgesproken: het bedrag is n.t.b.',
      'No share was agreed on yet: the amount is to be determined.',
    ),
  });
}
