import {
  doubtsOf,
  type FigureAnswer,
  type FigureRequest,
  type FiguresKnown,
  type WrongInput,
} from '@kapstok/contract';
import { entryFault, type FigureAsked, keyOf } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { type FigureGiven, type FigureRefused, handIn, type WhyNotFigure } from '@kapstok/store';
import { type AtPlan, writing } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import { problemOf } from '../problem.ts';
import { measuringAt, requestAt } from './measuring-at.ts';
import { knownOf, requestNow } from './show-rounds.ts';

type Given = FigureAnswer['figures'][number];

/**
 * Keeps what a reporter answers to a request: all of it, or nothing.
 * @throws {Refused} 422 with everything that is wrong, 409 when something else stands there than was seen, or it is locked
 */
export async function giveAnswer(
  at: AtPlan,
  { code, reporter }: { readonly code: string; readonly reporter: string },
  answer: FigureAnswer,
): Promise<FigureRequest> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  return await orRefused(lackingAt(at.standing, 'report'), () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      const round = requestAt(measuring, code, reporter);
      if (!measuring.reports(reporter)) throw refused(403, whoMay(lackingAt(at.standing, 'report')));
      const known = await knownOf(writer, at, measuring, { round, reporter });
      const figures = givenFigures(round.asked, reporter, known, answer);
      const { reason } = answer;
      const id = answer.id.toLowerCase();
      const outcome = await handIn(writer, { id, plan: at.plan.id, reason, figures });
      if (outcome.kind === 'refused') throw new Refused(problemOfRefused(outcome.refused, answer));
      return await requestNow(writer, at, measuring, { code, reporter });
    }),
  );
}

/**
 * The figures of an answer, as they are kept.
 * @throws {Refused} with everything that is wrong with them
 */
function givenFigures(
  asked: readonly FigureAsked[],
  reporter: string,
  known: FiguresKnown,
  { figures }: FigureAnswer,
): readonly FigureGiven[] {
  const checked = figures.map((given, at) => {
    const found = asked.find(
      (figure) =>
        figure.reporter === reporter &&
        figure.indicator === given.indicator &&
        keyOf(figure).period === given.period,
    );
    const isTwice =
      figures.findIndex((one) => one.indicator === given.indicator && one.period === given.period) < at;
    const wrong = found === undefined ? [NOT_ASKED] : isTwice ? [TWICE] : wrongWith(found, given, known);
    return { given, found, wrong };
  });
  const errors = checked.flatMap(({ wrong }, at) => wrong.map((sentence) => wrongAt(at, sentence)));
  if (errors.length > 0) throw wrongAnswer(errors);
  return checked.flatMap(({ given, found }) => (found === undefined ? [] : [givenOf(found, given)]));
}

function wrongAnswer(errors: readonly WrongInput[]): Refused {
  const [first] = errors;
  const sentence = errors.length === 1 && first !== undefined ? first.sentence : SEVERAL;
  return new Refused({ ...problemOf(422, sentence), errors: errors.slice(0, 200) });
}

function wrongAt(at: number, sentence: Text): WrongInput {
  return { in: 'body', path: `/figures/${at}`, sentence };
}

/** What is wrong with a figure; of one that is handed in also what is doubtful and was not explained. */
function wrongWith(asked: FigureAsked, given: Given, known: FiguresKnown): readonly Text[] {
  const fault = entryFault(given.measured, asked.definition);
  if (fault !== undefined) return [named(asked, fault)];
  if (!given.submit || given.because !== '') return [];
  return doubtsOf(asked, given.measured, known).map((doubt) =>
    named(
      asked,
      text(
        `${doubt.nl} Klopt het toch? Zeg dan waarom.`,
        `${doubt.en} Is it right all the same? Then say why.`,
      ),
    ),
  );
}

function named(asked: FigureAsked, { nl, en }: Text): Text {
  const { indicator, period } = keyOf(asked);
  return text(`${indicator}, ${period}: ${nl}`, `${indicator}, ${period}: ${en}`);
}

function givenOf(asked: FigureAsked, given: Given): FigureGiven {
  const { measured, remark, because, evidence } = given;
  const about = [...new Set([asked.reporter, ...given.about])].sort();
  return {
    ...keyOf(asked),
    definition: asked.definition.version,
    about,
    measured,
    state: given.submit ? 'submitted' : 'draft',
    remark,
    because,
    evidence,
    seen: given.seq ?? undefined,
  };
}

function problemOfRefused(refusals: readonly FigureRefused[], { figures }: FigureAnswer): Refused['problem'] {
  const errors = refusals.map(({ key: { indicator, period }, why }) => {
    const at = figures.findIndex((given) => given.indicator === indicator && given.period === period);
    const { nl, en } = WHY_NOT[why];
    return wrongAt(at, text(`${indicator}, ${period}: ${nl}`, `${indicator}, ${period}: ${en}`));
  });
  const [first] = errors;
  const problem = problemOf(409, first?.sentence ?? SEVERAL, 'urn:kapstok:problem:conflict');
  return { ...problem, errors };
}

const WHY_NOT: Readonly<Record<WhyNotFigure, Text>> = {
  changed: text(
    'dit cijfer is intussen veranderd. Er is niets bewaard. Laad de pagina opnieuw en kijk wat er nu staat.',
    'this figure was changed in the meantime. Nothing was kept. Load the page again and look what stands there now.',
  ),
  approved: text('dit cijfer is goedgekeurd.', 'this figure is approved.'),
  closed: text('deze periode is afgesloten.', 'this period is closed.'),
};
const NOT_ASKED = text(
  'Dit cijfer wordt in deze meetronde niet gevraagd.',
  'This figure is not asked in this round of measuring.',
);
const TWICE = text('Dit cijfer staat er al eerder in.', 'This figure is in it already.');
const SEVERAL = text(
  'Er kloppen meer dingen niet in deze opgave. Er is niets bewaard.',
  'Several things are not right in this answer. Nothing was kept.',
);
