import type { ChoiceDto, FigureDto, TextDto } from '@kapstok/contract';
import { useId } from 'react';
import { Amount } from '../../../figure/amount.tsx';
import { ShareBar } from '../../../figure/share-bar.tsx';
import { useWords } from '../../../language/words.ts';

interface Props {
  readonly choice: ChoiceDto;
  /** The answer under the plan's own convention. */
  readonly base: Answered;
  /** Which way it is settled now. */
  readonly chosen: string;
  readonly choose: (alternative: string) => void;
}

/** What the plan gives when the question is settled in one way, in the unit in which the shortage is compared. */
export interface Answered {
  readonly contribution: FigureDto;
  readonly shareClosed: FigureDto;
  readonly shareOfAmbition: FigureDto;
}

interface Way extends Answered {
  readonly id: string;
  readonly label: TextDto;
}

/** One open question: the plan's own way first, then each other way, with the answer it gives. */
export function ChoiceRows({ choice, base, chosen, choose }: Props) {
  const { say, of } = useWords();
  const group = useId();
  const ways: readonly Way[] = [{ ...base, ...choice.base }, ...choice.alternatives];
  return (
    <tbody className="ks-choice">
      <tr>
        <th scope="rowgroup" colSpan={5} className="ks-choice__head" id={group}>
          <span className="ks-choice__question">{of(choice.label)}</span>
          <span className="ks-choice__about">{of(choice.about)}</span>
        </th>
      </tr>
      {ways.map((way, index) => (
        <tr key={way.id} className={way.id === chosen ? 'ks-choice__chosen' : undefined}>
          <th scope="row">
            <label className="ks-check">
              <input
                type="radio"
                name={`choice ${choice.id}`}
                aria-describedby={group}
                checked={way.id === chosen}
                onChange={() => choose(way.id)}
              />
              <span>
                {of(way.label)}
                {index === 0 && <span className="ks-choice__base"> ({say('choices.base')})</span>}
              </span>
            </label>
          </th>
          <td className="ks-choice__picture">
            <ShareBar value={way.shareClosed.value} />
          </td>
          <td className="ks-num">
            <Amount figure={way.contribution} writing="cell" />
          </td>
          <td className="ks-num">
            <Amount figure={way.shareClosed} writing="cell" />
          </td>
          <td className="ks-num">
            <Amount figure={way.shareOfAmbition} writing="cell" />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
