import './why-link.css';
import type { TextDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { type ReactNode, use } from 'react';
import { useWords } from '../language/words.ts';
import { addressIn } from './state-address.ts';
import { StateContext } from './state-context.ts';

interface Props {
  /** Address of the figure; without one there is nothing to ask. */
  readonly figure: string | null;
  readonly label: TextDto;
  readonly children: ReactNode;
}

/** A number that answers *why?*: it opens the panel, and the address of the page says so. */
export function WhyLink({ figure, label, children }: Props) {
  const { say, of } = useWords();
  const state = use(StateContext);
  if (figure === null || figure === '') return children;
  return (
    <Link
      className="ks-why-link"
      to="."
      search={(now) => ({ ...now, why: addressIn(state, figure) })}
      hash={true}
      resetScroll={false}
      preload={false}
      title={say('why.ask', { what: of(label) })}
    >
      {children}
      <span className="ks-out-of-sight"> {say('why.ask', { what: of(label) })}</span>
    </Link>
  );
}
