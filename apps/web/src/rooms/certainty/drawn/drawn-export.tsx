import type { ListName } from '@kapstok/contract';
import { ExportLinks } from '../../../table/export-links.tsx';
import { useSupposed } from '../use-certainty.ts';

interface Props {
  readonly list: ListName;
  /** What is supposed of it, where that is not all that the address supposes. */
  readonly supposed?: Readonly<Record<string, string>>;
}

/** What was drawn as a file, under what is supposed on the screen: the file says so in every row. */
export function DrawnExport({ list, supposed }: Props) {
  const here = useSupposed();
  return <ExportLinks list={list} supposed={supposed ?? here} />;
}
