"""The demo's first chapter: files and interviews go in, and it shows what they are made of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli import demo_assess, show
from probata.cli.add import print_receipt
from probata.cli.assess import print_taken
from probata.cli.interviews import print_receipt as print_interviews
from probata.cli.quotes import print_quotes
from probata.cli.sources import print_sources
from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.quotes import QuotesAnswer
    from probata.intake.receipt import Receipt
    from probata.method.statements.references import Checked
    from probata.record.canonical import Json

_SEARCHES = ("lease", '"about 12,000"', "宿舍", "بحيرة")
_SAID = "Nobody is held there"
PRIMARY = "documents/briefing-transcript-20190412.txt"
PHOTOGRAPH = "documents/photo-2020-post.jpg"


def tell(held: Opened, evidence: Path, voice: Voice) -> dict[str, Json]:
    """Every file accounted for, one photograph under two dates, what was declared of single files, shared texts, credit
    lines, what became of a quotation, words in any script."""
    return {
        "receipt": _add(held, evidence, voice),
        **_pictures(held, evidence.parent, voice),
        "sources": _sources(held, voice),
        "decide": _decide(held, voice),
        "quotes": _quotes(held, voice),
        "search": _search(held, voice),
        "interviews": _interviews(held, evidence / "interviews", voice),
    }


def taken_in(held: Opened, places: list[Path], *, public: bool) -> Receipt:
    """What ``probata add`` does; the example is in English, and is not looked at in other languages."""
    from probata.inquiry.add import add
    from probata.inquiry.entry.settings import Settings, load

    found = load()
    english = found.ocr_languages if found.ocr_languages != Settings().ocr_languages else "eng"
    with show.progress("adding") as heard:
        return add(held, places, public=public, settings=replace(found, ocr_languages=english), progress=heard)


def _add(held: Opened, evidence: Path, voice: Voice) -> Json:
    public = taken_in(held, [evidence / "press", evidence / "documents"], public=True)
    rest = taken_in(held, [evidence / "restricted", evidence / "mess"], public=False)
    files, stored = public.items_in + rest.items_in, len(public.stored) + len(rest.stored)
    twins = show.number(len(public.duplicates) + len(rest.duplicates), "duplicate")
    aside = len(public.set_aside) + len(rest.set_aside)
    voice.tell(
        "add",
        f"{files} files in: {stored} stored, {twins}, {aside} set aside, each with its reason.",
        partial(print_receipt, public, notes=False),
        to="add --public press documents",
    )
    voice.print("add restricted mess", partial(print_receipt, rest, notes=False))
    return [public.as_json(), rest.as_json()]


def _pictures(held: Opened, folder: Path, voice: Voice) -> dict[str, Json]:
    from probata.cli.pictures import print_pictures
    from probata.inquiry.entry.settings import load
    from probata.inquiry.files.example import CARD
    from probata.inquiry.pictures import pictures

    with show.progress("looking") as heard:
        answer = pictures(held, load(), document=PHOTOGRAPH, heard=heard)
    copies = [one for group in answer.groups for one in group.members if one.bits is not None]
    found = "; ".join(f"{one.likeness} as {Path(one.name).name}" for one in copies) or "no other copy is here"
    card = demo_assess.picture(held, folder)
    voice.tell(
        f"pictures {PHOTOGRAPH}",
        f"The photograph of 2020: {found}. Its card: {card.notes[0]}.",
        partial(print_pictures, answer, PHOTOGRAPH),
    )
    voice.print(f"assess {PHOTOGRAPH} --from {CARD}", partial(print_taken, card))
    return {"pictures": answer.as_json(), "card": card.as_json()}


def _sources(held: Opened, voice: Voice) -> Json:
    from probata.inquiry.sources import sources

    answer = sources(held, ["press/"], None)
    told = answer.as_json()
    families = answer.lineage.families
    documents = sum(len(one.members) for one in families)
    voice.tell(
        "sources press/",
        f"{documents} press documents are {len(families)} shared texts: a copy confirms nothing.",
        partial(print_sources, answer, limits=False),
    )
    return told


def _decide(held: Opened, voice: Voice) -> Json:
    from probata.inquiry.decide import decide, from_file
    from probata.inquiry.files.example import decisions

    done = decide(held, from_file(decisions()))
    voice.tell(
        "decide",
        f"{done.recorded} credit lines accepted by a person, with reasons; {done.open} open.",
        line(f"{done.recorded} credit lines accepted by a person, with reasons; {done.open} open"),
        to="decide --from decisions.jsonl",
    )
    return done.as_json()


def _quotes(held: Opened, voice: Voice) -> Json:
    from probata.inquiry.entry.settings import load
    from probata.inquiry.quotes import quotes

    answer = quotes(held, ["press/"], load(), primary=[PRIMARY])
    found = [
        (each, piece.checked)
        for one in answer.families
        for each in one.standings
        for piece in each.pieces
        if _SAID in " ".join(piece.text.split()) and piece.checked.edits
    ]
    carried = len({document for each, _ in found for document in each.documents})
    voice.tell(
        "quotes press/",
        f"“{_SAID}”: {carried} documents; the record has “{_other(answer, found[0][1])}”.",
        partial(print_quotes, answer),
        to=f"quotes press/ --primary {PRIMARY}",
    )
    return answer.as_json()


def _other(answer: QuotesAnswer, one: Checked) -> str:
    """The words of the primary in whose place a quotation has others."""
    text = answer.texts[one.primary] if one.primary else ""
    return " … ".join(step.a.of(text) for step in one.edits if step.kind.value in ("replaced", "deleted"))


def _search(held: Opened, voice: Voice) -> Json:
    from probata.inquiry.search import search

    found = {query: search(held, query) for query in _SEARCHES}
    lines = [
        line(f"{query}: {len(hits)} documents" if len(hits) != 1 else f"{query}: 1 document, {hits[0].document}")
        for query, hits in found.items()
    ]
    voice.print("search", *lines)
    return {query: [hit.as_json() for hit in hits] for query, hits in found.items()}


def _interviews(held: Opened, folder: Path, voice: Voice) -> Json:
    from probata.inquiry.interviews import take_in

    taken_in(held, [folder / "notes"], public=False)
    receipt = take_in(held, folder / "table.csv", folder / "codebook.toml", folder / "mapping.toml")
    told = receipt.as_json()
    voice.tell(
        "interviews table.csv",
        f"{told['rows']} interviews; their names are in a vault and nowhere else.",
        partial(print_interviews, receipt),
        to="add interviews/notes; interviews table.csv --codebook codebook.toml --mapping mapping.toml",
    )
    return told
