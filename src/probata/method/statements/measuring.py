"""Measuring: what a number phrase of a text measures, from where to where it may lie, and which words anchor it.

"minutes before her term ends" is a value as well: more than one minute and less than sixty. What a phrase measures is
its unit, the noun that it describes ("a 48-page report"), and the words of content of its clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from probata.method.statements.alike import COMMON, LITTLE, alike, stem, weight
from probata.method.statements.contrasts import contrasts, days
from probata.method.statements.cues import CUES
from probata.method.statements.cues import words as _words
from probata.method.statements.layout import lay_out
from probata.method.statements.mentions import ROLES
from probata.method.statements.model import Statement
from probata.method.statements.quantities import Quantity, Roughly, quantities
from probata.method.statements.renderings import Source
from probata.method.statements.roughness import NEARLY_FROM, TOLERANCE
from probata.method.statements.units import Unit, counted, vague
from probata.record.ref import Ref
from probata.record.span import TextSpan

_CLAUSE = re.compile(
    r"[;:—()]|\s[–-]\s|,\s+(?:(?:and|but|while|whereas|although|though|when|so|others?|including)\b"
    r"|(?P<relative>(?:which|who|where)\b))"
)
_ASIDE = re.compile(r",\s+(?:who|whose|whom|which)\b[^,.;]{0,200},")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]*(?:[ \u00a0][A-ZÀ-Þ][\w-]*)*")
_BEHIND = re.compile(
    r"(?:of|for|to|against|from|at|in|on|by)\s+(?:the\s+|an?\s+|its\s+|their\s+|his\s+|her\s+)?([\w’'-]+(?:\s[\w’'-]+){0,2})"
)
_ROUND = Decimal("0.5")
_SAYING = _words("say says said saying tell tells told telling add adds added adding according")
_COLOURLESS = _words(
    "stand stands stood amount amounts amounted reach reaches reached total totals totalled totaled number numbers"
    " numbered put puts estimate estimates estimated count counts counted record records recorded run runs ran running"
    " comprise comprises comprised contain contains contained gather gathers gathered collect collected draw drew"
    " attract attracted lie lies lay situated located old alone still already later earlier"
)
"""Verbs that only put a number beside a noun: the noun behind them leads."""
_OFFSETS = _words("from before after ahead into away")
_PREPOSITIONS = _words("of in on at to by for with as per over under within between among against") | _OFFSETS
_FORMS = (
    "hold held; sink sank sunk; pay paid; shoot shot; fall fell fallen; rise rose risen; flee fled; find found;"
    " spend spent; bring brought; meet met; lose lost; send sent; buy bought; sell sold; hear heard; win won;"
    " fight fought; lead led; burn burnt; freeze froze frozen; steal stole stolen; break broke broken; sign signatory;"
    " write wrote written; drive drove driven; catch caught; keep kept; strike struck"
)
_IRREGULAR = {past: forms.split()[0] for forms in _FORMS.split(";") for past in forms.split()[1:]}
_NEAR_BEHIND, _OFFSET_WORDS = 8, 3
LONGEST_NAMES = 300
"""Names of a document that say what it is about; those that come first."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a number may lie, in the base of its unit; ``high`` is None for "and more".

    ``step`` is the size of the unit it is said in: "three hours" beside "190 minutes" is no closer than half an hour.
    """

    low: Decimal
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False
    step: Decimal = Decimal(1)

    def excludes(self, other: Extent) -> bool:
        """Whether no number lies in both; of two units, the coarser one gives half a step on both sides."""
        coarse = max(self.step, other.step) if self.step != other.step else Decimal(0)
        a, b = (one._wider(coarse / 2 if one.step == coarse else Decimal(0)) for one in (self, other))
        return a._below(b) or b._below(a)

    def _wider(self, by: Decimal) -> Extent:
        return Extent(self.low - by, None if self.high is None else self.high + by, self.open_low, self.open_high)

    def _below(self, other: Extent) -> bool:
        if self.high is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))


@dataclass(frozen=True, slots=True)
class Measure:
    """One number phrase of one document and what it measures. Spans count code points of the document's text.

    ``party`` is who is said to give it, None for the document itself or a speaker who is not sure. ``near`` are the
    words that anchor it in its clause, ``far`` those of its sentence; ``names`` are among them. ``leads`` is the word
    that it hangs on: the verb that it is subject or object of, or a noun.
    """

    of: Ref
    span: TextSpan
    sentence: TextSpan
    words: str
    unit: str
    roughly: Roughly | None
    extent: Extent
    party: str | None
    head: str
    near: frozenset[str]
    far: frozenset[str]
    leads: frozenset[str]
    names: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    days: frozenset[str]
    sides: frozenset[tuple[str, str]]
    behind: tuple[tuple[str, tuple[str, ...]], ...]
    about: frozenset[str] = field(repr=False)


def measures(source: Source) -> Iterator[Measure]:
    """Every number phrase of a document with a unit, in order; furniture and headings have none. Raises nothing."""
    laid = [one for one in lay_out(source.text, source.beside) if one.span.overlaps(source.span) and one.english]
    about = _about(source.text, (span for one in laid for span in (each.span for each in one.sentences)))
    said = sorted((part.start, part.end, one) for one in source.statements for part in one.parts if part.length)
    at = 0
    for one in (sentence.span for document in laid for sentence in document.sentences):
        if not source.span.holds(one):
            continue
        while at < len(said) and said[at][1] <= one.start:
            at += 1
        yield from _of_sentence(source, one, said[at : at + 12], about)


def _of_sentence(
    source: Source, sentence: TextSpan, said: Sequence[tuple[int, int, Statement]], about: frozenset[str]
) -> Iterator[Measure]:
    words = sentence.of(source.text)
    found = quantities(words)
    for one in found:
        unit = counted(words, one)
        if unit and not one.times:
            yield _measure(source, sentence, one.span, (unit, one.roughly, extent(one, unit)), said, about)
    for span, unit, (low, high) in vague(words, [one.span for one in found]):
        yield _measure(source, sentence, span, (unit, None, Extent(low, high, step=unit.size)), said, about)


def extent(one: Quantity, unit: Unit) -> Extent:
    """From where to where a number may lie as it is said, in the base of its unit.

    "20 to 30" is anything between. "About" allows a tenth on both sides, "nearly" from 0.94 of it up; numbers in words
    of scale and whole thousands are taken as rounded to their last figure: "10 million" is from 9.5 to 10.5.
    """
    number, spare = one.number, _spare(one)
    if one.least is not None:
        return Extent(one.least * unit.size, number * unit.size, step=unit.size)
    low, high, open_low, open_high = {
        Roughly.ABOUT: (number * (1 - TOLERANCE), number * (1 + TOLERANCE), False, False),
        Roughly.NEARLY: (number * NEARLY_FROM, number, False, False),
        Roughly.MORE_THAN: (number, None, True, False),
        Roughly.AT_LEAST: (number, None, False, False),
        Roughly.LESS_THAN: (Decimal(0), number, False, True),
        Roughly.UP_TO: (Decimal(0), number, False, False),
    }.get(one.roughly, (number - spare, number + spare, False, False))
    size = unit.size
    return Extent(low * size, None if high is None else high * size, open_low, open_high, size)


def _spare(one: Quantity) -> Decimal:
    """Half of the last figure of a number that is rounded as people round: thousands, millions."""
    if one.roughly is Roughly.EXACTLY and re.match(r"exactly|precisely", one.words, re.IGNORECASE):
        return Decimal(0)
    scaled = re.search(r"([\d.,]+)?[ \u00a0-]?(thousand|million|billion)\b", one.words, re.IGNORECASE)
    if scaled:
        places = len((scaled[1] or "").partition(".")[2])
        size = {"thousand": 3, "million": 6, "billion": 9}[scaled[2].lower()]
        return _ROUND * Decimal(10) ** (size - places)
    zeros = len(str(int(one.number))) - len(str(int(one.number)).rstrip("0")) if one.number >= 1000 else 0
    return _ROUND * Decimal(10) ** zeros if zeros >= 3 else Decimal(0)


def _measure(
    source: Source,
    sentence: TextSpan,
    at: TextSpan,
    value: tuple[Unit, Roughly | None, Extent],
    said: Sequence[tuple[int, int, Statement]],
    about: frozenset[str],
) -> Measure:
    text, (unit, roughly, reach) = source.text, value
    span = at.shifted(sentence.start)
    holder = _holder(span, said)
    inside = TextSpan(holder[0], holder[1]) if holder else sentence
    clause = _clause(text, span, TextSpan(max(inside.start, sentence.start), min(inside.end, sentence.end)))
    cut = " | ".join(_ASIDE.sub(" ", each) for each in (text[clause.start : span.start], text[span.end : clause.end]))
    whole = text[sentence.start : span.start] + " | " + text[span.end : sentence.end]
    runs = tuple(_runs(cut))
    return Measure(
        of=source.ref,
        span=span,
        sentence=sentence,
        words=span.of(text),
        unit=unit.name,
        roughly=roughly,
        extent=reach,
        party=holder[2].speaker.party if holder else None,
        head=_head(text, span, unit),
        near=_anchors(cut, unit),
        far=_anchors(whole, unit),
        leads=_leads(text[clause.start : span.start], text[span.end : clause.end]),
        names=frozenset(part for run in runs for part in run),
        runs=runs,
        days=days(whole),
        sides=contrasts(cut),
        behind=tuple(_complements(cut)),
        about=about,
    )


def _holder(span: TextSpan, said: Sequence[tuple[int, int, Statement]]) -> tuple[int, int, Statement] | None:
    """The shortest stretch of a statement that holds a phrase."""
    held = [one for one in said if one[0] <= span.start and span.end <= one[1]]
    return min(held, key=lambda one: (one[1] - one[0], one[0], one[2].id), default=None)


def _clause(text: str, span: TextSpan, inside: TextSpan) -> TextSpan:
    low, high = inside.start, inside.end
    for cut in _CLAUSE.finditer(text, inside.start, inside.end):
        if cut.end() <= span.start:
            low = low if cut["relative"] else cut.end()  # "the report, which runs to 46 pages": the noun is wanted
        elif cut.start() >= span.end:
            high = cut.start()
            break
    return TextSpan(low, max(high, span.end))


def _head(text: str, span: TextSpan, unit: Unit) -> str:
    """What "48-page" describes: the last word of content right behind it."""
    if not unit.describes:
        return ""
    found = ""
    for word in re.findall(r"[^\W\d_][\w-]*", re.split(r"[^\w\s-]", text[span.end : span.end + 60])[0])[:3]:
        low = word.lower()
        if low in LITTLE or (found and low in CUES and (low in _SAYING or low.endswith(("ed", "s")))):
            break
        found = key(word)
    return found


def key(word: str) -> str:
    """What forms and spellings of one word have in common."""
    low = word.lower().removesuffix("’s").removesuffix("'s").replace("iz", "is")
    low = _IRREGULAR.get(low, low)
    return alike(low[:-3] + "y" if low.endswith(("ied", "ies")) and len(low) > 5 else low)


def _leads(before: str, behind: str) -> frozenset[str]:
    """The word that a phrase hangs on: the verb right behind it, what an offset counts from, or the word before it."""
    preposition = ""
    after: list[str] = []
    for one in _WORD.findall(re.split(r"[^\w\s’'-]", behind)[0])[:_NEAR_BEHIND]:
        low = one.lower()
        if low in _PREPOSITIONS:
            preposition = preposition or ("" if after else low)
        elif _tells(low) and low not in _COLOURLESS:
            after.append(key(low))
    if after and preposition in _OFFSETS:
        return frozenset(after[:_OFFSET_WORDS])
    if after and not preposition:
        return frozenset(after[:1])
    for one in reversed(_WORD.findall(before)):
        if _tells(one.lower()) and one.lower() not in _COLOURLESS:
            return frozenset({key(one)})
    return frozenset(after[:1])


def _tells(word: str) -> bool:
    return bool(weight(word)) and word not in _SAYING and not word[0].isdigit() and not days(word.capitalize())


def _anchors(words: str, unit: Unit) -> frozenset[str]:
    """The words of content of a stretch; not its unit, weekdays, months or words of saying."""
    found = (one.lower() for one in _WORD.findall(words))
    return frozenset(
        key(one)
        for one in found
        if weight(one)
        and one not in _SAYING
        and not one[0].isdigit()
        and not days(one.capitalize())
        and stem(one) != unit.name
    )


def heavy(anchors: Iterable[str]) -> Decimal:
    """How much anchors tell together: words that many sayings share count half."""
    return sum((Decimal("0.5") if one in _SHARED else Decimal(1) for one in anchors), Decimal(0))


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    """Runs of capitals that are names, folded; the first word of a clause counts only inside a longer run."""
    for found in _NAME.finditer(words):
        all_of_it = re.split(r"[ \u00a0]", found[0])
        tokens = [one for one in all_of_it if one.lower() not in LITTLE and not days(one) and one not in ROLES]
        first = not words[: found.start()].strip(" “\"‘'|")
        if tokens and not (first and len(all_of_it) == 1):
            yield tuple(key(one) for one in tokens)


def _complements(words: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands behind "for", "to", "of" ...: the preposition and the words of content of what follows it."""
    for found in re.finditer(_BEHIND, words):
        preposition, noun = found[0].split()[0], []
        for word in re.findall(r"[\w’'-]+", found[1]):
            if word.lower() in LITTLE or word.lower() in CUES or word[0].isdigit() or days(word):
                break
            noun.append(key(word))
        if noun:
            yield preposition, tuple(noun)


def spoken(words: str, keys: frozenset[str]) -> tuple[str, ...]:
    """The words of a stretch that have these keys, each once, as they stand."""
    found: dict[str, str] = {}
    for one in _WORD.findall(words):
        if key(one) in keys:
            found.setdefault(key(one), one)
    return tuple(found.values())


def _about(text: str, sentences: Iterable[TextSpan]) -> frozenset[str]:
    found: dict[str, None] = {}
    for span in sentences:
        for run in _runs(span.of(text)):
            found.update(dict.fromkeys(run))
        if len(found) >= LONGEST_NAMES:
            break
    return frozenset(list(found)[:LONGEST_NAMES])


_SHARED = frozenset(key(one) for one in COMMON)
