import './export-links.css';
import type { ListName } from '@kapstok/contract';
import type { ReactNode } from 'react';
import { useShownPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { planAddress } from '../server/plan-at.ts';

interface ListProps {
  readonly list: ListName;
  /** What the file is, where it is not what stands beside it. */
  readonly label?: string;
  /** What is supposed of a list that is drawn. */
  readonly supposed?: Readonly<Record<string, string>>;
}

/** The same list as a file: CSV and Excel, in the language of the reader. */
export function ExportLinks({ list, label, supposed = {} }: ListProps) {
  const { language } = useWords();
  const { at } = useShownPlan();
  return (
    <FileLinks
      addressOf={(kind) => planAddress(at, `exports/${list}.${kind}`, { ...supposed, language })}
      {...(label === undefined ? {} : { label })}
    />
  );
}

/** What is shown as a CSV, by where the server gives it under `/api/v1`. */
export function FileLink({ address }: { readonly address: string }) {
  const { say } = useWords();
  return (
    <p className="ks-exports ks-no-print">
      {say('export.as')}{' '}
      <a href={`/api/v1${address}`} download>
        {say('export.csv')}
      </a>
    </p>
  );
}

interface FileProps {
  /** Where the server gives the file, under `/api/v1`. */
  readonly addressOf: (kind: 'csv' | 'xlsx') => string;
  readonly label?: string;
  /** Other ways to take it along. */
  readonly children?: ReactNode;
}

/** What is shown as a file: CSV and Excel. */
export function FileLinks({ addressOf, label, children }: FileProps) {
  const { say } = useWords();
  return (
    <p className="ks-exports ks-no-print">
      {label ?? say('export.as')}{' '}
      <a href={`/api/v1${addressOf('csv')}`} download>
        {say('export.csv')}
      </a>{' '}
      <a href={`/api/v1${addressOf('xlsx')}`} download>
        {say('export.excel')}
      </a>{' '}
      {children}
    </p>
  );
}
