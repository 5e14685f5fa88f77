"""Mentions: names as a text introduces them, one document at a time, and what stands beside them.

A name is a run of words with capitals. Whether it is a person's shows by a title before it, by what kind of word it
ends with and by the place before it; what stays open is neither a person nor an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from probata.method.statements.states import ADJECTIVES, SEATS, STATES


class Kind(StrEnum):
    """What a name is a name of."""

    PERSON = "person"
    BODY = "body"  # an organisation, office, State, paper
    OTHER = "other"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BODIES = _words(
    "Office Ministry Union Board Company Committee Commission Agency Authority Association Council Court Tribunal Party"
    " Department Bureau Institute Institution Foundation Federation League Society Club Group Movement Front Army "
    "Navy Force"
    " Forces Police Guard Service Services Bank Fund Trust Corporation Corp Inc Ltd Limited Co Congress Parliament "
    "Assembly"
    " Senate House Government Administration Secretariat Mission Embassy Consulate Delegation University College School"
    " Hospital Clinic Church Diocese Watch Amnesty International Nations Project Program Programme Campaign Coalition"
    " Alliance Initiative Centre Center Network Observatory Monitor Inspectorate Directorate Inquiry Panel Team "
    "Taskforce"
    " Press Wire Times Post News Courier Herald Tribune Gazette Journal Mail Guardian Reuters Radio Television Media "
    "Farmers"
    " Workers Brigade Battalion Regiment Command Works Mine Mines Mining Timber Holdings Industries Partners Chamber"
    " Conference Organisation Organization Registry Archive Library Museum Unit Division Branch Section Staff Bar "
    "Cabinet"
    " Prosecutors Judges Teachers Nurses Doctors Fishermen Miners Mothers Families Lawyers Journalists Observers"
)
ROLES = _words(
    "Commissioner Minister President Secretary Director Ambassador Spokesman Spokeswoman Spokesperson Judge Justice "
    "General"
    " Colonel Captain Professor Prof Prof. Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dame Sister Brother Father Mother "
    "Bishop"
    " Archbishop Cardinal Pope King Queen Prince Princess Chancellor Senator Governor Mayor Chairman Chairwoman "
    "Chair Sheikh"
    " Imam Rabbi Chief Inspector Sergeant Lieutenant Major Lord Lady Rapporteur Prosecutor Premier Representative "
    "Gen Gen."
    " Col Col. Lt Lt. Capt Capt. Sgt Sgt. Maj Maj. Rev Rev. Sen Sen. Rep Rep. Gov Gov. Envoy Coordinator Registrar "
    "Marshal"
    " Admiral Brigadier Corporal Constable Superintendent Officer Reverend Nurse Doctor"
)
LOWER_ROLES = _words(
    "spokesman spokeswoman spokesperson minister president secretary director ambassador judge lawyer chairman "
    "chairwoman"
    " chair chief head commissioner activist campaigner researcher journalist reporter author expert analyst envoy "
    "official"
    " officer teacher nurse doctor pilot farmer fisherman driver engineer leader founder member candidate prosecutor "
    "witness"
    " survivor resident mayor governor senator deputy coordinator rapporteur professor economist historian "
    "representative"
    " manager executive owner editor correspondent worker student prisoner detainee inmate mother father brother "
    "sister son"
    " daughter wife husband widow cousin uncle aunt neighbour neighbor colleague adviser advisor foreman clerk guard "
    "captain"
)
MALE = _words(
    "Mr Mr. Sir Lord King Prince Father Brother spokesman chairman brother father son husband uncle "
    "fisherman foreman widower he his him himself"
)  # fmt: skip
FEMALE = _words(
    "Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Sister Mother spokeswoman chairwoman sister mother "
    "daughter wife widow aunt she her hers herself"
)  # fmt: skip
NO_NAME = _words(
    "The A An In On At But And Or Nor He She It They We I You This That These Those His Her Its Their Our My While "
    "When After"
    " Before If As For From With Without However Meanwhile Separately Earlier Later Yesterday Today Then Still Also "
    "Now Yet"
    " Instead Nevertheless Since Because Although Though Despite During Until Under Over Between Among Against Both "
    "All Some"
    " Many Most Several Two Three Four Five Six Seven Eight Nine Ten One No Not Nobody Neither Who What Why How "
    "Where Which"
    " There Here So Such Each Every Any Other Another Only Even Just Once Again Asked Speaking Citing According By "
    "To Of Human"
    " Residents Witnesses Officials Police Survivors Villagers Workers Families Experts Analysts Activists Campaigners"
    " Lawyers Diplomats Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July"
    " August September October November December Former Responding Local Rights Senior Elsewhere Rather Drivers "
    "Soldiers Let"
)
CAP = r"(?:(?:[A-Z]\.){2,}(?![\w.])|(?:[^\W\d_a-zà-öø-ÿ])(?:[\w\-]|[’'](?!s\b)(?=\w))*\.?(?<![\w]{4}\.)|(?:[A-Z]\.)+)"
NAME = re.compile(
    rf"(?<![\w’'-]){CAP}(?:(?:[’']s?)?(?:[ \u00a0\n](?:of the|on the|for the|of|for|on|and the|and|de la|de|del|della"
    rf"|van der|van|von"
    rf"|der|bin|ibn|al|el|da|di|du|le|la|ter|ten))?[ \u00a0\n]{CAP})*"
)
_JOIN = re.compile(r"\b(?:of|for|on|and|the)\b")
_IN_A_PLACE = re.compile(r"(?:\b(?:in|at|from|near|to|around|across|outside|of|into|via|through|off)(?: the)?)\s+$")
_TO_SOMEBODY = re.compile(
    r"\b(?:wrote|writes|writing|spoke|speaks|talked|listened|married|apologi[sz]ed|said|replied|appealed|letters?|notes?"
    r"|messages?|calls?|e-?mails?|statements?|answers?|repl(?:y|ies)|questions?|complaints?) (?:to|from|of)\s+$"
)
"""Before the name of whoever is spoken to or heard from, which is no place."""
_ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Z.&-]{1,11}s?)\s*\)")


@dataclass(slots=True)
class Party:
    """Somebody whom a document introduces. ``words`` are those by which it may be called later, in lower case."""

    name: str
    kind: Kind
    first: int
    words: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    of: str | None = None
    he: int = 0
    she: int = 0
    last: int = 0

    @property
    def gender(self) -> str:
        """ "he", "she" or nothing, as far as the text itself says so."""
        return "" if bool(self.he) == bool(self.she) else "he" if self.he else "she"

    @property
    def tokens(self) -> list[str]:
        """The words of the name."""
        return self.name.split()


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: where it stands, what it names, the titles before it and the words that describe it."""

    start: int
    end: int
    name: str
    kind: Kind
    titles: tuple[str, ...] = ()
    described: str = ""


def names(text: str, offset: int = 0) -> Iterator[Named]:
    """Every name of a stretch of text, longest run first split into titles and the name itself."""
    for found in NAME.finditer(text):
        yield from _split(text, found, offset)


def _split(text: str, found: re.Match[str], offset: int) -> Iterator[Named]:
    start, end = found.span()
    while True:  # without "The", "In", "However" at its head
        first = re.match(r"\S+\s*", text[start:end])
        word = first[0].strip() if first else ""
        if not first or word not in NO_NAME or (word == "Human" and text[start:end].startswith("Human Rights ")):
            break
        start += first.end()
        joiner = re.match(r"(?:of|for|on|the|and)(?: the)?\s+", text[start:end])
        start += joiner.end() if joiner else 0
    run = text[start:end].rstrip()
    if not run:
        return
    for low, high in _apart(run):
        yield from _one(text, start + low, start + high, offset)


def _apart(run: str) -> Iterator[tuple[int, int]]:
    """A run cut at possessives ("China’s Foreign Ministry") and at "and" between two persons."""
    low = 0
    for cut in re.finditer(r"[’']s\s|[’']\s|\s+(?:and|of)(?:\s+the)?\s+", run):
        is_and = "and" in cut[0].split()
        if "of" in cut[0].split():
            if not _of_a_body(run[low : cut.start()], run[cut.end() :]):
                continue
        elif is_and and not _two(run[low : cut.start()], run[cut.end() :], apart=cut[0].split()[-1] == "the"):
            continue
        if not is_and and cut[0].startswith(("’ ", "' ")):
            continue  # "Farmers’ Union" is one name
        yield low, cut.start()
        low = cut.end()
    yield low, len(run)


def _of_a_body(before: str, after: str) -> bool:
    """Whether "A B of the C Congress" is a person and whom that person belongs to."""
    tokens = before.split()
    return len(tokens) in (2, 3) and not set(tokens) & (BODIES | ROLES) and bool(set(after.split()) & BODIES)


def _two(before: str, after: str, *, apart: bool) -> bool:
    """Whether "A and B" names two, not one body such as "Ministry of Law and Order". ``apart``: B has an article."""
    head = set(before.split())
    first, *_, last = [*after.split(maxsplit=1), after.rsplit(maxsplit=1)[-1]]
    if head & BODIES and apart and last in BODIES:
        return True
    if head & BODIES and first in BODIES and (first in head or " of " in after):
        return True  # "the Ministry of Justice and the Ministry of Health"
    if _JOIN.search(before) and head & BODIES:
        return False
    return len(before.split()) > 1 or len(after.split()) > 1 or not set(after.split()) & BODIES


def _one(text: str, start: int, end: int, offset: int) -> Iterator[Named]:
    run = text[start:end].strip()
    tokens = run.split()
    if not tokens:
        return
    if tokens[-1].endswith(".") and tokens[-1] not in _ABBREVIATED and not _INITIALS.fullmatch(tokens[-1]):
        tokens[-1] = tokens[-1][:-1]  # the full stop of a sentence that a short name ends
        end = start + text[start:end].rindex(".")
    at = _title_end(tokens)
    if at:
        rest = tokens[at:]
        if rest and not set(rest) & BODIES:
            low = (
                end - len(text[start:end]) + text[start:end].find(" ".join(rest))
                if " ".join(rest) in text[start:end]
                else start
            )
            yield Named(
                offset + low, offset + end, " ".join(rest), Kind.PERSON, tuple(tokens[:at]), " ".join(tokens[:at])
            )
            return
    yield Named(offset + start, offset + end, " ".join(tokens), _kind(text, start, tokens), (), _described(text, start))


def _title_end(tokens: list[str]) -> int:
    """How many words before a person's name are titles; 0 when the run holds no title with a name behind it."""
    roles = [index for index, token in enumerate(tokens) if token in ROLES]
    if not roles or roles[-1] == len(tokens) - 1:
        return 0
    last = roles[-1]
    rest = tokens[last + 1 :]
    if rest[0] in ("of", "for", "on", "and"):
        capitals = [token for token in rest if token[0].isupper()]
        return len(tokens) - 2 if len(capitals) >= 3 and not set(capitals[-2:]) & BODIES else 0
    return last + 1 if len(rest) <= 4 else 0


def _kind(text: str, start: int, tokens: list[str]) -> Kind:
    run = " ".join(tokens)
    if set(tokens) & BODIES or run in STATES or run in SEATS or _acronym(tokens[-1]):
        return Kind.BODY
    if len(tokens) > 1 and _INITIALS.fullmatch(tokens[0]) and not _JOIN.search(run):
        return Kind.PERSON
    if _JOIN.search(run) or run in ADJECTIVES or tokens[0] in ADJECTIVES:
        return Kind.OTHER
    before = text[max(0, start - 20) : start]
    if (
        _IN_A_PLACE.search(before)
        and not _TO_SOMEBODY.search(text[max(0, start - 40) : start])
        and not before.endswith("according to ")
        and not _described(text, start)
    ):
        return Kind.OTHER
    if re.search(r"\bthe\s+$", text[max(0, start - 6) : start], re.IGNORECASE):
        return Kind.OTHER
    return Kind.PERSON if 2 <= len(tokens) <= 5 else Kind.OTHER


_ABBREVIATED = ROLES | _words("Jr. Sr. St. Inc. Co. Corp. Ltd. No.")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")


def _acronym(token: str) -> bool:
    return token.isupper() and len(token) > 1 and not _INITIALS.fullmatch(token)


def _described(text: str, start: int) -> str:
    """The lower-case role right before a name ("ministry spokesman X") with what belongs to it."""
    tail = text[max(0, start - 110) : start].rstrip().removesuffix(",")
    if tail.rpartition(" ")[2] not in LOWER_ROLES:
        return ""
    return re.split(r"[,;:.(“”]\s|\b(?:that|said|and|but|by|told|called|when)\s", tail)[-1].strip()


def acronym_behind(text: str, end: int) -> str | None:
    """The acronym in parentheses behind a name, or None."""
    found = _ACRONYM.match(text, end)
    return found[1] if found else None
