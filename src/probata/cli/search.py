"""probata search WORDS"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.search import Hit


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("search")(search)


def search(
    words: Annotated[list[str], typer.Argument(help='Words or parts of words; "a phrase" in quotation marks.')],
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Find words in any script.

    Lists the documents that hold every word or part of a word, whatever case and accents.

    Example: probata search hostel "about 12,000"
    """
    from probata.inquiry.search import closed
    from probata.inquiry.search import search as find

    query = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    held = options.opened(inquiry, passphrase_fd)
    hits, hidden = find(held, query), closed(held)
    if as_json:
        show.print_json({"query": query, "hits": [hit.as_json() for hit in hits], "closed": hidden})
        return
    show.line(show.number(len(hits), "document"))
    for hit in hits:
        show.rich(_line(hit))
    if hidden:
        show.line(f"  not searched: {show.number(hidden, 'document')} in compartments that you do not hold", "yellow")


def _line(hit: Hit) -> Text:
    from rich.text import Text

    name, words = show.safe(hit.document), show.safe(" ".join(hit.words.split()))
    if hit.declared:
        return Text.assemble(f"  {name}: declared {show.safe(', '.join(hit.declared))}: ", (words, "bold"))
    before, after = (show.safe(" ".join(part.split())) for part in (hit.before, hit.after))
    spaced = "" if hit.before[-1:].strip() else " "
    follows = "" if hit.after[:1].strip() else " "
    return Text.assemble(f"  {name} ({len(hit.places)}): ...{before}{spaced}", (words, "bold"), f"{follows}{after}...")
