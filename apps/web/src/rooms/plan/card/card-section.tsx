import type { ReactNode } from 'react';

interface Props {
  /** Place in the address. */
  readonly id: string;
  readonly title: string;
  /** How many there are; with none, the section says so in `empty`. */
  readonly count: number;
  readonly empty: string;
  readonly children: ReactNode;
}

/** A part of a card, which can be linked to. */
export function CardSection({ id, title, count, empty, children }: Props) {
  return (
    <section className="ks-card__part" id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{title}</h2>
      {count === 0 ? <p className="ks-soft">{empty}</p> : children}
    </section>
  );
}
