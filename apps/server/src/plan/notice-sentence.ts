import type { Notice } from '@kapstok/exchange';
import { type Text, text } from '@kapstok/quantity';

/** What the reader noticed, with where: `kpis.csv, rij 3: …`. */
export function noticeSentence(notice: Notice): Text {
  const { file, row, column, message } = notice;
  const where = (rowWord: string, columnWord: string): string =>
    [file, row === 0 ? '' : `${rowWord} ${row}`, column === '' ? '' : `${columnWord} ${column}`]
      .filter((part) => part !== '')
      .join(', ');
  const [nl, en] = [where('rij', 'kolom'), where('row', 'column')];
  return nl === '' ? message : text(`${nl}: ${message.nl}`, `${en}: ${message.en}`);
}
