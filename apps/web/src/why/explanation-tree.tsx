import type { ExplanationDto } from '@kapstok/contract';
import { type ReactNode, useId, useState } from 'react';
import { ValueWords } from '../figure/amount.tsx';
import { useWords } from '../language/words.ts';
import { PlaceWords } from '../place/place-words.tsx';
import { WhyLink } from './why-link.tsx';

interface TreeProps {
  readonly explanation: ExplanationDto;
  /** What is said between the figure and what goes into it. */
  readonly children?: ReactNode;
}

/** The figure, its formula, and what goes into it: a tree that ends in cells of the plan. */
export function ExplanationTree({ explanation, children }: TreeProps) {
  const { say, of } = useWords();
  return (
    <>
      <p className="ks-why__label">{of(explanation.label)}</p>
      <p className="ks-why__value">
        <ValueWords value={explanation.value} unit={explanation.unit} writing="full" />
      </p>
      <Ground explanation={explanation} />
      {children}
      {explanation.inputs.length > 0 && (
        <>
          <h3 className="ks-why__inputs-head">{say('why.inputs')}</h3>
          <Inputs of={explanation} depth={0} />
        </>
      )}
    </>
  );
}

/** The formula, the remark and the source of one part. */
function Ground({ explanation }: { readonly explanation: ExplanationDto }) {
  const { of } = useWords();
  const { formula, remark, origin } = explanation;
  return (
    <>
      {of(formula) !== '' && <p className="ks-why__formula">{of(formula)}</p>}
      {remark !== null && <p className="ks-why__remark">{of(remark)}</p>}
      {origin !== null && <PlaceWords place={origin.place} source={origin.source} />}
    </>
  );
}

/** Inputs with a name of their own: two may have the same label, then the second is numbered. */
function named(
  inputs: readonly ExplanationDto[],
): { readonly name: string; readonly input: ExplanationDto }[] {
  const times = new Map<string, number>();
  return inputs.map((input) => {
    const time = (times.get(input.label.nl) ?? 0) + 1;
    times.set(input.label.nl, time);
    return { name: `${input.label.nl} ${time}`, input };
  });
}

function Inputs({ of: { inputs, omitted }, depth }: { readonly of: ExplanationDto; readonly depth: number }) {
  const { say } = useWords();
  return (
    <ul className="ks-why__inputs">
      {named(inputs).map(({ name, input }) => (
        <Input key={name} input={input} depth={depth} />
      ))}
      {omitted > 0 && <li className="ks-why__omitted">{say('why.omitted', { count: omitted })}</li>}
    </ul>
  );
}

function Input({ input, depth }: { readonly input: ExplanationDto; readonly depth: number }) {
  const { say, of } = useWords();
  const [open, setOpen] = useState(depth === 0 && input.inputs.length > 0 && input.inputs.length <= 4);
  const body = useId();
  const deeper = input.inputs.length > 0;
  return (
    <li className="ks-why__input">
      <div className="ks-why__line">
        {deeper && (
          <button
            type="button"
            className="ks-why__turn"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? '−' : '+'}</span>
            <span className="ks-out-of-sight">
              {say(open ? 'why.fold' : 'why.unfold', { what: of(input.label) })}
            </span>
          </button>
        )}
        <span className="ks-why__name">{of(input.label)}</span>
        <span className="ks-why__number">
          <WhyLink figure={input.id} label={input.label}>
            <ValueWords value={input.value} unit={input.unit} writing="full" />
          </WhyLink>
        </span>
      </div>
      {deeper ? (
        <div id={body} hidden={!open}>
          {open && (
            <>
              <Ground explanation={input} />
              <Inputs of={input} depth={depth + 1} />
            </>
          )}
        </div>
      ) : (
        <Ground explanation={input} />
      )}
    </li>
  );
}
