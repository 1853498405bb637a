import type { Deed } from '@kapstok/contract';
import { isolated, momentInWords, type Text, text } from '@kapstok/quantity';

const UNKNOWN_HOW = text(
  'Dit staat er niet meer zoals u het zag',
  'This does not stand there any more as you saw it',
);

/** Who changed something in the meantime, of all that was changed so. */
export interface Meanwhile {
  readonly deeds: readonly Deed[];
  /** Whether more than one thing was changed: then the last is told. */
  readonly several: boolean;
}

/**
 * That something was changed in the meantime, by whom and when, as far as that may be known.
 * @param account who is told
 */
export function changedMeanwhile({ deeds, several }: Meanwhile, account: string): Text {
  const latest = deeds.toSorted((a, b) => b.seq - a.seq);
  const [last] = latest;
  if (last === undefined) return UNKNOWN_HOW;
  const other = latest.find((deed) => deed.account?.id !== account);
  const { nl, en } = momentInWords(new Date((other ?? last).at));
  const [latestNl, latestEn] = several ? [', het laatst', ', last'] : ['', ''];
  if (other === undefined)
    return text(
      `U hebt dit intussen zelf al gewijzigd${latestNl} op ${nl}, misschien in een ander venster`,
      `You changed this yourself in the meantime${latestEn} on ${en}, perhaps in another window`,
    );
  const name = isolated(other.account?.name ?? '');
  const by = name === '' ? text('iemand anders', 'somebody else') : text(name, name);
  return text(
    `Dit is intussen gewijzigd${latestNl} door ${by.nl}, op ${nl}`,
    `This was changed in the meantime${latestEn} by ${by.en}, on ${en}`,
  );
}
