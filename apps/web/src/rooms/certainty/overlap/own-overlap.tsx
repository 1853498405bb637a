import type { BookedLines } from '@kapstok/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Made } from '../../../editing/use-change.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { bookedLinesOf } from '../../../server/queries.ts';
import { DeclareForm } from './declare-form.tsx';
import type { SuggestedOverlap } from './typed-overlap.ts';

/** Declares an overlap that nobody suggested: any benefit lines of the plan, chosen here. */
export function OwnOverlap({ done }: { readonly done: (made: Made) => void }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="overlap-own">
      <h2 id="overlap-own">{say('declare.ownTitle')}</h2>
      <p>{say('declare.ownAbout')}</p>
      <button
        type="button"
        className="ks-button ks-no-print"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say(isOpen ? 'declare.close' : 'declare.ownOpen')}
      </button>
      {isOpen && (
        <Chosen
          done={(made) => {
            setOpen(false);
            done(made);
          }}
        />
      )}
    </section>
  );
}

function Chosen({ done }: { readonly done: (made: Made) => void }) {
  const { at } = useKeptPlan();
  const query = useQuery(bookedLinesOf(at));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['50%', '70%', '60%']} />}>
      {(booked) => <OwnForm booked={booked} done={done} />}
    </Loaded>
  );
}

interface FormProps {
  readonly booked: BookedLines;
  readonly done: (made: Made) => void;
}

function OwnForm({ booked, done }: FormProps) {
  const suggested = useMemo(() => everyLine(booked), [booked]);
  return <DeclareForm suggested={suggested} done={done} />;
}

/** Every benefit line of the plan with what it books; none is chosen yet, and there is no name. */
function everyLine({ lines }: BookedLines): SuggestedOverlap {
  return {
    id: '',
    name: '',
    joins: false,
    lines: lines.map(({ project, line, label, booked }) => ({
      project,
      line,
      label: { nl: label || line, en: label || line },
      gross: booked,
    })),
  };
}
