import { type Language, type Text, text } from '@kapstok/quantity';
import type { FiguresVerified } from '@kapstok/server';
import {
  accountProblemText,
  guardProblemText,
  type Kept,
  problemText,
  type Restored,
  rightProblemText,
  type Verified,
} from '@kapstok/store';

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** A count as it is written in a language. */
export function count(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language]);
}

/** How much was kept, and its digest: `1.234 rijen, kenmerk ab12…`. */
export function amountOf({ content, digest }: Pick<Kept, 'content' | 'digest'>): Text {
  const rows = content.reduce((sum, table) => sum + table.rows, 0);
  return text(`${count(rows, 'nl')} rijen, kenmerk ${digest}`, `${count(rows, 'en')} rows, digest ${digest}`);
}

/** That nothing is sent from a copy, where webhooks came along; begins with a space. */
export function atRest({ webhooksAtRest: number }: Restored): Text {
  if (number === 0) return text('', '');
  return text(
    ` Webhooks die meekwamen (${count(number, 'nl')}) rusten hier: er wordt niets verstuurd. Laat een coördinator ze stoppen en nieuwe maken.`,
    ` Webhooks that came along (${count(number, 'en')}) are at rest here: nothing is sent. Have a coordinator stop them and make new ones.`,
  );
}

/** What was kept, for another program. */
export function keptDocument(kept: Kept, more: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ ...more, ...kept }, null, 2)}\n`;
}

/** What was found of all that is kept; of figures that are kept of adopted versions where those were looked at. */
export interface VerifiedHere extends Verified {
  readonly figures?: FiguresVerified;
}

/** Whether nothing was found wrong. */
export function isSound({ regions, gone, rights, guards, accounts, figures }: VerifiedHere): boolean {
  const beside = [gone, rights, guards, accounts, figures?.problems ?? []];
  return [...beside, ...regions.map(({ problems }) => problems)].every(({ length }) => length === 0);
}

/** What was found, for people: the answer, and then each thing that is wrong with where it is. */
export function verifiedReport(verified: VerifiedHere, language: Language): string {
  const { regions, gone, rights, guards, accounts, figures } = verified;
  const entries = regions.reduce((sum, region) => sum + region.entries, 0);
  const amount = amountOf(verified);
  const looked = text(
    `${count(regions.length, 'nl')} ${regions.length === 1 ? 'regio' : "regio's"}, ${count(entries, 'nl')} ${entries === 1 ? 'regel' : 'regels'} in het logboek, ${amount.nl}.`,
    `${count(regions.length, 'en')} ${regions.length === 1 ? 'region' : 'regions'}, ${count(entries, 'en')} ${entries === 1 ? 'entry' : 'entries'} in the log, ${amount.en}.`,
  );
  const answer = isSound(verified) ? text('Alles klopt.', 'All is sound.') : NOT_SOUND;
  const lines = [
    ...gone.map((id) => goneText(id)),
    ...guards.map((problem) => sentenceOf(guardProblemText(problem))),
    ...rights.map((problem) => sentenceOf(rightProblemText(problem))),
    ...accounts.map((problem) => sentenceOf(accountProblemText(problem))),
    ...regions.flatMap(({ code, problems, more }) => [
      ...problems.map((problem) => inRegion(code, problemText(problem))),
      ...(more ? [inRegion(code, MORE)] : []),
    ]),
  ];
  return [answer, looked, ...lines, ...(figures === undefined ? [] : figuresText(figures))]
    .map((line) => `${line[language]}\n`)
    .join('');
}

/** With what ends of before the logs were compared; without any, what can't be seen. */
export function againstText({ heldAgainst: { backup, notedAt } }: Pick<Verified, 'heldAgainst'>): Text {
  const compared = [
    ...(backup === undefined ? [] : [text(`de reservekopie ${backup}`, `the backup ${backup}`)]),
    ...(notedAt === undefined
      ? []
      : [
          text(
            `wat bij eigen kopieën is genoteerd tot ${notedAt}`,
            `what was noted at own backups until ${notedAt}`,
          ),
        ]),
  ];
  const accounts = backup === undefined ? ACCOUNTS_NOT : ACCOUNTS;
  const ends =
    compared.length === 0
      ? AGAINST_NOTHING
      : text(
          `Waar ieder logboek eindigde is vergeleken met ${compared.map(({ nl }) => nl).join(' en ')}.`,
          `Where each log ended was compared with ${compared.map(({ en }) => en).join(' and ')}.`,
        );
  return text([ends.nl, accounts.nl, NOT_HELD.nl].join('\n'), [ends.en, accounts.en, NOT_HELD.en].join('\n'));
}

const ACCOUNTS = text(
  'Wie ieder account bij de aanmelddienst is, is vergeleken met die reservekopie.',
  'Who each account is at the provider was compared with that backup.',
);
const ACCOUNTS_NOT = text(
  'Wie ieder account bij de aanmelddienst is, staat in geen logboek en is nergens mee vergeleken: dat kan met een eerdere reservekopie.',
  'Who each account is at the provider is told by no log, and was compared with nothing: that takes an earlier backup.',
);
const NOT_HELD = text(
  'Niet te vergelijken: hoe iemand zich noemt, wie er nu is aangemeld, wat is geweigerd, geheimen van uitnodigingen, sleutels en webhooks, en landelijke rollen.',
  'Not to be compared: what somebody is called, who is signed in now, what was refused, secrets of invitations, keys and webhooks, and national roles.',
);

const AGAINST_NOTHING = text(
  'Niet vergeleken met een eerdere reservekopie: een logboek dat in zijn geheel opnieuw is gemaakt, of is afgekapt en weer gesloten, blijft zo ongezien. Geef er een mee: kapstok db verify BACKUP.',
  'Not compared with an earlier backup: a log that was made anew as a whole, or was cut off and closed again, stays unseen so. Give one: kapstok db verify BACKUP.',
);
const NOT_SOUND = text(
  'Er klopt iets niet: buiten Kapstok om is er iets veranderd of verdwenen.',
  'Something is wrong: outside Kapstok something was changed or is gone.',
);
const MORE = text('er is meer mis dan hier staat', 'more is wrong than is told here');

function goneText(id: string): Text {
  return text(
    `De regio ${id} uit de reservekopie is er niet meer.`,
    `The region ${id} of the backup is no longer there.`,
  );
}

/** What was found of figures that are kept of adopted versions; nothing where none are. */
function figuresText({ computed, passed, problems }: FiguresVerified): readonly Text[] {
  const looked = text(
    `Bewaarde cijfers van vastgestelde versies: ${count(computed, 'nl')} opnieuw berekend en vergeleken${passed === 0 ? '' : `; ${count(passed, 'nl')} van een andere Kapstok, die nergens meer worden getoond, niet`}.`,
    `Figures kept of adopted versions: ${count(computed, 'en')} computed again and compared${passed === 0 ? '' : `; ${count(passed, 'en')} of another Kapstok, which are shown nowhere any more, not`}.`,
  );
  return [
    ...(computed + passed === 0 ? [] : [looked]),
    ...problems.map(({ region, plan, version }) =>
      inRegion(
        region,
        text(
          `van versie ${version} van plan ${plan} worden andere cijfers bewaard dan eruit volgen`,
          `of version ${version} of plan ${plan} other figures are kept than follow from it`,
        ),
      ),
    ),
  ];
}

function sentenceOf({ nl, en }: Text): Text {
  return text(`${nl}.`, `${en}.`);
}

function inRegion(code: string, what: Text): Text {
  return text(`Regio ${code}: ${what.nl}.`, `Region ${code}: ${what.en}.`);
}
