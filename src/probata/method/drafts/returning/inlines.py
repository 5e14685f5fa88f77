"""returning_inlines: the words of a paragraph as inlines: emphasis, links, notes, roles; what the export put there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from probata.method.documents.word.model import NoteMark as Mark
from probata.method.documents.word.model import Run
from probata.method.drafts.house import edited, is_made_here
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.ties import Bound
from probata.method.drafts.view import View, place
from probata.method.manuscript.links import allowed
from probata.method.manuscript.model import Break, Inline, Link, NoteMark, Role, Styled, Text
from probata.record.span import TextSpan

_RESTS, _OBJECTION = "#_rests_v", "#_objection_"
_FLAG = re.compile(r"\s?Open objections? $")
_LETTERS = frozenset("rca")
_BETWEEN = ", "
_OURS = "what the compiler prints beside values and notes"
LABEL = re.compile(r"_p_([a-z0-9]{4,12})")
_REF = re.compile(r"\s*REF\s+(\S+)\s*(.*)", re.DOTALL)
_NOTEREF = re.compile(r"\s*NOTEREF\s+(\S+)")
_NUMBERED = re.compile(r"\\[rnw]\b")
Look = tuple[str, bool, bool, bool]
"""Target of a link, italic, bold, code."""


@dataclass(frozen=True, slots=True)
class _Atom:
    inline: Inline
    look: Look


@dataclass(frozen=True, slots=True)
class _Cut:
    """Words that something else takes the place of; nothing where ``inline`` is None."""

    span: TextSpan
    inline: Inline | None


@dataclass(slots=True)
class Inlines:
    """Reads inlines. ``named``: label of a note -> its name; ``labels``: bookmark -> label of its paragraph."""

    view: View
    bound: Sequence[Bound]
    named: Mapping[str, str]
    labels: Mapping[str, str]
    left: list[Left] = field(default_factory=list)
    cited: set[str] = field(default_factory=set)
    """Labels of notes that a {cite} makes."""
    inner: set[str] = field(default_factory=set)
    """Labels of notes whose first mark stands in another note: in the text they only hang behind that one's."""
    _cuts: list[_Cut] = field(default_factory=list)
    _links: list[tuple[TextSpan, str]] = field(default_factory=list)
    _cites: dict[str, Role] = field(default_factory=dict)
    """Label of a note -> the citation that made it."""
    _edited: Mapping[str, TextSpan | None] = field(default_factory=dict)
    _runs: Sequence[int] = ()

    def __post_init__(self) -> None:
        draft = self.view.draft
        self._runs = [run.span.start for run in draft.runs]
        ours = is_made_here(draft)
        cuts = [_Cut(self._bracketed(one) if ours else one.at, one.role) for one in self.bound if one.at.length]
        cuts += self._references()
        cuts += list(self._dropped()) if ours else []
        self._cites = dict(self._citing())
        self._edited = edited(self.view) if self._cites else {}
        cuts += self._kept()
        self._cuts = _apart(cuts)
        self._links = [(self.view.forth(one.span), self._target(one.target)) for one in draft.links]
        self._links = sorted((span, to) for span, to in self._links if to and span.length)

    @property
    def cut(self) -> list[TextSpan]:
        """The words of the view that no author wrote: those of roles, of references, of the compiler."""
        return [one.span for one in self._cuts]

    def _bracketed(self, one: Bound) -> TextSpan:
        """A citation inside a note, with the brackets that the export puts around it."""
        text, start, end = self.view.text, one.at.start, one.at.end
        if one.role.name != "cite" or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
            return one.at
        return TextSpan(start - 1 - text.endswith(" ", 0, start - 1), end + 1)

    def _target(self, target: str) -> str:
        """Where a link leads in the language; "" for what it cannot lead to."""
        if not target.startswith("#"):
            return target if allowed(target) else ""
        found = LABEL.fullmatch(target[1:])
        if found:
            return f"#p-{found[1]}"
        name = self._finding(target[1:])
        return f"#{name}" if name else ""

    def _finding(self, bookmark: str) -> str:
        """The name of the finding that this bookmark stands at, as the file prints it."""
        if not bookmark.startswith("_finding_"):
            return ""
        wanted = f"_name{bookmark}"[:40]
        spans = [one.span for one in self.view.draft.bookmarks if one.name == wanted]
        return self.view.forth(spans[0]).of(self.view.text).strip() if spans else ""

    def _citing(self) -> Iterator[tuple[str, Role]]:
        """Of several marks at one place the first belongs to the first citation there."""
        roles: dict[int, list[Role]] = {}
        for one in self.bound:
            if not one.at.length:
                roles.setdefault(one.at.start, []).append(one.role)
        for read in self.view.read:
            for at, mark in sorted(read.marks, key=lambda one: one[0]):
                if roles.get(at):
                    yield mark.label, roles[at].pop(0)

    def _kept(self) -> Iterator[_Cut]:
        """Citations in notes that somebody added words to: they stand in the note, between these words."""
        for label, span in self._edited.items():
            if span and label in self._cites:
                yield _Cut(span, replace(self._cites.pop(label), at=place(self.view, span.start, span.end)))

    # Fields that point at something.

    def _references(self) -> Iterator[_Cut]:
        for one in self.view.draft.fields:
            span = self.view.forth(one.span)
            if not span.length:
                continue
            if found := _NOTEREF.match(one.instruction):
                if note := self._noted(found[1]):
                    yield _Cut(span, NoteMark(note, place(self.view, span.start, span.end)))
            elif (found := _REF.match(one.instruction)) and (said := self._referred(found[1], found[2])):
                yield _Cut(span, Role("ref", said, (said,), place(self.view, span.start, span.end)))

    def _referred(self, bookmark: str, switches: str) -> str:
        if bookmark.startswith("_name_finding_"):
            return self._finding(bookmark.removeprefix("_name"))
        if not _NUMBERED.search(switches):
            return ""
        found = LABEL.fullmatch(bookmark)
        return f"p-{found[1]}" if found else self.labels.get(bookmark, "")

    def _noted(self, bookmark: str) -> str:
        spans = [one.span for one in self.view.draft.bookmarks if one.name == bookmark]
        at = spans[0].start if spans else -1
        label = next((one.label for one in self.view.draft.marks if one.at == at), "")
        return self.named.get(label, "")

    # What the export put between the author's words.

    def _dropped(self) -> Iterator[_Cut]:
        text = self.view.text
        for one in self.view.draft.links:
            span = self.view.forth(one.span)
            if one.target.startswith(_RESTS):
                yield _Cut(span, None)
            elif one.target.startswith(_OBJECTION):
                begins = self.view.read[self.view.number_at(span.start)].span.start if self.view.read else 0
                flag = _FLAG.search(text[begins : span.start])
                comma = text.endswith(_BETWEEN, begins, span.start)
                yield _Cut(TextSpan(begins + flag.start() if flag else span.start - 2 * comma, span.end), None)
        yield from self._raised()

    def _raised(self) -> Iterator[_Cut]:
        """Commas between the marks of notes, and letters of values in links, which stand raised."""
        for run in self.view.draft.runs:
            if run.raised:
                span = self.view.forth(run.span)
                words = span.of(self.view.text)
                if words == _BETWEEN or (words in _LETTERS and run.italic):
                    yield _Cut(span, None)

    # The inlines of a stretch.

    def of(self, span: TextSpan, marks: Sequence[tuple[int, Mark]] = (), *, plain: bool = False) -> tuple[Inline, ...]:
        """The inlines of a stretch of the view; ``marks`` are the notes that hang in it.

        ``plain``: what is bold or italic from end to end is so by its style, as headings are, and is no emphasis.
        """
        atoms = list(self._atoms(span, marks))
        for kind in (1, 2) if plain else ():
            if all(one.look[kind] for one in atoms if isinstance(one.inline, Text | Role)):
                atoms = [_Atom(one.inline, _without(one.look, kind)) for one in atoms]
        return _nested(atoms)

    def _atoms(self, span: TextSpan, marks: Sequence[tuple[int, Mark]]) -> Iterator[_Atom]:
        here, waiting = span.start, sorted(marks, key=lambda one: one[0])
        cuts = [one for one in self._between(span) if one.span.overlaps(span)]
        while here < span.end or waiting:
            while waiting and waiting[0][0] <= here:
                yield from self._marked(waiting.pop(0)[1], here)
            if here >= span.end:
                continue
            cut = cuts[0] if cuts and cuts[0].span.start <= here else None
            if cut:
                look = self._look(max(here, cut.span.start))
                if cut.span.of(self.view.text).startswith("["):  # what may not be printed stands in the form of a gap
                    look = (look[0], False, look[2], look[3])
                waiting = [(max(at, min(cut.span.end, span.end)) if at > here else at, mark) for at, mark in waiting]
                if cut.inline is not None:
                    yield _Atom(cut.inline, look)
                else:
                    self.left.append(Left(_OURS, cut.span.of(self.view.text), ours=True))
                here = min(span.end, cut.span.end)
                cuts.pop(0)
                continue
            stops = [span.end, *(one.span.start for one in cuts[:1]), *(at for at, _mark in waiting[:1])]
            end = min(*stops, self._turn(here))
            yield from _worded(self.view.text[here:end], self._look(here))
            here = end

    def _between(self, span: TextSpan) -> Sequence[_Cut]:
        first = max(0, bisect_right(self._cuts, span.start, key=lambda one: one.span.start) - 1)
        return self._cuts[first : bisect_right(self._cuts, span.end, key=lambda one: one.span.start)]

    def _marked(self, mark: Mark, here: int) -> Iterator[_Atom]:
        if mark.label in self.inner:
            return
        look = ("", *self._look(max(0, here - 1))[1:])
        if mark.label in self._cites:
            yield _Atom(self._cites[mark.label], (look[0], False, False, False))
            if mark.label not in self._edited:
                self.cited.add(mark.label)
                return
        yield _Atom(NoteMark(self.named[mark.label], place(self.view, here, here)), (look[0], False, False, False))

    def _run(self, at: int) -> Run | None:
        origin = self.view.back(TextSpan(at, at + 1)).start
        number = bisect_right(self._runs, origin) - 1
        return self.view.draft.runs[number] if number >= 0 else None

    def _look(self, at: int) -> Look:
        run = self._run(at)
        number = bisect_right(self._links, at, key=lambda one: one[0].start) - 1
        to = self._links[number][1] if number >= 0 and at < self._links[number][0].end else ""
        return (to, run.italic, run.bold, run.code) if run else (to, False, False, False)

    def _turn(self, at: int) -> int:
        """Where the look can change next: the next stretch of the view, the next link."""
        number = bisect_right(self.view.starts, at)
        ends = [self.view.starts[number] if number < len(self.view.starts) else len(self.view.text)]
        first = max(0, bisect_right(self._links, at, key=lambda one: one[0].start) - 1)
        for span, _to in self._links[first : first + 2]:
            ends += [one for one in (span.start, span.end) if one > at]
        return min(ends)


def _apart(cuts: Sequence[_Cut]) -> list[_Cut]:
    """The cuts in order, none overlapping; of two at one place the longer, then the earlier named."""
    made: list[_Cut] = []
    for one in sorted(cuts, key=lambda one: (one.span.start, -one.span.end)):
        if not made or one.span.start >= made[-1].span.end:
            made.append(one)
    return made


def _worded(words: str, look: Look) -> Iterator[_Atom]:
    for number, line in enumerate(words.replace("\t", " ").split("\n")):
        if number:
            yield _Atom(Break(hard=True), (look[0], look[1], look[2], False))
        if line:
            yield _Atom(Text(line), look)


def _nested(atoms: Sequence[_Atom]) -> tuple[Inline, ...]:
    """Links and emphasis around what they hold together, the one that reaches farthest outside."""
    made: list[Inline] = []
    at = 0
    while at < len(atoms):
        look = atoms[at].look
        reaches = [(_reach(atoms, at, kind), -kind) for kind in range(4) if look[kind]]
        if not reaches:
            _add(made, atoms[at].inline)
            at += 1
            continue
        end, kind = max(reaches)
        inner = [_Atom(one.inline, _without(one.look, -kind)) for one in atoms[at:end]]
        made.append(_around(-kind, look, inner))
        at = end
    return tuple(made)


def _reach(atoms: Sequence[_Atom], at: int, kind: int) -> int:
    end = at
    while end < len(atoms) and atoms[end].look[kind] == atoms[at].look[kind]:
        end += 1
    return end


def _without(look: Look, kind: int) -> Look:
    to, italic, bold, code = look
    return ("" if kind == 0 else to, italic and kind != 1, bold and kind != 2, code and kind != 3)


def _around(kind: int, look: Look, inner: Sequence[_Atom]) -> Inline:
    children = _nested(inner)
    if kind == 0:
        return Link(look[0], children)
    return Styled(("", "emphasis", "strong", "code")[kind], children)


def _add(made: list[Inline], one: Inline) -> None:
    if isinstance(one, Text) and made and isinstance(made[-1], Text):
        made[-1] = Text(made[-1].words + one.words)
    else:
        made.append(one)


def words_of(inlines: Sequence[Inline]) -> str:
    """The plain words of inlines, roles as what they print in the draft being left out."""
    return "".join(
        one.words
        if isinstance(one, Text)
        else " "
        if isinstance(one, Break)
        else words_of(getattr(one, "children", ()))
        for one in inlines
    )
