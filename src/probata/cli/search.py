"""probata search WORDS"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from rich.text import Text

    from probata.inquiry.search import Found
    from probata.method.documents.hit import Hit, Snippet
    from probata.record.span import TimeRange

_ORDER = {
    "index": "in the order of the index",
    "taken in": "in the order in which they were taken in: more words or a filter find what matters",
}


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("search")(search)


def search(
    words: Annotated[list[str], typer.Argument(help='Words or parts of words; "a phrase" in quotation marks.')],
    without: Annotated[
        list[str] | None, typer.Option("--without", "-x", metavar="WORDS", help="Leave out documents that hold this.")
    ] = None,
    in_: Annotated[
        list[str] | None, typer.Option("--in", metavar="NAME", help="Part of a document's name, or a pattern with *.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="FORMAT", help="Only files of this format: pdf, docx, whatsapp, ...")
    ] = None,
    public: Annotated[
        bool | None, typer.Option("--public/--not-public", help="Only what others have published, or only the rest.")
    ] = None,
    restricted: Annotated[bool, typer.Option("--restricted", help="Only what lies in compartments.")] = False,
    of: Annotated[
        list[str] | None, typer.Option(metavar="CODE_NAME", help="Only the compartment of this person or source.")
    ] = None,
    declared: Annotated[
        list[str] | None, typer.Option(metavar="FIELD=WORDS", help="Only where this was declared: author=sevrin.")
    ] = None,
    where: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only words in a comment, message, footnote, hidden, ...")
    ] = None,
    by: Annotated[str, typer.Option(metavar="NAME", help="Only words of whom a message or comment names.")] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="Only words that claim to be of this day or later.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only words that claim to be of this day or before.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many documents are shown.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many documents are passed over first.")] = 0,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Find words in any script.

    Lists the documents that hold every word or part of a word, whatever case and accents, the best first, with the
    places where they stand. Filters combine; docs/how-to/search.md.

    Example: probata search hostel "about 12,000" --where message --since 2021-03
    """
    from probata.inquiry.documents.filters import Filters
    from probata.inquiry.search import find

    filters = Filters(
        names=tuple(in_ or ()),
        kinds=tuple(kind or ()),
        public=public,
        restricted=restricted,
        of=tuple(of or ()),
        declared=tuple(map(_declared, declared or ())),
        where=tuple(where or ()),
        by=by,
        since=since,
        until=until,
        without=tuple(map(_phrase, without or ())),
    )
    query = " ".join(map(_phrase, words))
    found = find(options.opened(inquiry, passphrase_fd), query, filters, limit=limit, offset=offset)
    show.print_json(found.as_json()) if as_json else print_found(found)


def print_found(found: Found) -> None:
    """How many, the hits with their places, and what was not searched or not counted."""
    last = found.offset + len(found.hits)
    page = found.hits and (found.more or len(found.hits) < found.total)
    part = f", {found.offset + 1} to {last} of them here" if page else ""
    least = "more than " if found.more else ""
    show.line(f"{least}{show.number(found.total, 'document')}{part}", "bold")
    if order := _ORDER.get(found.ordered):
        show.line(f"  {order}")
    for hit in found.hits:
        _print(hit)
    if found.hits and (found.more or last < found.total):
        show.line(f"  the next: --offset {last}", "yellow")
    if found.undated:
        show.line(f"  {show.number(found.undated, 'place')} left out, of a time that is no date to compare", "yellow")
    if found.closed:
        closed = show.number(found.closed, "document")
        show.line(f"  not searched: {closed} in compartments that you do not hold", "yellow")


def _phrase(word: str) -> str:
    """What the shell gives as one argument with blanks in it was quoted there: it is a phrase."""
    return f'"{word}"' if " " in word and '"' not in word else word


def _declared(text: str) -> tuple[str, str]:
    field, equals, words = text.partition("=")
    if not equals or not field.strip() or not words.strip():
        raise BadUse("What was declared is written FIELD=WORDS.", where=text, next_step="As in: author=sevrin.")
    return field.strip(), words


def _print(hit: Hit) -> None:
    from rich.text import Text

    many = show.number(len(hit.places), "place")
    of = f", restricted: {hit.of}" if hit.of else ""
    show.rich(Text.assemble((f"  {show.name(hit.document)}", "bold"), show.safe(f" ({many}{of})")))
    if hit.declared:
        fields = show.safe(", ".join(hit.declared))
        show.rich(Text.assemble(f"    declared {fields}: ", (_flat(hit.words), "bold") if not hit.places else "..."))
    for one in hit.shown:
        show.rich(_line(one))
        if one.cite:
            show.line(f"      {_command(hit, one)}", "dim")
    if len(hit.shown) < len(hit.places):
        show.line(f"    and {show.number(len(hit.places) - len(hit.shown), 'place')} more")


def _line(one: Snippet) -> Text:
    from rich.text import Text

    told = _told(one)
    spaced = " " if one.before[-1:].isspace() else ""
    follows = " " if one.after[:1].isspace() else ""
    return Text.assemble(
        f"    {told}: " if told else "    ",
        f"...{_flat(one.before)}{spaced}",
        (_flat(one.words), "bold reverse"),
        f"{follows}{_flat(one.after)}...",
    )


def _told(one: Snippet) -> str:
    """Where it stood in the original, in words."""
    where, parts = one.where, list[str]()
    if where.cell:
        parts.append(f"cell {one.cite[1]}" if one.cite else "a cell")
    if where.page:
        parts.append(f"page {where.page}")
    if where.message:
        parts.append(" ".join(["message", str(where.message), *_whose(where.by, where.at)]))
    if where.time:
        parts.append(_time(where.time))
    for each in where.inside:
        parts.append(" ".join([each.kind.value, *_whose(each.by, each.at)]))
    return show.name(", ".join(" ".join(part.split()) for part in parts))


def _whose(by: str, at: str) -> list[str]:
    return [*(["by", by] if by else []), *([f"({at})"] if at else [])]


def _time(time: TimeRange) -> str:
    start, end = (f"{whole // 60}:{whole % 60:02}" for whole in (time.start // 1000, time.end // 1000))
    return f"{start} to {end}"


def _command(hit: Hit, one: Snippet) -> str:
    """Ready to copy; a name with signs that are not printed as they are would be another name."""
    source = hit.document if show.name(hit.document) == hit.document else hit.ref
    return shlex.join(["probata", "cite", source, *one.cite, "--save", "HANDLE"])


def _flat(text: str) -> str:
    return show.safe(" ".join(text.split()))
