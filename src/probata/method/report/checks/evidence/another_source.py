"""PB154: a note cites another source than its sentence names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from probata.method.report.claims.cited import Marked, Noted, citations, marks, notes
from probata.method.report.claims.sourced import Named, excludes, source_cited, sources_named
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection, sentence_prose

CODE = "PB154"
WITHOUT_RECORDS = True
SAYS = "A note cites another source than the sentence names that it stands at."
WHY = """Notes slip when paragraphs move. A sentence that tells what a ministry says and a note that names an interview
with a teacher cannot both be right, and whoever follows the note finds something else (the house's method, section 1, a
law of the house: every claim leads to its place). Said is only what is plain: one note, one kind of source in it, and
another kind, office, profession or law named in the sentence. A note that relays (quoted in, as reported by), a letter,
a file or a reference to another note is let be. English wording only."""
BAD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Interview with a former driver of the hostels.
"""
GOOD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Ministry of Settlement, statement on the hostels.
"""
_NEXT = "Mark the note that belongs to this sentence, or name the source that the note cites."


def run(bound: Bound) -> Iterator[Objection]:
    """At the mark; only where every source that the sentence names excludes every one that its notes cite."""
    if not english(bound):
        return
    known = {one.label: one for one in notes(bound)}
    for words, earlier, group in _groups(bound):
        cited = [_cited(known.get(one.label)) for one in group]
        named = sources_named(words)
        if _has_a_place(bound, group[0]):
            continue
        if named and all(cited) and _all_exclude(named, cited) and not _fits_any(bound, earlier, cited):
            one, note = group[0], cited[0]
            source = named[0].words if len(named[0].words) < 60 else named[0].kind.value
            message = (
                f"The sentence names “{source}” as its source, and the note cites {note[0].kind.value}{_told(note[0])}."
            )
            yield objection(CODE, one.at, message, _NEXT, bound.passages[one.passage])


def _has_a_place(bound: Bound, one: Marked) -> bool:
    """Whether the sentence is borne by a role beside its note: then the note tells something more."""
    sentences = bound.passages[one.passage].sentences[one.sentence : one.sentence + 1]  # a mark alone has none
    return any(each.role.name in ("cite", "quote", "figure") for said in sentences for each in said.bindings)


def _told(one: Named) -> str:
    words = one.words
    return f" (“{words}”)" if words and len(words) < 60 else ""


def _cited(note: Noted | None) -> tuple[Named, ...]:
    """The sources of a note, all of them read; empty where one cannot be."""
    found = [source_cited(one.words) for one in citations(note.words)] if note else []
    return tuple(one for one in found if one) if found and all(found) else ()


def _all_exclude(named: Sequence[Named], cited: Sequence[Sequence[Named]]) -> bool:
    return all(excludes(one, other) for one in named for each in cited for other in each)


def _fits_any(bound: Bound, earlier: Sequence[tuple[int, int]], cited: Sequence[Sequence[Named]]) -> bool:
    """Whether the sentences right before, which have no note of their own, name what the note cites."""
    for passage, sentence in earlier:
        named = sources_named(_words(bound, passage, sentence))
        if any(not excludes(one, other) for one in named for each in cited for other in each):
            return True
    return False


def _groups(bound: Bound) -> Iterator[tuple[str, Sequence[tuple[int, int]], Sequence[Marked]]]:
    """Marks that stand together, with the words that they stand at and the sentences before that have no mark."""
    by_sentence: dict[tuple[int, int], list[Marked]] = {}
    for one in marks(bound):
        if bound.passages[one.passage].kind != "note":
            by_sentence.setdefault((one.passage, one.sentence), []).append(one)
    for (passage, sentence), each in by_sentence.items():
        earlier: list[tuple[int, int]] = []
        for number in range(sentence - 1, -1, -1):
            if (passage, number) in by_sentence:
                break
            earlier.append((passage, number))
        together = _together(bound, passage, each)
        if len(together) == 1:
            yield _words(bound, passage, sentence), earlier, each
            continue
        said = bound.passages[passage].sentences
        start = said[sentence].at.start if sentence < len(said) else bound.passages[passage].at.start
        for group in together:
            yield _between(bound, passage, start, group[0].at.start), (), group
            start = group[-1].at.end


def _together(bound: Bound, passage: int, each: Sequence[Marked]) -> list[list[Marked]]:
    found: list[list[Marked]] = []
    for one in sorted(each, key=lambda mark: mark.at.start):
        if found and not any(char.isalnum() for char in _between(bound, passage, found[-1][-1].at.end, one.at.start)):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _between(bound: Bound, passage: int, start: int, end: int) -> str:
    one = bound.passages[passage]
    return " ".join(one.masked[max(0, start - one.at.start) : max(0, end - one.at.start)].split())


def _words(bound: Bound, passage: int, sentence: int) -> str:
    one = bound.passages[passage]
    return sentence_prose(bound, one, one.sentences[sentence]).text if one.sentences else ""
