import { rowName, shownCell } from '@kapstok/audit';
import type { RecordDto, RecordList } from '@kapstok/contract';
import { DRAWABLE_CHOICES } from '@kapstok/engine';
import { addressableTables, columnHeading, isAddressable, recordName, tableTitle } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../../certainty/address-words.ts';
import { recordsOf } from '../../../editing/queries.ts';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { overviewOf } from '../../../server/queries.ts';

interface Props {
  /** Addresses it is about already. */
  readonly taken: readonly string[];
  /** Told the address, and the unit its row is in. */
  readonly onPicked: (address: string, unit: string) => void;
}

const CHOICES = 'choices';
/** Stands for every year of a row. */
const EVERY_YEAR = 'years';
const YEAR = /^y\d{4}$/;

/** Chooses a number of the plan: its table, its row and its column; or an open choice. */
export function CellPicker({ taken, onPicked }: Props) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const [table, setTable] = useState('');
  const isChoice = table === CHOICES;
  const { data } = useQuery({ ...recordsOf(at, table), enabled: table !== '' && !isChoice });
  return (
    <fieldset className="ks-assume__part ks-assume__row">
      <legend className="ks-assume__minor">{say('assume.pick')}</legend>
      <label className="ks-field">
        {say('assume.pickTable')}
        <select value={table} onChange={(event) => setTable(event.target.value)}>
          <option value="">{say('assume.pickFirst')}</option>
          {addressableTables().map((name) => (
            <option key={name} value={name}>
              {capital(of(tableTitle(name)))}
            </option>
          ))}
          <option value={CHOICES}>{say('assume.pickChoices')}</option>
        </select>
      </label>
      {isChoice && <ChoicePicker taken={taken} onPicked={onPicked} />}
      {data !== undefined && !isChoice && (
        <RowPicker key={table} table={table} list={data} taken={taken} onPicked={onPicked} />
      )}
    </fieldset>
  );
}

function ChoicePicker({ taken, onPicked }: Props) {
  const { say, of } = useWords();
  const { at } = useKeptPlan();
  const { data } = useQuery(overviewOf(at));
  const open = (data?.choices ?? []).filter(
    ({ id }) => DRAWABLE_CHOICES.includes(id) && !taken.includes(`${CHOICES}:${id}`),
  );
  return (
    <label className="ks-field">
      {say('assume.pickChoice')}
      <select
        value=""
        onChange={(event) => event.target.value !== '' && onPicked(`${CHOICES}:${event.target.value}`, '')}
      >
        <option value="">{say('assume.pickFirst')}</option>
        {open.map(({ id, label }) => (
          <option key={id} value={id}>
            {of(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RowProps extends Props {
  readonly table: string;
  readonly list: RecordList;
}

function RowPicker({ table, list, taken, onPicked }: RowProps) {
  const { say, of } = useWords();
  const [id, setId] = useState('');
  const row = list.records.find((record) => record.id === id);
  const columns = row === undefined ? [] : numbersOf(row);
  const pick = (field: string) => {
    if (row === undefined || field === '') return;
    const address = addressOf(table, row.cells, field === EVERY_YEAR ? '' : field);
    if (!taken.includes(address)) onPicked(address, row.cells.unit ?? '');
  };
  return (
    <>
      <label className="ks-field">
        {say('edits.row')}
        <select value={id} onChange={(event) => setId(event.target.value)}>
          <option value="">{say('assume.pickFirst')}</option>
          {list.records.map((record) => (
            <option key={record.id} value={record.id}>
              {of(rowName(table, recordName(table, record.cells)))}
            </option>
          ))}
        </select>
      </label>
      {row !== undefined && (
        <label className="ks-field">
          {say('assume.pickColumn')}
          <select value="" onChange={(event) => pick(event.target.value)}>
            <option value="">{say(columns.length === 0 ? 'assume.pickNothing' : 'assume.pickFirst')}</option>
            {columns.some((column) => YEAR.test(column)) && (
              <option value={EVERY_YEAR}>{say('assume.everyYear')}</option>
            )}
            {columns.map((column) => (
              <option key={column} value={column}>
                {`${of(columnHeading(column))}: ${of(shownCell(table, column, row.cells))}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** The columns of a row in which a number stands that can be uncertain. */
function numbersOf({ table, cells }: RecordDto): readonly string[] {
  return Object.keys(cells).filter((column) => cells[column] !== '' && isAddressable(table, column));
}
