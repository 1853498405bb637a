import type { ListName } from '@kapstok/contract';
import { ExportLinks } from '../../../table/export-links.tsx';
import { useSupposed } from '../use-certainty.ts';

/** What was drawn as a file: of the plan as it stands, so not while something else is supposed on the screen. */
export function DrawnExport({ list }: { readonly list: ListName }) {
  const isPlan = Object.keys(useSupposed()).length === 0;
  return isPlan ? <ExportLinks list={list} /> : null;
}
