import {
  doubtsOf,
  type FigureAnswer,
  type FigureRequest,
  type FiguresKnown,
  type WrongInput,
} from '@kapstok/contract';
import { entryFault, type FigureAsked, keyOf } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import { evidenceOf, type FigureGiven, handIn, type WhyNotFigure, type Writer } from '@kapstok/store';
import { type AtPlan, writing } from '../changes/at-plan.ts';
import { Refused, refused } from '../changes/refused.ts';
import { orRefused } from '../changes/store-problem.ts';
import { KEY_READS, lackingAt, whoMay } from '../changes/who-may.ts';
import { problemOf } from '../problem.ts';
import { figuresRefused } from './figures-refused.ts';
import { type MeasuringAt, measuringAt, mustHaveBegun, requestAt } from './measuring-at.ts';
import { knownOf, requestNow } from './show-rounds.ts';

type Given = FigureAnswer['figures'][number];

/**
 * Keeps what a reporter answers to a request: all of it, or nothing.
 * @throws {Refused} 422 with everything that is wrong, 409 when something else stands there than was seen, or it is locked
 */
export async function giveAnswer(at: AtPlan, of: RequestNamed, answer: FigureAnswer): Promise<FigureRequest> {
  if (at.standing.readOnly) throw refused(403, KEY_READS);
  return await orRefused(lackingAt(at.standing, 'report'), () =>
    writing(at, async (writer) => {
      const measuring = await measuringAt(writer, at);
      await keepAnswer(writer, at, measuring, { of, answer, placeOf: wrongAt });
      return await requestNow(writer, at, measuring, of);
    }),
  );
}

/** Which request: of a round, to who gives figures. */
export interface RequestNamed {
  readonly code: string;
  readonly reporter: string;
}

/** An answer to a request, and how is told where in it something is wrong. */
export interface Answering {
  readonly of: RequestNamed;
  readonly answer: FigureAnswer;
  /** What is wrong with one of its figures, by its place among them, and in which part of it. */
  readonly placeOf: (at: number, sentence: Text, part: WrongFigure['part']) => WrongInput;
}

/**
 * Keeps an answer, as a part of what else is written.
 * @throws {Refused} with everything that is wrong
 */
export async function keepAnswer(
  writer: Writer,
  at: AtPlan,
  measuring: MeasuringAt,
  { of: { code, reporter }, answer, placeOf }: Answering,
): Promise<void> {
  const round = requestAt(measuring, code, reporter);
  if (!measuring.reports(reporter)) throw refused(403, whoMay(lackingAt(at.standing, 'report')));
  mustHaveBegun(round);
  const known = await knownOf(writer, at, measuring, { round, reporter });
  const checked = checkedFigures(round.asked, reporter, known, answer);
  const lacking = await lackingEvidence(writer, at, reporter, answer);
  const errors = checked.flatMap(({ wrong, given }, place) => {
    const isLacking = given.evidence.some((sha256) => lacking.has(sha256));
    const all = [...wrong, ...(isLacking ? [{ sentence: NO_EVIDENCE, part: 'evidence' } as const] : [])];
    return all.map(({ sentence, part }) => placeOf(place, sentence, part));
  });
  if (errors.length > 0) throw wrongAnswer(errors);
  const figures = checked.flatMap(({ given, found }) => (found === undefined ? [] : [givenOf(found, given)]));
  const { reason } = answer;
  const outcome = await handIn(writer, { id: answer.id.toLowerCase(), plan: at.plan.id, reason, figures });
  if (outcome.kind === 'refused')
    throw await figuresRefused(writer, at, outcome.refused, {
      figures: answer.figures,
      told: (place, sentence) => placeOf(place, sentence, ''),
      wordsOf: (why) => WHY_NOT[why],
      todo: NOTHING_KEPT,
    });
}

/** Files that an answer names as evidence and that are not there. */
async function lackingEvidence(
  writer: Writer,
  at: AtPlan,
  reporter: string,
  { figures }: FigureAnswer,
): Promise<ReadonlySet<string>> {
  const named = [...new Set(figures.flatMap(({ evidence }) => evidence))];
  if (named.length === 0) return new Set();
  const there = await evidenceOf(writer, { plan: at.plan.id, reporter, sha256: named });
  return new Set(named.filter((sha256) => !there.some((file) => file.sha256 === sha256)));
}

interface CheckedFigure {
  readonly given: Given;
  readonly found: FigureAsked | undefined;
  readonly wrong: readonly WrongFigure[];
}

/** What is wrong with a figure, and in which part of it; a blank part is the figure as a whole. */
interface WrongFigure {
  readonly sentence: Text;
  readonly part: '' | 'measured' | 'because' | 'evidence';
}

/** The figures of an answer, each with what is asked and what is wrong with it. */
function checkedFigures(
  asked: readonly FigureAsked[],
  reporter: string,
  known: FiguresKnown,
  { figures }: FigureAnswer,
): readonly CheckedFigure[] {
  return figures.map((given, at) => {
    const found = asked.find(
      (figure) =>
        figure.reporter === reporter &&
        figure.indicator === given.indicator &&
        keyOf(figure).period === given.period,
    );
    const isTwice =
      figures.findIndex((one) => one.indicator === given.indicator && one.period === given.period) < at;
    if (found === undefined) return { given, found, wrong: [{ sentence: NOT_ASKED, part: '' }] };
    const wrong = isTwice ? [{ sentence: TWICE, part: '' } as const] : wrongWith(found, given, known);
    return { given, found, wrong };
  });
}

function wrongAnswer(errors: readonly WrongInput[]): Refused {
  const [first] = errors;
  const sentence = errors.length === 1 && first !== undefined ? first.sentence : SEVERAL;
  return new Refused({ ...problemOf(422, sentence), errors: errors.slice(0, 200) });
}

function wrongAt(at: number, sentence: Text, part: WrongFigure['part']): WrongInput {
  return { in: 'body', path: `/figures/${at}${part === '' ? '' : `/${part}`}`, sentence };
}

/** What is wrong with a figure; of one that is handed in also what is doubtful and was not explained. */
function wrongWith(asked: FigureAsked, given: Given, known: FiguresKnown): readonly WrongFigure[] {
  const fault = entryFault(given.measured, asked.definition);
  if (fault !== undefined) return [{ sentence: named(asked, fault), part: 'measured' }];
  if (!given.submit || given.because !== '') return [];
  return doubtsOf(asked, given.measured, known).map(({ nl, en }) => {
    const asks = text(
      `${nl} Klopt het toch? Zeg dan waarom.`,
      `${en} Is it right all the same? Then say why.`,
    );
    return { sentence: named(asked, asks), part: 'because' };
  });
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

const NOTHING_KEPT = text(
  'Er is niets bewaard. Laad de pagina opnieuw en kijk wat er nu staat.',
  'Nothing was kept. Load the page again and look what stands there now.',
);
const WHY_NOT: Readonly<Record<Exclude<WhyNotFigure, 'changed'>, Text>> = {
  approved: text('dit cijfer is goedgekeurd.', 'this figure is approved.'),
  closed: text('deze periode is afgesloten.', 'this period is closed.'),
};
const NOT_ASKED = text(
  'Dit cijfer wordt in deze meetronde niet gevraagd.',
  'This figure is not asked in this round of measuring.',
);
/** Why a file that is named as evidence is none. */
export const NO_EVIDENCE = text(
  'Een bestand dat als bewijs wordt genoemd, is er niet. Voeg het opnieuw toe.',
  'A file that is named as evidence is not here. Add it again.',
);
const TWICE = text('Dit cijfer staat er al eerder in.', 'This figure is in it already.');
const SEVERAL = text(
  'Er kloppen meer dingen niet in deze opgave. Er is niets bewaard.',
  'Several things are not right in this answer. Nothing was kept.',
);
