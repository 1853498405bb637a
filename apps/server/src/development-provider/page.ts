import { createHash } from 'node:crypto';
import { type Language, type Text, text } from '@kapstok/quantity';

/** Dark words on light ground, wide buttons: the contrast is 7:1 and more. */
const STYLE = `body{font-family:system-ui,sans-serif;line-height:1.5;color:#1b1b1b;background:#fff;max-width:36rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}
p.mind{border-left:.3rem solid #8a5300;padding:.5rem 1rem;background:#fff6e5}
ul{list-style:none;padding:0}
li{margin:.5rem 0}
button{font:inherit;width:100%;min-height:2.75rem;text-align:left;padding:.5rem 1rem;color:#10406b;background:#fff;border:.125rem solid #10406b;border-radius:.25rem;cursor:pointer}
button:hover{background:#e9f1f8}
a{color:#10406b}
:focus-visible{outline:.1875rem solid #1b1b1b;outline-offset:.125rem}`;

/**
 * What a page of the development provider may do: nothing but look like something, and go on to a server on this computer.
 */
export const CONTENT_POLICY: string = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'self' http://localhost:* http://127.0.0.1:*",
  "frame-ancestors 'none'",
].join('; ');

/** Words in a page, so that they can be nothing else. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Said on every page. */
const ONLY_TO_TRY: Text = text(
  'Alleen om te proberen: er is geen wachtwoord. Wie echt met Kapstok werkt, meldt zich aan bij de eigen organisatie.',
  'Only to try: there is no password. Who really works with Kapstok signs in at their own organisation.',
);

/** What a page is made of. */
export interface Page {
  readonly language: Language;
  readonly title: Text;
  /** HTML under the heading. */
  readonly content: string;
  /** The same page in the other language; undefined where there is none. */
  readonly other: string | undefined;
}

/** A page of the development provider. */
export function pageOf({ language, title, content, other }: Page): string {
  const [otherName, otherLanguage] = language === 'nl' ? ['English', 'en'] : ['Nederlands', 'nl'];
  const change =
    other === undefined
      ? ''
      : `<p><a href="${escaped(other)}" lang="${otherLanguage}" hreflang="${otherLanguage}">${otherName}</a></p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title[language])} – Kapstok</title>
<style>${STYLE}</style>
</head>
<body>
<header>${change}</header>
<main>
<h1>${escaped(title[language])}</h1>
<p class="mind">${escaped(ONLY_TO_TRY[language])}</p>
${content}
</main>
</body>
</html>
`;
}
