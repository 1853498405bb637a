import type { JsonSchema } from '../json-schemas.ts';
import { escaped, paragraphs, sentence, table } from './markup.ts';
import { isSchema, typeWords } from './type-words.ts';

/** An operation of the description, and where it is. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly told: JsonSchema;
}

const PLACES: Readonly<Record<string, string>> = { path: 'adres', query: 'vraag', header: 'kopregel' };

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function schemaWords(value: unknown): string {
  return isSchema(value) ? typeWords(value) : '';
}

function parameterRows(told: JsonSchema): readonly (readonly string[])[] {
  const parameters: readonly unknown[] = Array.isArray(told.parameters) ? told.parameters : [];
  return parameters
    .filter(isSchema)
    .map((parameter) => [
      `<code>${escaped(words(parameter.name))}</code>`,
      escaped(PLACES[words(parameter.in)] ?? ''),
      parameter.required === true ? 'ja' : 'nee',
      schemaWords(parameter.schema),
      sentence(words(parameter.description)),
    ]);
}

function contentWords(value: unknown): string {
  if (!isSchema(value) || !isSchema(value.content)) return '';
  return Object.entries(value.content)
    .map(([type, inner]) => {
      const schema = isSchema(inner) ? schemaWords(inner.schema) : '';
      return `<code>${escaped(type)}</code>: ${schema}`;
    })
    .join('<br>');
}

function answerRows(told: JsonSchema): readonly (readonly string[])[] {
  const responses = isSchema(told.responses) ? told.responses : {};
  return Object.entries(responses).map(([status, response]) => [
    status,
    isSchema(response) ? sentence(words(response.description)) : '',
    contentWords(response),
  ]);
}

function exampleOf(told: JsonSchema): string {
  const responses = isSchema(told.responses) ? Object.values(told.responses).filter(isSchema) : [];
  for (const { content } of responses) {
    const json = isSchema(content) ? content['application/json'] : undefined;
    if (isSchema(json) && json.example !== undefined)
      return `<p>Bijvoorbeeld:</p>\n<pre tabindex="0"><code>${escaped(JSON.stringify(json.example, null, 2))}</code></pre>`;
  }
  return '';
}

/** Where an operation stands in the page. */
export function anchorOf({ told }: Operation): string {
  return `op-${escaped(words(told.operationId))}`;
}

/** What an operation is called. */
export function titleOf({ told }: Operation): string {
  return escaped(words(told.summary));
}

/** An operation with all that goes in and comes out. */
export function operationSection(operation: Operation): string {
  const { method, path, told } = operation;
  const title = titleOf(operation);
  const body = isSchema(told.requestBody)
    ? `<p>Inhoud van het verzoek: ${contentWords(told.requestBody)}</p>`
    : '';
  const address = `<code class="address"><b>${method.toUpperCase()}</b> ${escaped(path)}</code>`;
  const parameters = table(
    `Parameters van ${words(told.summary)}`,
    ['Naam', 'Waar', 'Nodig', 'Soort', 'Wat het is'],
    parameterRows(told),
  );
  const answers = table(
    `Antwoorden van ${words(told.summary)}`,
    ['Status', 'Betekent', 'Inhoud'],
    answerRows(told),
  );
  return `<section id="${anchorOf(operation)}">
<h3>${title}</h3>
<p>${address}</p>
${paragraphs(words(told.description))}
${parameters}
${body}
${answers}
${exampleOf(told)}
</section>`;
}
