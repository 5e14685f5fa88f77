"""PB154: a note cites another source than its sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from probata.method.report.claims.reading.cited import Marked, Noted, citations, notes
from probata.method.report.claims.sources.displaced import displaced
from probata.method.report.claims.sources.fields import Elsewhere, other_field
from probata.method.report.claims.sources.marked_words import AtMarks, at_marks
from probata.method.report.claims.sources.named_witness import another_witness
from probata.method.report.claims.sources.source_cited import alone, is_rider, source_cited
from probata.method.report.claims.sources.source_dates import another_date
from probata.method.report.claims.sources.source_details import detail_in_words, other_details
from probata.method.report.claims.sources.source_fit import excludes, fits
from probata.method.report.claims.sources.sourced import Named, sources_named
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection, passage_prose

CODE = "PB154"
WITHOUT_RECORDS = True
SAYS = "A note cites another source than the sentence names that it stands at."
WHY = """Notes slip when paragraphs move. A sentence that tells what a ministry says and a note that names an interview
with a teacher cannot both be right, and whoever follows the note finds something else (the house's method, section 1, a
law of the house: every claim leads to its place). Said is only what is plain: one note, one kind of source in it, and
another kind, office, profession, paper, law or date named in the sentence; or notes that have changed places, each of
which tells of the other's words and not of its own. A note that relays (quoted in, as reported by), a letter,
a file or a reference to another note is let be. English wording only."""
BAD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Interview with a former driver of the hostels.
"""
GOOD = """According to the Ministry of Settlement, nobody was held in the hostels.[^one]

[^one]: Ministry of Settlement, statement on the hostels.
"""
_NEXT = "Mark the note that belongs to this sentence, or name the source that the note cites."
_SHOWN = 60  # letters of a source that a message repeats
_IT = re.compile(
    r"(?:It|They|There|He|She|The\s+(?:letter|reply|report|document|text|statement|response|submission))\s+"
    r"(?:(?:also|then|further|did|does|do|has|had|have|not|never|neither|only)\s+){0,3}"
    r"(?:says?|said|state[sd]?|add(?:s|ed)?|note[sd]?|g[ai]ves?|lists?|listed|claim(?:s|ed)?|den(?:y|ies|ied)|explain(?:s|ed)?|"
    r"describe[sd]?|conclude[sd]?|finds?|found|dispute[sd]?|contest(?:s|ed)?|answer(?:s|ed)?|comment(?:s|ed)?|mention(?:s|ed)?|"
    r"reject(?:s|ed)?|accept(?:s|ed)?|promise[sd]?|announce[sd]?|admit(?:s|ted)?|argue[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|"
    r"address(?:es|ed)?|repl(?:y|ies|ied)|respond(?:s|ed)?)\b"
)
_GOES_ON = re.compile(
    r"\W*[“‘\"]|(?:[Hh]e|[Ss]he)\s+(?:also\s+|then\s+)?(?:said|says|added|recalled|went\s+on|explained)\b"
)
"""How words begin that go on with what somebody said before."""


def run(bound: Bound) -> Iterator[Objection]:
    """At the mark, once; only where every source that the sentence names excludes every one that its notes cite."""
    if not english(bound):
        return
    known = {one.label: one for one in notes(bound)}
    said: set[Marked] = set()
    for group in at_marks(bound):
        one = group.marks[0]
        message = ""
        if not _has_a_place(bound, one):
            message = _wrong(group, known) or _other_field(bound, group, known) or _other_person(bound, group, known)
        if message:
            said.add(one)
            yield _objection(bound, one, message)
    astray = {each.mark: each.words for each in displaced(bound)}
    for mark, there in astray.items():
        if mark not in said:
            words = " ".join(there.split()[:12])
            message = f"This note tells nothing of these words, and of other words much: “{words} …”."
            yield _objection(bound, mark, message)


def _objection(bound: Bound, one: Marked, message: str) -> Objection:
    return objection(CODE, one.at, message, _NEXT, bound.passages[one.passage])


def _wrong(group: AtMarks, known: Mapping[str, Noted]) -> str:
    """What to say of the notes at some words; empty where one of them can be meant."""
    cited = [_cited(known.get(one.label)) for one in group.marks]
    if all(cited):
        named = _named(group)
        if named and _all_exclude(named, cited):
            return "" if _fits_any(group.earlier, cited) else _message(named[0], cited[0][0])
    note = known.get(group.marks[0].label)
    if len(group.marks) > 1 or note is None or not (read := alone(note.words)):
        return ""
    other = other_details(group.words, read) or (another_date(group.earlier[0], read) if _takes_up(group) else "")
    return detail_in_words(other) if other else ""


def _takes_up(group: AtMarks) -> bool:
    """Whether words go on with what the sentence before them, which has no note, tells of a paper."""
    return bool(group.earlier and _IT.match(group.words))


def _other_field(bound: Bound, group: AtMarks, known: Mapping[str, Noted]) -> str:
    """What to say of a note that gives another number, code, page or author than its words."""
    note = known.get(group.marks[0].label)
    if len(group.marks) > 1 or note is None:
        return ""
    texts = bound.once.get("claims: fields elsewhere", lambda: _elsewhere(bound))
    here = passage_prose(bound, bound.passages[group.marks[0].passage]).text
    said = (group.words, *group.earlier[:1]) if _takes_up(group) else (group.words,)
    other = next(filter(None, (other_field(words, note.words, texts, here) for words in said)), "")
    return detail_in_words(other) if other else ""


def _elsewhere(bound: Bound) -> Elsewhere:
    return Elsewhere("\n".join(one.words for one in notes(bound)), "\n".join(_body(bound).values()))


def _other_person(bound: Bound, group: AtMarks, known: Mapping[str, Noted]) -> str:
    """What to say of a note that cites one person at the words of another."""
    one, note = group.marks[0], known.get(group.marks[0].label)
    if len(group.marks) > 1 or note is None:
        return ""
    body = bound.once.get("claims: words of the body", lambda: _body(bound))
    near = [body.get(one.passage + step, "") for step in (-2, -1, 1)]
    who = another_witness(group.words, note.words, body.get(one.passage, ""), near, tuple(body.values()))
    return f"These words are those of {who}, and the note cites another person." if who else ""


def _body(bound: Bound) -> Mapping[int, str]:
    return {number: passage_prose(bound, one).text for number, one in enumerate(bound.passages) if one.kind != "note"}


def _message(named: Named, cited: Named) -> str:
    source = named.words if len(named.words) < _SHOWN else named.kind.value
    told = f" (“{cited.words}”)" if cited.words and len(cited.words) < _SHOWN else ""
    return f"The sentence names “{source}” as its source, and the note cites {cited.kind.value}{told}."


def _named(group: AtMarks) -> Sequence[Named]:
    """The sources of the words; of "It says that ..." and of a quotation that goes on, those of the words before."""
    named = sources_named(group.words)
    if named or not group.earlier:
        return named
    if _IT.match(group.words):
        return sources_named(group.earlier[0])
    words = group.words
    for earlier in group.earlier:
        if not _GOES_ON.match(words) or named:
            return named
        named, words = sources_named(earlier), earlier
    return named


def _has_a_place(bound: Bound, one: Marked) -> bool:
    """Whether the sentence is borne by a role beside its note: then the note tells something more."""
    sentences = bound.passages[one.passage].sentences[one.sentence : one.sentence + 1]  # a mark alone has none
    return any(each.role.name in ("cite", "quote", "figure") for said in sentences for each in said.bindings)


def _cited(note: Noted | None) -> tuple[Named, ...]:
    """The sources of a note, all of them read; empty where one cannot be."""
    each = [one.words for one in citations(note.words)] if note else []
    found = [source_cited(one) for number, one in enumerate(each) if not (number and is_rider(one))]
    return tuple(one for one in found if one) if found and all(found) else ()


def _all_exclude(named: Sequence[Named], cited: Sequence[Sequence[Named]]) -> bool:
    return all(excludes(one, other) for one in named for each in cited for other in each)


def _fits_any(earlier: Sequence[str], cited: Sequence[Sequence[Named]]) -> bool:
    """Whether the sentences right before, which have no note of their own, name what the note cites."""
    return any(
        fits(one, other) for words in earlier for one in sources_named(words) for each in cited for other in each
    )
