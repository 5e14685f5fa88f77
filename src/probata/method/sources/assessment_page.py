"""Assessment page: the records about one item as a page of its own, to be kept beside the file or printed.

One file, nothing from outside, no program in it: a content security policy forbids both. Words of strangers are
escaped, and each stands in a direction of its own, so that Arabic beside Latin letters turns nothing around.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from probata.method.sources.assessment_lines import Section

LIMIT = (
    "This page says what was examined, how, and what came out, in the words of those who signed for it. It does not "
    "say that the item, or anything told in it, is true."
)
_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 Georgia, "Noto Serif", serif; color: #1a1a1a; background: #fff; margin: 2.5rem auto;
  max-width: 46rem; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .1rem; border-top: 2px solid #1a1a1a; padding-top: .6rem; }
p.by, p.sub { margin: 0 0 .7rem; color: #555; font-size: .9rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 11.5rem 1fr; margin: 0; }
dt, dd { margin: 0; padding: .3rem 0; border-bottom: 1px solid #ddd; }
dt { color: #555; padding-inline-end: 1rem; }
dd { overflow-wrap: anywhere; }
dt.head, dd.head { font-weight: bold; color: #1a1a1a; border-bottom-color: #888; }
ul { margin: .8rem 0 0; padding: .6rem 1rem .6rem 2rem; background: #fdf3d8; border-inline-start: 4px solid #b7791f; }
footer { margin-top: 2.5rem; border-top: 1px solid #888; padding-top: .7rem; font-size: .9rem; color: #333; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dt { border: 0; padding-bottom: 0; } }
@media print { body { margin: 0; } section { break-inside: avoid; } }
"""
_HEADS = frozenset({"source analysis", "technical analysis", "content analysis", "result"})


def page(title: str, under: str, sections: Sequence[Section], foot: str) -> str:
    """The page as HTML.

    Args:
        title: the document's name.
        under: one line under it.
        sections: in the order in which they stand.
        foot: who made the page and when.
    """
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
        f'<h1 dir="auto">{escape(title)}</h1><p class="sub" dir="auto">{escape(under)}</p>',
        *(text for one in sections for text in _section(one)),
        f'<footer><p>{escape(LIMIT)}</p><p dir="auto">{escape(foot)}</p></footer>',
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _section(one: Section) -> Iterator[str]:
    yield f'<section><h2>{escape(one.title.capitalize())}</h2><p class="by" dir="auto">{escape(one.said_by)}</p><dl>'
    for line in one.lines:
        mark = ' class="head"' if line.label in _HEADS else ""
        yield f'<dt{mark}>{escape(line.label)}</dt><dd{mark} dir="auto">{escape(line.words)}</dd>'
    yield "</dl>"
    if one.notes:
        yield "<ul>" + "".join(f'<li dir="auto">{escape(note)}</li>' for note in one.notes) + "</ul>"
    yield "</section>"
