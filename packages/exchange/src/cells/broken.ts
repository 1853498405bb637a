import { text } from '@kapstok/quantity';
import type { BrokenCell, DateCell } from '../sheet.ts';
import { Refusal } from './refusal.ts';

/** A workbook cell with an error in it, or a formula that was never computed. */
export function brokenCell(cell: BrokenCell): Refusal {
  const expected = text('een waarde', 'a value');
  if (cell.why === 'notComputed') {
    return new Refusal(
      expected,
      text(
        'Hier staat een formule zonder uitkomst. Kapstok rekent geen formules van Excel uit. Open het werkboek in Excel, sla het op en probeer het opnieuw.',
        'This is a formula without a result. Kapstok does not compute formulas of Excel. Open the workbook in Excel, save it and try again.',
      ),
    );
  }
  return new Refusal(
    expected,
    text(
      `Excel meldt hier een fout (${cell.text}). Er is geen waarde om mee te rekenen. Herstel de formule in het werkboek.`,
      `Excel reports an error here (${cell.text}). There is no value to compute with. Mend the formula in the workbook.`,
    ),
  );
}

/** Excel turns `1-2` into a date; the number that stood there is lost. */
export function dateInsteadOfNumber(cell: DateCell): Refusal {
  return new Refusal(
    text('een getal', 'a number'),
    text(
      `Excel heeft van deze cel een datum gemaakt (${cell.text}). Wat er stond, is niet terug te halen. Zet de cel op tekst en typ de waarde opnieuw.`,
      `Excel made a date of this cell (${cell.text}). What stood there can not be recovered. Format the cell as text and type the value again.`,
    ),
  );
}
