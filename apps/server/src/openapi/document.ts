import * as z from 'zod';
import { API } from '../routes/plan-route.ts';
import type { ApiRoute } from './api-routes.ts';
import { API_VERSION } from './api-version.ts';
import { type JsonSchema, JsonSchemas } from './json-schemas.ts';
import { operationOf } from './operation.ts';
import { HEADERS } from './response-words.ts';
import { TAGS } from './tags.ts';

/** A description of the interface, as OpenAPI 3.1 has it. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly contact: { readonly name: string; readonly url: string; readonly email: string };
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: JsonSchema & { readonly schemas: Readonly<Record<string, JsonSchema>> };
  readonly security: readonly JsonSchema[];
}

/** Who is behind an installation, and where it stands. */
export interface Publisher {
  /** Where the installation is found, `https://plan.regio.nl`; empty: wherever it was asked. */
  readonly url: string;
  /** Whom to ask about the interface. */
  readonly contact: { readonly name: string; readonly url: string; readonly email: string };
  /** How many requests a minute are taken from a visitor, writes among them, and sign-ins from an address. */
  readonly limits: { readonly requests: number; readonly writes: number; readonly signIns: number };
}

function descriptionOf({ limits }: Publisher): string {
  return `De interface van Kapstok voor machines: alles wat op het scherm staat, is hier te vragen, en met een API-sleutel ook te wijzigen.

**Aanmelden.** Een programma stuurt een API-sleutel mee (\`Authorization: Bearer …\`); een coördinator maakt die in het scherm Beheer. De schermen gebruiken een sessie. Zonder aanmelden is te lezen wat voor iedereen openstaat. Wat u niet mag zien, bestaat voor u niet (404).

**Onbekend is nooit nul.** Een cijfer dat niet bekend is, is \`null\` of heet \`unknown\`, met de reden erbij.

**Fouten** zijn \`application/problem+json\` (RFC 9457) met een zin in het Nederlands en in het Engels. \`errors\` noemt alles wat aan een verzoek niet klopt, elk met zijn plek.

**Bladzijden.** Een lijst komt in bladzijden: \`limit\` zegt hoeveel, \`next\` en de kopregel \`Link\` waar de volgende is.

**Grenzen.** Per minuut ${limits.requests} verzoeken van een adres, ${limits.writes} wijzigingen van een bezoeker, en ${limits.signIns} keer aanmelden vanaf een adres. Daarboven is het antwoord 429, met \`Retry-After\`; ook als er te veel berekeningen tegelijk worden gevraagd.

**Verandering.** Binnen v1 komt er alleen iets bij; negeer dus velden die u niet kent. Wat vervalt, krijgt hier \`deprecated\` en in elk antwoord de kopregels \`Deprecation\` en \`Sunset\`, ten minste twaalf maanden van tevoren. Een volgende hoofdversie staat zo lang naast v1. Wat er per versie veranderde, staat in CHANGELOG.md.`;
}

function pathsOf(routes: readonly ApiRoute[], schemas: JsonSchemas): OpenApiDocument['paths'] {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemas) };
  }
  return Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a route answers with, in any media type. */
function answersOf({ schema }: ApiRoute): readonly z.ZodType[] {
  return schemasIn(schema.response);
}

/** The schemas in what is told of answers: by status, or by media type below that. */
function schemasIn(told: unknown): readonly z.ZodType[] {
  if (told instanceof z.ZodType) return [told];
  return typeof told === 'object' && told !== null ? Object.values(told).flatMap(schemasIn) : [];
}

const SECURITY_SCHEMES: JsonSchema = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'Een API-sleutel van een regio, met een rol, een bereik (lezen of ook schrijven) en een einddatum.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-kapstok-session',
    description:
      'De sessie van wie in de browser is aangemeld. Op de eigen computer heet zij `kapstok-session`.',
  },
};

/** The description of the interface with these routes. */
export function openApiDocument(routes: readonly ApiRoute[], publisher: Publisher): OpenApiDocument {
  const schemas = new JsonSchemas(routes.flatMap(answersOf));
  const paths = pathsOf(routes, schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kapstok',
      version: API_VERSION,
      description: descriptionOf(publisher),
      contact: publisher.contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publisher.url}${API}`, description: 'Deze installatie' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: schemas.components, headers: HEADERS, securitySchemes: SECURITY_SCHEMES },
    security: [{ key: [] }, { session: [] }, {}],
  };
}
