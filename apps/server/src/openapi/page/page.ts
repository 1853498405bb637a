import type { OpenApiDocument } from '../document.ts';
import type { JsonSchema } from '../json-schemas.ts';
import { escaped, paragraphs, sentence, table } from './markup.ts';
import { anchorOf, type Operation, operationSection, titleOf } from './operation-section.ts';
import { isSchema, typeWords } from './type-words.ts';

function operationsOf({ paths }: OpenApiDocument, tag: string): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, told]) => Array.isArray(told.tags) && told.tags.includes(tag))
      .map(([method, told]) => ({ method, path, told })),
  );
}

interface Group {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

function groupsOf(document: OpenApiDocument): readonly Group[] {
  return document.tags
    .map(({ name, description }) => ({ name, description, operations: operationsOf(document, name) }))
    .filter(({ operations }) => operations.length > 0);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function contents(groups: readonly Group[]): string {
  const items = groups.map(({ name, operations }) => {
    const links = operations
      .map((one) => `<li><a href="#${anchorOf(one)}">${titleOf(one)}</a></li>`)
      .join('\n');
    return `<li>${escaped(capital(name))}\n<ul>\n${links}\n</ul></li>`;
  });
  return `<nav aria-label="Inhoud"><h2>Inhoud</h2>\n<ul>\n${items.join('\n')}\n<li><a href="#schemas">Vormen van gegevens</a></li></ul></nav>`;
}

function groupSection({ name, description, operations }: Group): string {
  return `<h2>${escaped(capital(name))}</h2>\n<p>${sentence(description)}</p>\n${operations.map(operationSection).join('\n')}`;
}

function schemaSection(name: string, schema: JsonSchema): string {
  const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const rows = properties.map(([field, told]) => [
    `<code>${escaped(field)}</code>`,
    required.includes(field) ? 'ja' : 'nee',
    isSchema(told) ? typeWords(told) : '',
  ]);
  const fields = table(`Velden van ${name}`, ['Veld', 'Altijd', 'Soort'], rows);
  return `<section id="schema-${escaped(name)}"><h3>${escaped(name)}</h3>\n${rows.length === 0 ? `<p>${typeWords(schema)}</p>` : fields}</section>`;
}

/** The description of the interface as a page to read: no script, no style but that of its own file. */
export function apiPage(document: OpenApiDocument): string {
  const { info, servers, components } = document;
  const groups = groupsOf(document);
  const address = servers[0]?.url ?? '';
  const schemas = Object.entries(components.schemas).map(([name, schema]) => schemaSection(name, schema));
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API van Kapstok ${escaped(info.version)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/style.css">
</head>
<body>
<a class="skip" href="#main">Naar de inhoud</a>
<header><p><a href="/">Kapstok</a></p></header>
<main id="main">
<h1>API van Kapstok</h1>
<p>Versie ${escaped(info.version)}. Alle adressen beginnen met <code>${escaped(address)}</code>. Dezelfde beschrijving voor machines: <a href="/openapi.json">openapi.json</a> (OpenAPI ${escaped(document.openapi)}).</p>
${paragraphs(info.description)}
<p>Vragen over deze interface: ${escaped(info.contact.name)}, <a href="mailto:${escaped(info.contact.email)}">${escaped(info.contact.email)}</a>.</p>
${contents(groups)}
${groups.map(groupSection).join('\n')}
<h2 id="schemas">Vormen van gegevens</h2>
${schemas.join('\n')}
</main>
</body>
</html>
`;
}
