import { strFromU8, strToU8, type Unzipped } from 'fflate';

const CORE = 'docProps/core.xml';
const LINKS = 'word/_rels/document.xml.rels';
const BODY = 'word/document.xml';

/** The parts of a document without what chance and the clock put into them. */
export function sameDocument(files: Unzipped, moment: string): Unzipped {
  const [core, links, body] = [CORE, LINKS, BODY].map((path) => strFromU8(partAt(files, path)));
  const names = linkNames(links ?? '');
  return {
    ...files,
    [CORE]: strToU8(withMoment(core ?? '', moment)),
    [LINKS]: strToU8(renamed(links ?? '', 'Id', names)),
    [BODY]: strToU8(renamed(body ?? '', 'r:id', names)),
  };
}

function partAt(files: Unzipped, path: string): Uint8Array {
  const part = files[path];
  if (part === undefined) throw new Error(`a document without ${path}`);
  return part;
}

/** The moment that the report bears, in place of that of its making. */
function withMoment(core: string, moment: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
}

/** Links were named at random: they are counted here, in the order in which they stand. */
function linkNames(links: string): ReadonlyMap<string, string> {
  const found = links.matchAll(/<Relationship Id="([^"]*)" Type="[^"]*\/hyperlink"/g);
  return new Map([...found].map(([, id = ''], index) => [id, `link${index + 1}`]));
}

function renamed(xml: string, attribute: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(new RegExp(`( ${attribute}=")([^"]*)`, 'g'), (_: string, before: string, id: string) => {
    return before + (names.get(id) ?? id);
  });
}
