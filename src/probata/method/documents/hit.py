"""hit: one document that holds the words of a query, with the places of the words and what stands around the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probata.method.documents import finding, places
from probata.method.documents.finding import Searched, form
from probata.method.documents.item import FullDocument
from probata.method.documents.marks import place_out
from probata.method.documents.picking import Picking, Verdict
from probata.method.documents.whereabouts import Whereabouts, whereabouts
from probata.record.canonical import Json
from probata.record.span import TextSpan, TimeRange

_AROUND = 60
_SHOWN = 3
_LONGEST = 200
_TITLE = "title"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a hit is ranked by: how many terms stand in the document's name or title, how many places are whole words,
    how many there are; ``undated`` places do not count since their time cannot be compared."""

    named: int
    whole: int
    places: int
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Snippet:
    """The words at one place with what stands around them, where that is, and the options that ``probata cite`` wants
    for it; none where it has no way to say it."""

    before: str
    words: str
    after: str
    where: Whereabouts
    cite: tuple[str, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented snippet object."""
        where = self.where
        return {
            "before": self.before,
            "words": self.words,
            "after": self.after,
            "place": place_out(where.place),
            "page": where.page,
            "message": where.message,
            "by": where.by,
            "at": where.at,
            "time": [where.time.start, where.time.end] if where.time else None,
            "inside": [{"kind": one.kind.value, "by": one.by, "at": one.at} for one in where.inside],
            "cite": list(self.cite),
        }


@dataclass(frozen=True, slots=True)
class Hit:
    """One document that holds every term: all places of the terms in its text, and the words around the first.

    When a term stands in what was declared about the document (or in its name) and not in its text, ``declared`` names
    the field. ``of`` says whose a restricted document is, ``reader`` who read the file. ``shown`` are a few of the
    places, at least one of each term; ``weight`` is what it is ranked by.
    """

    document: str
    ref: str
    places: tuple[TextSpan, ...]
    before: str
    words: str
    after: str
    declared: tuple[str, ...] = ()
    of: str = ""
    public: bool = False
    reader: str = ""
    shown: tuple[Snippet, ...] = ()
    weight: Weight = Weight(0, 0, 0)

    def as_json(self) -> dict[str, Json]:
        """The documented hit object; offsets are code points of the document's own text."""
        return {
            "document": self.document,
            "ref": self.ref,
            "places": [[place.start, place.end] for place in self.places],
            "before": self.before,
            "words": self.words,
            "after": self.after,
            "declared": list(self.declared),
            "of": self.of,
            "public": self.public,
            "reader": self.reader,
            "whole_words": self.weight.whole,
            "shown": [one.as_json() for one in self.shown],
        }


def weigh(plain: str, name: str, titles: Iterable[str], terms: Sequence[str]) -> Weight:
    """The weight of a document whose text has this form, without looking at what the places stand in."""
    fields = [form(one) for one in (name, *titles)]
    found = [(term, at) for term in terms for at in finding.positions(plain, term)]
    return Weight(_named(fields, terms), sum(finding.whole(plain, at, term) for term, at in found), len(found))


def weigh_places(stored: FullDocument, terms: Sequence[str], picking: Picking) -> Weight:
    """The weight of a document of which only those places count that ``picking`` wants; without places when a term has
    none."""
    text, whole, total, undated, missing = Searched(stored.text), 0, 0, 0, False
    for term in terms:
        counts = 0
        for at in finding.positions(text.form, term):
            verdict = picking.of(stored.marks, text.span(at, at + len(term)))
            undated += verdict is Verdict.UNDATED
            if verdict is Verdict.YES:
                counts += 1
                whole += finding.whole(text.form, at, term)
        missing = missing or not counts
        total += counts
    if missing:
        return Weight(0, 0, 0, undated)
    titles = (one.value for one in stored.document.declared if one.field == _TITLE)
    fields = [form(one) for one in (stored.document.name, *titles)]
    return Weight(_named(fields, terms), whole, total, undated)


def _named(fields: Sequence[str], terms: Sequence[str]) -> int:
    return sum(any(term in field for field in fields) for term in terms)


def hit(
    stored: FullDocument, terms: Sequence[str], picking: Picking, of: str = "", weight: Weight | None = None
) -> Hit | None:
    """The hit; None when a term stands neither in the text nor (unless ``picking`` asks) in what was declared.
    ``weight``: as :func:`weigh` found it, where somebody did."""
    text, found, declared, words = Searched(stored.text), list[list[TextSpan]](), list[str](), ""
    claims = [("name", stored.document.name), *((one.field, one.value) for one in stored.document.declared)]
    for term in terms:
        here = text.places(term)
        if picking.asks:
            here = [one for one in here if picking.of(stored.marks, one) is Verdict.YES]
        fields = [] if here or picking.asks else [(field, value) for field, value in claims if term in form(value)]
        if not here and not fields:
            return None
        found.append(here)
        declared += [field for field, _ in fields]
        words = words or (fields[0][1] if fields else "")
    titles = (one.value for one in stored.document.declared if one.field == _TITLE)
    weight = weight or weigh(text.form, stored.document.name, titles, terms)
    return _made(stored, weight, found, (declared, words), of)


def _made(
    stored: FullDocument,
    weight: Weight,
    found: Sequence[Sequence[TextSpan]],
    said: tuple[Sequence[str], str],
    of: str,
) -> Hit:
    every = sorted(place for here in found for place in here)
    shown = tuple(_snippet(stored, place) for place in _to_show(found, every))
    first = shown[0] if shown else None
    return Hit(
        document=stored.document.name,
        ref=str(stored.document.ref),
        places=tuple(every),
        before=first.before if first else "",
        words=first.words if first else said[1],
        after=first.after if first else "",
        declared=tuple(dict.fromkeys(said[0])),
        of=of,
        public=stored.item.public,
        reader=stored.item.reader,
        shown=shown,
        weight=weight,
    )


def _to_show(found: Sequence[Sequence[TextSpan]], every: Sequence[TextSpan]) -> list[TextSpan]:
    """The first place of each term, then others from the beginning, up to a few."""
    firsts = dict.fromkeys(here[0] for here in found if here)
    return sorted(list(dict.fromkeys([*firsts, *every]))[: max(_SHOWN, len(firsts))])


def _snippet(stored: FullDocument, place: TextSpan) -> Snippet:
    text, where = stored.text, whereabouts(stored.marks, place)
    before, after = text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND]
    return Snippet(before, place.of(text), after, where, _cite(stored, place, where))


def _cite(stored: FullDocument, place: TextSpan, where: Whereabouts) -> tuple[str, ...]:
    """The options of ``probata cite`` that save this place: a cell, a message, the time of a cue, else its words."""
    if where.cell:
        return ("--cell", _cell_name(where))
    message = places.messages(stored.text, stored.marks).get(where.message)
    if message and message.holds(place):
        return ("--message", str(where.message))
    if where.time:
        return ("--time", f"{_clock(where.time, 0)}-{_clock(where.time, 1)}")
    return _by_words(stored.text, _to_edges(stored.text, place))


def _by_words(text: str, place: TextSpan) -> tuple[str, ...]:
    words = " ".join(place.of(text).split())
    found = places.of_words(text, words) if words and place.length <= _LONGEST else ()
    if place not in found or not words.isprintable():
        return ()
    return ("--words", words, *(("--nth", str(found.index(place) + 1)) if len(found) > 1 else ()))


def _to_edges(text: str, place: TextSpan) -> TextSpan:
    """The whole words of which these are parts, where words have edges: a cited place has to mean something."""
    start, end = place.start, place.end
    while start > 0 and place.start - start < _AROUND and finding.goes_on(text[start - 1], text[start]):
        start -= 1
    while end < len(text) and end - place.end < _AROUND and finding.goes_on(text[end - 1], text[end]):
        end += 1
    return TextSpan(start, end)


def _cell_name(where: Whereabouts) -> str:
    cell = where.cell
    assert cell is not None  # noqa: S101 (asked by the caller)
    letters, column = "", cell.column
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{cell.sheet}!{letters}{cell.row}" if cell.sheet else f"{letters}{cell.row}"


def _clock(time: TimeRange, end: int) -> str:
    """As ``cite --time`` reads it, with thousandths where there are any."""
    whole, parts = divmod((time.start, time.end)[end], 1000)
    hours, rest = divmod(whole, 3600)
    text = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
    return f"{text}.{parts:03}" if parts else text
