import { explanationDocument, nearestFigures } from '@kapstok/contract';
import { asTyped, text } from '@kapstok/quantity';
import { type Command, EXIT } from '../io.ts';
import { open } from '../open.ts';
import { explanationReport } from '../reports/explanation.ts';

/** `kapstok explain`: formula, inputs, sources and gaps of a figure as a tree, down to file and row. */
export const explain: Command = async (asked, io) => {
  const [path = '', figure = ''] = asked.positionals;
  const calculation = await open(path, asked, io);
  if (calculation === undefined) return EXIT.refused;
  const explanation = calculation.explain(figure);
  if (explanation === undefined) {
    const sentence = text(
      `Dit plan heeft geen cijfer ${asTyped(figure)}. Wat er het meest op lijkt:`,
      `This plan has no figure ${asTyped(figure)}. What looks most like it:`,
    );
    const nearest = nearestFigures(calculation, figure).map((id) => `  ${id}\n`);
    io.err(`${sentence[asked.language]}\n${nearest.join('')}`);
    return EXIT.refused;
  }
  const document = explanationDocument(explanation, calculation);
  if (asked.json) io.out(`${JSON.stringify(document, null, 2)}\n`);
  else io.out(explanationReport(document, asked.language, io));
  return EXIT.done;
};
