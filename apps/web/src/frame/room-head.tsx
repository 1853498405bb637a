import './room-head.css';
import type { ReactNode } from 'react';
import { useTitle } from './use-title.ts';

interface Props {
  readonly title: string;
  /** What one can read here, in a sentence. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a screen: what it shows, which is also the title of the document. */
export function RoomHead({ title, lead, children }: Props) {
  useTitle(title);
  return (
    <header className="ks-room-head">
      <h1 className="ks-room-head__title">{title}</h1>
      {lead !== undefined && <p className="ks-room-head__lead">{lead}</p>}
      {children}
    </header>
  );
}
