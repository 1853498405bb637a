import './export-links.css';
import type { ListName } from '@kapstok/contract';
import { useShownPlan } from '../frame/plan-context.ts';
import { useWords } from '../language/words.ts';
import { planAddress } from '../server/plan-at.ts';

/** The same list as a file: CSV and Excel, in the language of the reader. */
export function ExportLinks({ list }: { readonly list: ListName }) {
  const { say, language } = useWords();
  const { at } = useShownPlan();
  const address = (kind: string) => `/api/v1${planAddress(at, `exports/${list}.${kind}`, { language })}`;
  return (
    <p className="ks-exports ks-no-print">
      {say('export.as')}{' '}
      <a href={address('csv')} download>
        {say('export.csv')}
      </a>{' '}
      <a href={address('xlsx')} download>
        {say('export.excel')}
      </a>
    </p>
  );
}
