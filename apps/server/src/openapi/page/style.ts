/** How the page of the interface looks: the colours and measures of the screens, and nothing from elsewhere. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14181d);
  --quiet: light-dark(#f5f3ee, #1b2027);
  --rule: light-dark(#d8d4ca, #363e48);
  --ink: light-dark(#171b20, #f1efea);
  --accent: light-dark(#174a86, #9cc5f7);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1rem;
  max-width: 70rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 "Source Sans 3 Variable", "Source Sans Pro", "Segoe UI", system-ui, sans-serif;
}
p, li { max-width: 70ch; }
h2 { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: 1.375rem; }
h3 { margin-top: 2rem; font-size: 1.0625rem; }
section { scroll-margin-top: 1rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; font-size: 0.875rem; }
code { overflow-wrap: anywhere; }
.address { display: inline-block; background: var(--quiet); padding: 0.25rem 0.5rem; }
pre { background: var(--quiet); padding: 0.75rem; overflow: auto; }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; min-width: 40rem; width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); padding: 0.25rem 0.75rem 0.25rem 0; }
tbody th { font-weight: 400; }
nav ul { padding-left: 1.25rem; }
nav li { padding: 0.125rem 0; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); }
@media print { nav, .skip { display: none; } }
`;
