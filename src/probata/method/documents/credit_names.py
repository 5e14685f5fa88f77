"""Lists of names in credit lines: a small grammar that reads a list to its very end or not at all.

list    = group { separator group }              separator = "," | ";" | "and" | "&" | ", and"
group   = name { separator name } [ "in" place | "from" place | "(" place ")" ]
name    = two to six words with capitals, initials or particles ("de", "van", "al-"), or one in Han, Kana or Hangul
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from probata.record.span import TextSpan


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split(";"))


class Role(StrEnum):
    """What somebody is credited with."""

    REPORTER = "reporter"
    CONTRIBUTOR = "contributor"
    WRITER = "writer"
    EDITOR = "editor"
    PHOTOGRAPHER = "photographer"
    TRANSLATOR = "translator"


@dataclass(frozen=True, slots=True)
class Credited:
    """One person of a credit line; ``span`` is the place of the name alone, ``place`` the city or None."""

    name: str
    place: str | None
    role: Role
    span: TextSpan


# --- words ----------------------------------------------------------------------------------------------------

LETTER = r"[^\W\d_]"
WORD = rf"{LETTER}[\u0300-\u036f]*(?:[\w\u0300-\u036f]|[’'\-‐](?=\w))*"
_TOKEN = re.compile(
    rf"(?P<initial>(?:{LETTER}\.-?)+(?![^\W_]))|(?P<short>(?:St|Ste|Dr|Jr|Sr|Mr|Mrs|Ms|Prof|Lt|Gen)\.)"
    rf"|(?P<word>{WORD})|(?P<line>[ \t]*(?:\r\n|\r|\n)\s*)|(?P<sign>[^\w\s])|(?P<number>\d\w*)"
)
_UNSPACED_NAME = re.compile(r"[\u4e00-\u9fff\u3040-\u30ff]{2,6}|[\uac00-\ud7af]{2,4}")
PARTICLES = _words(
    "de del della delle dello di da das do dos du des der den van von zu zur ter ten te la le las los el al bin ibn "
    "bint ben abu y e i af av auf op ’t 't und of"
)
_PLACE_PARTICLES = PARTICLES | _words("the upon sur am an ob es im au aux")
_PREFIXED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|ud|ed|ould|d|l|dell|dall|n|t)[-’'‐](\w)")
NO_NAME = _words(
    "Our The This That These Those There Then When While After Before Sign Read Get Follow Click Subscribe Share More "
    "All File Copyright Related Also See Watch Listen It He She We They You Its His Her Their A An In On At By For "
    "From With But And Or If As Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
    "July August September October November December Photo Photos Picture Reporting Editing Writing Additional "
    "Source Sources Correction Editor's Editor’s Note Staff Newsroom Bureau Desk Advertisement Title"
)
_ENDS_A_LIST = _words("Our Sign Read Get Follow Click Subscribe Share Copyright Related See The This Photo")
_NO_PERSON = _words(
    "international watch ministry agency news times organization organisation association network committee "
    "institute foundation union office council party university bank commission department government without "
    "rights society center centre federation league court police army forces university institute group company "
    "ltd inc corp wire broadcasting television radio gazette tribune herald courier bulletin presse agence "
    "correspondents reporters journalists staff team archive archives library museum hospital clinic ministry "
    "embassy mission congress parliament assembly senate nations amnesty project program programme "
    "campaign alliance coalition initiative observatory monitor survey service services analysts researchers "
    "experts officials students volunteers readers imagery satellite candlelight committee climate"
)
ROLE_WORDS = _words(
    "writer writers reporter reporters journalist journalists correspondent correspondents producer producers "
    "photographer photographers researcher researchers editor editors staff video freelance special senior chief "
    "diplomatic stringer stringers"
)
_OUTLET_WORDS = _words(
    "wire news press agency times post herald tribune journal courier gazette bulletin radio tv television "
    "broadcasting daily mirror chronicle observer review standard telegraph media service network today weekly "
    "magazine presse dispatch monitor globe star sun mail examiner sentinel echo register inquirer newswire"
)
_AGENCIES = {
    name.casefold(): name
    for name in _phrases(
        "Reuters;Thomson Reuters Foundation;AP;Associated Press;The Associated Press;AFP;Agence France-Presse;CNN;BBC;"
        "BBC News;dpa;EFE;ANSA;TASS;Xinhua;Kyodo;Kyodo News;UPI;PA Media;ANI;PTI;Anadolu;Anadolu Agency;EPA;RFE/RL;"
        "Radio Free Asia;RFA;VOA;Voice of America;Bloomberg;Bloomberg News;Al Jazeera;Deutsche Welle;DW;NPR;NBC News;"
        "ABC News;CBS News;IANS;Interfax;Ukrinform;Yonhap;Getty Images;Getty;AP Photo;PA;Press Association;"
        "The New York Times;The Washington Post;The Guardian;Belga;CTK;MTI;PAP;TT;NTB;Lusa"
    )
}
_SAME_AGENCY = {"the associated press": "Associated Press", "ap": "Associated Press", "ap photo": "Associated Press"}
_SAME_AGENCY |= {"afp": "Agence France-Presse", "getty": "Getty Images", "bbc news": "BBC"}
_USUAL_NAMES = frozenset(_AGENCIES.values()) | frozenset(_SAME_AGENCY.values())
_TWO_WORD_PLACES = _phrases(
    "New York;Hong Kong;Los Angeles;San Francisco;New Delhi;Buenos Aires;Tel Aviv;Abu Dhabi;Kuala Lumpur;Addis Ababa;"
    "Phnom Penh;Rio de Janeiro;Sao Paulo;São Paulo;Cape Town;Saint Petersburg;St. Petersburg;San Salvador;San José;"
    "San Jose;San Juan;Las Vegas;Santa Fe;New Orleans;Port Moresby;Santo Domingo;The Hague;Dar es Salaam;"
    "La Paz;El Paso;San Diego;Sri Lanka;Saudi Arabia;South Africa;North Korea;South Korea;Burkina Faso;Sierra Leone;"
    "United Nations;West Bank;Gaza Strip;East Timor;Costa Rica;El Salvador;Puerto Rico;Nizhny Novgorod"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, initial, sign or line end, with its place."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """A word that can carry a name: a capital first letter, or a joined particle before one."""
        joined = _PREFIXED.match(self.text)
        return self.text[0].isupper() or self.text[0].istitle() or bool(joined and joined[1].isupper()) or self.full

    @property
    def full(self) -> bool:
        """A whole name in one word, as names in Han characters, Kana and Hangul are written."""
        return bool(_UNSPACED_NAME.fullmatch(self.text))


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``; white space inside a line is dropped."""
    return [Token(str(one.lastgroup), one[0], one.start(), one.end()) for one in _TOKEN.finditer(text, start, end)]


def agency_named(words: str) -> str | None:
    """The agency or outlet that these words name beyond doubt, by its usual name; None for anything else."""
    key = re.sub(r"\s+", " ", words.strip()).casefold()
    if key in _AGENCIES:
        return _SAME_AGENCY.get(key, _AGENCIES[key])
    last = key.rpartition(" ")[2]
    return words.strip() if " " in key and last in _OUTLET_WORDS else None


# --- the list of names ------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Found:
    """What the grammar read: people, an agency said in the list with its place, and where the list ended."""

    people: list[Credited]
    end: int
    agency: str | None = None
    evidence: tuple[TextSpan, ...] = ()


class NameList:
    """One reading of a list of names; ``read`` gives None when any word of it does not fit."""

    def __init__(self, text: str, tokens: list[Token], role: Role) -> None:
        self.text = text
        self.tokens = tokens
        self.role = role
        self.at = 0
        self.people: list[Credited] = []
        self.pending: list[TextSpan] = []
        self.agency: tuple[str, TextSpan] | None = None
        self.end = tokens[0].start if tokens else 0

    def read(self, *, to_the_end: bool) -> Found | None:
        """The list up to a sign or word that ends it (``to_the_end``: up to the last token and not before)."""
        if not self._group():
            return None
        while (mark := self.at) < len(self.tokens) and self._separator():
            if not self._group():
                self.at = mark
                break
        finished = self.at >= len(self.tokens) if to_the_end else self._ended()
        self._settle(None)
        full = any(" " in one.name or _UNSPACED_NAME.fullmatch(one.name) for one in self.people)
        alone = self.agency is not None and not self.people and self.agency[0] in _USUAL_NAMES
        if not finished or not (full or alone):
            return None
        evidence = (self.agency[1],) if self.agency else ()
        return Found(self.people, self.end, self.agency[0] if self.agency else None, evidence)

    def _peek(self, ahead: int = 0) -> Token | None:
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else None

    def _says(self, *words: str, ahead: int = 0) -> bool:
        token = self._peek(ahead)
        return token is not None and token.text.casefold() in words

    def _skip_line(self) -> None:
        token = self._peek()
        if token and token.kind == "line" and "\n\n" not in token.text.replace("\r", ""):
            self.at += 1

    def _separator(self) -> bool:
        start = self.at
        if self._wraps():
            self._skip_line()
        while self._says(",", ";", "and", "&", "as") or (self._says("well") and self._says("as", ahead=1)):
            self.at += 1
            self._skip_line()
        return self.at > start

    def _wraps(self) -> bool:
        """Whether the line was only broken inside the list: the next line begins with a word that goes on with it."""
        token = self._peek()
        return token is not None and token.kind == "line" and self._says("and", "in", "from", "&", "as", ahead=1)

    def _ended(self) -> bool:
        token = self._peek()
        return token is None or token.kind == "line" or token.text in ".;)]|—–-*/" or token.text in _ENDS_A_LIST

    def _group(self) -> bool:
        """One name or agency, then the place of it and of the names before it that had none."""
        before = self.at
        if not (self._agency() or self._name()):
            self.at = before
            return False
        if self._wraps():
            self._skip_line()
        if self._says("in", "from") or (self._says("reported") and self._says("from", ahead=1)):
            return self._placed()
        if self._says("("):
            return self._in_brackets()
        return True

    def _placed(self) -> bool:
        before = self.at
        self.at += 2 if self._says("reported") else 1
        self._skip_line()
        place = self._place()
        if place is None:
            self.at = before
            return False
        self._settle(place)
        return True

    def _in_brackets(self) -> bool:
        before = self.at
        self.at += 1
        place = self._place()
        if place is None or not self._says(")"):
            self.at = before
            return True
        self.end = self.tokens[self.at].end
        self.at += 1
        self._settle(place)
        return True

    def _settle(self, place: str | None) -> None:
        for span in self.pending:
            name = re.sub(r"\s+", " ", span.of(self.text))
            self.people.append(Credited(name, place, self.role, span))
        self.pending.clear()

    def _agency(self) -> bool:
        """ "CNN’s", "Associated Press writers", "Velmarra Wire", or a bare role such as "and producer"."""
        first = self.at
        words = self._capitals()
        if words and (owner := _owner(words[-1].text)):
            return self._agency_is(
                TextSpan(words[0].start, words[0].start + _owner_length(words, owner)), then_name=True
            )
        roles = self._roles()
        if roles and words:
            return self._agency_is(TextSpan(words[0].start, words[-1].end), then_name=True)
        if roles:
            return self._name()
        if words and agency_named(self.text[words[0].start : words[-1].end]):
            return self._agency_is(TextSpan(words[0].start, words[-1].end), then_name=False)
        self.at = first
        return False

    def _agency_is(self, span: TextSpan, *, then_name: bool) -> bool:
        said = re.sub(r"\s+", " ", span.of(self.text))
        self.agency = self.agency or (agency_named(said) or said, span)
        self.end = max(self.end, span.end)
        if then_name:
            self._roles()
        return self._name() if then_name else True

    def _roles(self) -> int:
        start = self.at
        while (token := self._peek()) and token.text.casefold() in ROLE_WORDS:
            self.at += 1
        return self.at - start

    def _capitals(self) -> list[Token]:
        """Capital words up to one in the possessive; role words end them."""
        words: list[Token] = []
        while (token := self._peek()) and token.kind in ("word", "initial", "short") and token.capital:
            if token.text.casefold() in ROLE_WORDS:
                break
            words.append(token)
            self.at += 1
            if _owner(token.text):
                break
        return words

    def _name(self) -> bool:
        words: list[Token] = []
        start = self.at
        while (token := self._peek()) and len(words) < 7 and self._in_name(token, words):
            words.append(token)
            self.at += 1
        while words and not words[-1].capital:
            words.pop()
            self.at -= 1
        if not words or not self._is_person(words):
            self.at = start
            return False
        self.pending.append(TextSpan(words[0].start, words[-1].end))
        self.end = words[-1].end
        return True

    @staticmethod
    def _in_name(token: Token, words: list[Token]) -> bool:
        if token.kind in ("initial", "short"):
            return True
        if token.kind != "word" or token.text in NO_NAME or _owner(token.text):
            return False
        return token.capital or (bool(words) and token.text.casefold() in PARTICLES) or token.text in _LEADING

    def _is_person(self, words: list[Token]) -> bool:
        """At least a name and a surname; a single name only beside people named in full."""
        if any(word.text.casefold() in _NO_PERSON for word in words):
            return False
        if self.text[words[0].start : words[-1].end] in _TWO_WORD_PLACES or words[-1].text == "City":
            return False
        full = [word for word in words if word.kind == "word" and word.capital]
        if len(words) >= 2 and full:
            return True
        return bool(full) and (full[0].full or bool(self.people or self.pending))

    def _place(self) -> str | None:
        words = self._place_words()
        if not words:
            return None
        self.end = words[-1].end
        while self._more_place():
            more = self._place_words()
            self.end = more[-1].end
            words += more
        return re.sub(r"\s+", " ", self.text[words[0].start : words[-1].end])

    def _place_words(self) -> list[Token]:
        words: list[Token] = []
        while (token := self._peek()) and self._in_place(token, words):
            words.append(token)
            self.at += 1
        while words and not words[-1].capital:
            words.pop()
            self.at -= 1
        return words

    @staticmethod
    def _in_place(token: Token, words: list[Token]) -> bool:
        if token.kind == "short" or (token.kind == "initial" and (bool(words) or len(token.text) > 2)):
            return True
        if token.kind != "word" or (token.text in NO_NAME and token.text != "The"):
            return False
        if token.text in _ENDS_A_LIST and words:
            return False
        return token.capital or token.text.casefold() in _PLACE_PARTICLES

    def _more_place(self) -> bool:
        """ ", D.C." or ", Velmarra" or "and Paris": one word (or a known city) that is followed by no place."""
        start = self.at
        if not (self._says(",") or self._says("and")):
            return False
        self.at += 1
        begin = self.at
        words = self._place_words()
        lone = len(words) == 1 and words[0].text not in _LEADING
        known = bool(words) and self.text[words[0].start : words[-1].end] in _TWO_WORD_PLACES
        fits = (lone or known) and not self._says("in", "from", "(") and self._at_a_stop()
        self.at = begin if fits else start
        return fits

    def _at_a_stop(self) -> bool:
        return self._peek() is None or self._ended() or self._says(",", "and", "&", ";")


_LEADING = _words("de van von da di du del la le el bin ibn al den der ter d’ d'")


def _owner(word: str) -> str:
    """The possessor in "CNN’s"; empty for any other word."""
    return word[:-2] if len(word) > 3 and word[-1] == "s" and word[-2] in "’'" else ""


def _owner_length(words: list[Token], owner: str) -> int:
    return words[-1].start + len(owner) - words[0].start
