import { BREAK, HYPHENATE } from '../words-on-paper.ts';
import { FAMILIES } from './fonts.ts';

/**
 * The page of a report, in Typst. What people wrote comes in as data and is set as text: nothing of it is read as
 * markup. Headings, tables with their heads, lists and links are marked as such, as PDF/UA asks.
 */
export const PAGE = `
#let report = json(bytes(sys.inputs.report))
#let accent = rgb("#174a86")
#let ink = rgb("#1b232c")
#let quiet = rgb("#55606b")
#let line = rgb("#c3cbd2")
#let ground = rgb("#e6eef8")

#let at = report.moment.matches(regex("[0-9]+")).map(it => int(it.text))
#set document(
  title: report.title,
  author: "Kapstok",
  date: datetime(year: at.at(0), month: at.at(1), day: at.at(2), hour: at.at(3), minute: at.at(4), second: at.at(5)),
)
#set text(
  font: (${FAMILIES.map((name) => `"${name}"`).join(', ')}),
  fallback: false, lang: report.language, size: 10.5pt, fill: ink, number-type: "lining", number-width: "tabular",
)
#set par(leading: 0.62em, spacing: 0.85em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 20mm, bottom: 22mm),
  footer: context {
    set text(size: 8.5pt, fill: quiet)
    grid(
      columns: (1fr, auto), column-gutter: 12pt,
      text(report.title),
      [#report.page.at(0) #counter(page).display() #report.page.at(1) #counter(page).final().first()],
    )
  },
)
#show title: set text(size: 21pt, weight: 600, fill: ink)
#show title: set block(below: 12pt)
#show heading: set text(weight: 600, fill: ink)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 1): set block(above: 22pt, below: 9pt)
#show heading.where(level: 2): set block(above: 16pt, below: 7pt)
#show heading.where(level: 3): set block(above: 12pt, below: 6pt)
#show link: set text(fill: accent)
// Marks of where a word may be broken: none is a sign on the page, or a search for the word would not find it. Room of nothing is no
// place for a line to end: it is a thousandth of a point.
#show "${BREAK}": h(0.001pt)
#show regex("${HYPHENATE}\\S+"): it => text(hyphenate: true, it.text.trim("${HYPHENATE}"))
#let bare(words) = words.replace(regex("[${BREAK}${HYPHENATE}]"), "")
#show link: underline.with(stroke: 0.5pt, offset: 1.5pt)

// A cell of a table: its words, what they link to, on which side they stand.
#let set-cell(it) = table.cell(
  align: if it.at("isRight", default: false) { end } else { start },
  if "lead" in it { link(it.lead, text(it.words)) } else { text(it.words) },
)

#let headed(title, level) = if title != none { heading(level: level + 1, text(title)) }

#let tabled(it, level) = {
  headed(it.title, level)
  if it.rows.len() == 0 { par(text(fill: quiet, it.none)) } else {
    set text(size: it.size * 1pt)
    set par(leading: 0.5em)
    show table: set block(below: 14pt)
    table(
      columns: it.shares.map(share => share * 100%),
      inset: (x: 4.5pt, y: 3.6pt),
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt + accent } else { 0.4pt + line }),
      fill: (x, y) => if y == 0 { ground },
      table.header(repeat: true, ..it.head.map(it => table.cell(
        align: (if it.at("isRight", default: false) { end } else { start }) + bottom,
        text(weight: 600, it.words),
      ))),
      ..it.rows.flatten().map(set-cell),
    )
  }
}

#let height = 150pt
#let hatch = tiling(size: (5pt, 5pt), {
  place(rect(width: 100%, height: 100%, fill: ground))
  place(std.line(start: (0%, 100%), end: (100%, 0%), stroke: 0.6pt + accent))
})
#let mark = polygon(fill: ink, stroke: 0.8pt + white, (0pt, 4.5pt), (4.5pt, 0pt), (9pt, 4.5pt), (4.5pt, 9pt))

// A band: filled, its ends drawn as lines; where it has no end it has no line, and is hatched.
#let drawn-band(band, width) = {
  let tall = (band.high - band.low) * height
  let top = (1 - band.high) * height
  let inset = calc.max(1pt, width * 0.16)
  let wide = width - 2 * inset
  let fill = if band.hasLow and band.hasHigh { ground } else { hatch }
  place(dx: inset, dy: top, rect(width: wide, height: tall, fill: fill))
  if band.hasHigh { place(dx: inset, dy: top, std.line(length: wide, stroke: 1.4pt + accent)) }
  if band.hasLow { place(dx: inset, dy: top + tall, std.line(length: wide, stroke: 1.4pt + accent)) }
  if band.measured != none {
    let y = (1 - band.measured.at) * height
    place(dx: width / 2 - 4.5pt, dy: y - 4.5pt, mark)
    // Numbers that would touch each other are left to the table.
    if width >= 24pt { place(dx: 0pt, dy: y - 16pt, box(width: width, align(center, box(
      fill: white.transparentize(15%), inset: (x: 1.5pt, y: 0.5pt), text(size: 8.5pt, weight: 600, band.measured.words),
    )))) }
  }
}

#let drawing(it, room) = {
  let left = 44pt
  let count = it.bands.len()
  let width = calc.min(92pt, (room - left) / calc.max(1, count))
  let whole = width * count
  // Where periods are many, not each is named below the picture: the table names them all.
  let every = calc.max(1, calc.ceil(38pt / width))
  block(width: left + whole, height: height + 18pt, {
    for tick in it.lines {
      let y = (1 - tick.at) * height
      place(dx: left, dy: y, std.line(length: whole, stroke: 0.4pt + line))
      place(dx: 0pt, dy: y - 5pt, box(width: left - 6pt, align(right, text(size: 8pt, fill: quiet, tick.words))))
    }
    for (index, band) in it.bands.enumerate() {
      place(dx: left + index * width, box(width: width, height: height, drawn-band(band, width)))
      if calc.rem(index, every) == 0 {
        place(dx: left + index * width, dy: height + 5pt, box(
          width: width * every, align(if every == 1 { center } else { start }, text(size: 8pt, fill: quiet, band.period)),
        ))
      }
    }
  })
}

#let sample(body) = box(width: 16pt, height: 9pt, baseline: 1pt, body)
#let key(it) = {
  set text(size: 8.5pt, fill: quiet)
  let has-open = it.bands.any(band => not (band.hasLow and band.hasHigh))
  let ends = (top: 1.2pt + accent, bottom: 1.2pt + accent)
  sample(rect(width: 100%, height: 100%, fill: ground, stroke: ends))
  [ #report.key.at(0)]
  if has-open {
    h(14pt)
    sample(rect(width: 100%, height: 100%, fill: hatch))
    [ #report.key.at(1)]
  }
  h(14pt)
  box(baseline: 1pt, mark)
  [ #report.key.at(2)]
  if it.unit != "" [ (#it.unit)]
}

#let pictured(it, level) = {
  headed(it.title, level)
  block(sticky: it.bands.len() > 0, par(it.sentence))
  if it.bands.len() > 0 {
    show figure: set align(start)
    show figure: set block(above: 14pt, below: 12pt)
    figure(alt: bare(it.sentence), align(start, block(breakable: false, {
      layout(size => drawing(it, size.width))
      key(it)
    })))
  }
}

#let opening = {
  title()
  grid(
    columns: (auto, 1fr), column-gutter: 14pt, row-gutter: 7pt,
    ..report.about.map(it => (text(fill: quiet, it.label), text(it.words))).flatten(),
  )
}

#let body(sections) = for section in sections {
  heading(level: section.level, text(section.heading))
  for block in section.blocks {
    if "words" in block { for words in block.words { par(text(words)) } }
    if "picture" in block { pictured(block.picture, section.level) }
    if "table" in block { tabled(block.table, section.level) }
  }
}

#set page(flipped: report.isWide)
#opening
#body(report.sections)
`;
