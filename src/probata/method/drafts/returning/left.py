"""returning_left: what stands in a draft beside its text, and what its text has that the report language has not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from probata.method.documents.word.model import ChangeKind, StoryKind
from probata.method.drafts.house import is_made_here
from probata.method.drafts.returning.model import Kept, Left
from probata.method.drafts.ties import named
from probata.method.drafts.view import View

_KNOWN_FIELDS = frozenset({"REF", "NOTEREF", "TOC", "SEQ", "HYPERLINK", "PAGE", "NUMPAGES", "PAGEREF", "XE", "TC"})


def beside(view: View, kept: Kept) -> Iterator[Left]:
    """Comments, changes, headers and footers, fields, hidden words, directions, ties that nobody here knows."""
    yield from _comments(view)
    yield from _changes(view)
    yield from _running(view)
    yield from _fields(view)
    yield from _runs(view)
    unknown = len(named(view.draft) - set(kept.ties))
    if unknown:
        yield Left(
            f"{_many(unknown, 'place is', 'places are')} tied to records of an inquiry; without it the words stay."
        )


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _comments(view: View) -> Iterator[Left]:
    for one in view.draft.comments:
        about = " ".join(view.forth(one.span).of(view.text).split())
        of = f" on “{about[:80]}”" if about else ""
        yield Left(f"A comment by {one.by or 'somebody'}{of}", one.text)


def _changes(view: View) -> Iterator[Left]:
    counted: Counter[ChangeKind] = Counter()
    for run in view.draft.runs:
        counted.update({change.kind for change in run.changes})
    for kind, count in sorted(counted.items()):
        yield Left(f"Tracked changes are accepted: {count} {kind.value}.")
    gone = " ".join(one.span.of(view.draft.text) for one in view.draft.runs if one.deleted)
    if gone.strip():
        yield Left("Words that tracked changes delete are gone.", gone)


def _running(view: View) -> Iterator[Left]:
    ours = is_made_here(view.draft)
    for kind in (StoryKind.HEADER, StoryKind.FOOTER):
        words = [one.span.of(view.text) for one in view.read if view.paragraph(one).story is kind]
        for said in dict.fromkeys(words):
            yield Left(f"The {kind.value} of pages is no part of a manuscript.", said, ours=ours)


def _fields(view: View) -> Iterator[Left]:
    kinds = Counter((one.instruction.split() or ["?"])[0].upper() for one in view.draft.fields)
    other = {kind: count for kind, count in kinds.items() if kind not in _KNOWN_FIELDS}
    if other and view.draft.kind == "docx":
        said = ", ".join(f"{kind} ({count})" for kind, count in sorted(other.items()))
        yield Left(f"Fields are the words that they show: {said}.")


def _runs(view: View) -> Iterator[Left]:
    hidden = " ".join(run.span.of(view.draft.text) for run in view.draft.runs if run.hidden)
    if hidden.strip():
        yield Left("Hidden text is not taken over.", hidden)
    if is_made_here(view.draft):
        return
    raised = sum(run.raised for run in view.draft.runs)
    if raised:
        yield Left(f"{_many(raised, 'run', 'runs')} of raised or lowered letters stand on the line.")
    turned = sum(one.rtl for one in view.draft.paragraphs)
    if turned:
        said = _many(turned, "paragraph runs", "paragraphs run")
        yield Left(f"{said} from right to left; the front matter's language decides.")
    numbered = sum(bool(one.number) for one in view.draft.paragraphs)
    if numbered:
        yield Left(f"Automatic numbers ({numbered}) are counted anew.")
