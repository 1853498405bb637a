import type { ReactNode } from 'react';

/** A part of a card. */
export interface CardPart {
  /** Place in the address. */
  readonly id: string;
  readonly title: string;
  /** How many things are in it; with none the card says so at its end. */
  readonly count: number;
  /** What is said when there is none. */
  readonly empty: string;
  readonly content: ReactNode;
}

/** A part of a card that has something in it, which can be linked to. */
export function CardSection({ id, title, content }: CardPart) {
  return (
    <section className="ks-card__part" id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{title}</h2>
      {content}
    </section>
  );
}

/** The parts that have nothing in them, in one place. */
export function EmptyParts({
  title,
  parts,
}: {
  readonly title: string;
  readonly parts: readonly CardPart[];
}) {
  if (parts.length === 0) return null;
  return (
    <section className="ks-card__part" aria-labelledby="empty-head">
      <h2 id="empty-head">{title}</h2>
      <ul className="ks-card__empty">
        {parts.map(({ id, empty }) => (
          <li key={id} id={id}>
            {empty}
          </li>
        ))}
      </ul>
    </section>
  );
}
