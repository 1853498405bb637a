import { type Text, text } from '@kapstok/quantity';
import {
  IdTaken,
  NameTaken,
  NoSuchStep,
  NoSuchVersion,
  NotAllowed,
  NotHeld,
  NotOwn,
  NotUndoable,
  SeenOther,
  sqlStateOf,
  tableOf,
  Unstorable,
} from '@kapstok/store';
import { type Problem, problemOf } from '../problem.ts';
import { Refused } from './refused.ts';
import { KEY_READS, type Lacking, whoMay } from './who-may.ts';

const ID_TAKEN = text(
  'Onder deze id is al iets anders gedaan. Kies een nieuwe id (UUID) voor elk verzoek.',
  'Something else was done under this id before. Choose a new id (UUID) for each request.',
);
const UNSTORABLE = text(
  'Hierin staan tekens die geen tekst zijn. Haal ze weg en probeer het opnieuw.',
  'This holds characters that are no text. Take them out and try again.',
);
const NO_VERSION = text('Deze versie van het plan is er niet.', 'This version of the plan is not here.');
const NOT_HELD = text(
  'Van deze versie is alleen de naam bekend: wat erin stond, is nooit in Kapstok gezet.',
  'Of this version only the name is known: what it held was never put into Kapstok.',
);
const NOT_UNDOABLE = text(
  'Alleen een eigen wijziging van dit plan kan worden teruggedraaid, en deze is er niet bij. Wat een ander deed, kunt u herstellen vanuit de geschiedenis of opnieuw wijzigen.',
  'Only a change of your own of this plan can be undone, and this is none. What another did can be restored from the history, or changed again.',
);
const NO_STEP = text(
  'Deze stap kan niet vanuit de stand waarin de versie nu is. Een concept kan worden ingediend, een ingediende versie vastgesteld; een vastgestelde of bevroren versie verandert nooit meer.',
  'This step can’t be taken from where the version is now. A draft can be submitted, a submitted version adopted; an adopted or frozen version never changes again.',
);
const NAME_TAKEN = text(
  'Er is al een versie met deze naam of id. Kies een andere naam.',
  'There is a version with this name or id already. Choose another name.',
);
const AT_ONCE = text(
  'Er werd op hetzelfde moment iets anders geschreven. Probeer het opnieuw.',
  'Something else was written at the same moment. Try again.',
);

const NOT_ALLOWED_STATE = '42501';
const READ_ONLY_STATE = '25006';
const DUPLICATE_STATE = '23505';
/** Serialisation and deadlock: whoever asks again gets through. */
const AGAIN_STATES: ReadonlySet<string> = new Set(['40001', '40P01']);

function ofDatabase(error: unknown, lacking: Lacking): Problem | undefined {
  const state = sqlStateOf(error);
  if (state === NOT_ALLOWED_STATE) return problemOf(403, whoMay(lacking));
  if (state === READ_ONLY_STATE) return problemOf(403, KEY_READS);
  if (state === DUPLICATE_STATE) return problemOf(409, tableOf(error) === 'entry' ? ID_TAKEN : NAME_TAKEN);
  if (state !== undefined && AGAIN_STATES.has(state)) return problemOf(409, AT_ONCE);
  return undefined;
}

function seenOther({ seen, now }: SeenOther): Text {
  return text(
    `Deze versie bevat het plan van regel ${now} van het logboek, en niet (meer) dat van regel ${seen}, waarvan u uitgaat. Er is niets gedaan. Bekijk de versie opnieuw en besluit dan.`,
    `This version holds the plan of entry ${now} of the log, and not (any more) that of entry ${seen}, which you go by. Nothing was done. Look at the version again, and then decide.`,
  );
}

/**
 * What the store refused, as a problem to tell; undefined for a fault of our own.
 * @param lacking What whoever asked may not, where the store says that they may not.
 */
export function storeProblem(error: unknown, lacking: Lacking): Problem | undefined {
  if (error instanceof Refused) return error.problem;
  if (error instanceof NotAllowed) return problemOf(403, whoMay(lacking));
  if (error instanceof IdTaken) return problemOf(409, ID_TAKEN);
  if (error instanceof NameTaken) return problemOf(409, NAME_TAKEN);
  if (error instanceof Unstorable) return problemOf(422, UNSTORABLE);
  if (error instanceof NoSuchVersion) return problemOf(404, NO_VERSION);
  if (error instanceof NotHeld) return problemOf(422, NOT_HELD);
  if (error instanceof NotOwn) return problemOf(403, NOT_UNDOABLE);
  if (error instanceof NotUndoable) return problemOf(422, NOT_UNDOABLE);
  if (error instanceof SeenOther) return problemOf(409, seenOther(error));
  if (error instanceof NoSuchStep) return problemOf(409, NO_STEP);
  return ofDatabase(error, lacking);
}

/** Lets the store do something; what it refuses is told as a problem. */
export async function orRefused<Result>(lacking: Lacking, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const problem = storeProblem(error, lacking);
    if (problem === undefined) throw error;
    throw new Refused(problem);
  }
}
