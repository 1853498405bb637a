import { namedByPlan, type Plan } from '@kapstok/plan';
import type { ColumnDescription, TableDescription } from './table-description.ts';
import { tableDescriptions } from './table-description.ts';

/** A column in a Frictionless table schema. */
interface Field {
  readonly name: string;
  readonly type: 'string' | 'year';
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly profile: 'tabular-data-resource';
  readonly title: string;
  readonly encoding: 'utf-8';
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly string[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

/** A Frictionless data package (v1) that describes a plan folder. */
export interface DataPackage {
  readonly profile: 'tabular-data-package';
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
}

/**
 * Describes a plan folder as a Frictionless data package: its tables with the columns they have. Cells hold ranges and
 * words such as `n.t.b.`, so that all but years are strings to Frictionless.
 * @param name Name of the folder; becomes the package's name in small letters and dashes.
 */
export function dataPackageOf(plan: Plan, name: string): DataPackage {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const present = tableDescriptions().filter(({ definition }) => plan.present.has(definition.name));
  return {
    profile: 'tabular-data-package',
    name: slug === '' ? 'plan' : slug,
    title: plan.title,
    resources: present.map((table) => resourceOf(table, plan)),
  };
}

function resourceOf(table: TableDescription, plan: Plan): Resource {
  const { definition } = table;
  const names = plan.columnsOf.get(definition.name) ?? [];
  const keys = foreignKeys(table, names, plan);
  const isKeyed = !definition.repeats && definition.key.every((key) => names.includes(key));
  return {
    name: definition.name,
    path: `${definition.name}.csv`,
    profile: 'tabular-data-resource',
    title: `Een rij is ${definition.row.nl}`,
    encoding: 'utf-8',
    schema: {
      fields: names.map((column) => fieldOf(table, column, plan)),
      missingValues: [''],
      // A blank cell is null to Frictionless, and a key may hold none.
      ...(isKeyed && definition.key.every((key) => isRequired(table, key))
        ? { primaryKey: definition.key }
        : {}),
      ...(keys.length === 0 ? {} : { foreignKeys: keys }),
    },
  };
}

function isRequired(table: TableDescription, name: string): boolean {
  return table.columns.some((column) => column.name === name && column.column.required);
}

function fieldOf(table: TableDescription, name: string, plan: Plan): Field {
  const known = table.columns.find((column) => column.name === name);
  if (known !== undefined) return knownField(known);
  if (table.yearly === undefined || !/^[a-z]\d{4}$/.test(name)) {
    const title = namedByPlan(plan, `field.${name}`);
    return { name, type: 'string', ...(title === undefined ? {} : { title }) };
  }
  return {
    name,
    type: 'string',
    title: `${table.yearly.meaning.nl.replace(/dat jaar/, name.slice(1)).replace(/\.$/, '')}`,
  };
}

function knownField({ name, column, meaning, holds }: ColumnDescription): Field {
  const type = column.kind === 'year' ? 'year' : 'string';
  const described = { name, type, title: meaning.nl, description: holds.nl } as const;
  const values = column.values.length === 0 ? {} : { enum: column.values };
  const required = column.required ? { required: true as const } : {};
  const constraints = { ...required, ...values };
  return Object.keys(constraints).length === 0 ? described : { ...described, constraints };
}

/** References that Frictionless can follow: to tables that are there, in columns where only a code may stand. */
function foreignKeys(table: TableDescription, names: readonly string[], plan: Plan): readonly ForeignKey[] {
  return table.columns.flatMap(({ name, column }): ForeignKey[] => {
    const isReference = column.kind === 'reference' && !column.wildcard && names.includes(name);
    if (!isReference || !plan.present.has(column.table)) return [];
    return [{ fields: name, reference: { resource: column.table, fields: keyOf(column.table) } }];
  });
}

function keyOf(table: string): string {
  return tableDescriptions().find(({ definition }) => definition.name === table)?.definition.key[0] ?? 'code';
}
