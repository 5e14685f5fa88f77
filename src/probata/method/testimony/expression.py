"""Expressions: who is counted, as ``held or worked``, ``not (pills and sex = woman)``.

Grammar, from the loosest to the tightest; keywords in any case, ``or`` is inclusive::

    either  = both ("or" both)*
    both    = single ("and" single)*
    single  = "not" single | "(" either ")" | NAME | NAME ("=" | "!=") VALUE

A NAME is letters of any script, digits, ``_`` and ``-``; a VALUE is one too, or any text in quotation marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn, TypeAlias

from probata.method.testimony.model import Codebook
from probata.method.testimony.toml_shape import composed, nearest
from probata.record.errors import BadValue

KEYWORDS = frozenset(("and", "or", "not"))
DEEPEST = 50
"""Levels of parentheses and ``not`` in one text."""
DEEPEST_RESOLVED, MOST_RESOLVED = 200, 10_000
"""Levels and terms once derived codes are replaced; a chain of codes that double each other grows without end."""
WHERE = "EXPRESSION"
_QUOTES = {'"': '"', "“": "”", "„": "“"}


@dataclass(frozen=True, slots=True)
class Named:
    """A code."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Is:
    """An attribute that has a value."""

    attribute: str
    value: str

    def __str__(self) -> str:
        return f"{self.attribute} = {_spelled(self.value)}"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite: described and said no change places."""

    of: Expression

    def __str__(self) -> str:
        if isinstance(self.of, Is):
            return f"{self.of.attribute} != {_spelled(self.of.value)}"
        return f"not {_tight(self.of)}"


@dataclass(frozen=True, slots=True)
class And:
    """All of two parts or more."""

    parts: tuple[Expression, ...]

    def __str__(self) -> str:
        return " and ".join(_tight(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """Any of two parts or more, or several of them."""

    parts: tuple[Expression, ...]

    def __str__(self) -> str:
        return " or ".join(_tight(part) if isinstance(part, Or) else str(part) for part in self.parts)


Expression: TypeAlias = Named | Is | Not | And | Or


@dataclass(frozen=True, slots=True)
class Mentions:
    """What an expression speaks of, with every derived code and all that it is made of."""

    codes: frozenset[str]
    attributes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which an expression can be true, and how a report may say it.

    It is said by any of the words in ``says``, or by saying *all* of ``parts`` (a derived code's alternatives, or what
    stands on the two sides of an ``and``). Without words and parts nobody declared how to say it.
    """

    name: str
    says: tuple[str, ...] = ()
    parts: tuple[Alternative, ...] = ()


def is_name(text: str) -> bool:
    """Whether a text can be the name of a code or attribute: not a keyword, and of letters, digits, _ and - only."""
    return bool(text) and all(map(_of_name, text)) and text[0] != "-" and text.casefold() not in KEYWORDS


def parse(text: str) -> Expression:
    """The expression of a text; raises BadValue whose ``where`` names the column (``EXPRESSION:8``, from 1)."""
    reader = _Reader(list(_tokens(text)))
    found = _either(reader, 0)
    if reader.kind == ")":
        _fault("This parenthesis closes nothing.", reader.column, "Take it out, or open one before.")
    if reader.kind != "end":
        _fault("Two terms stand side by side.", reader.column, "Write and, or or between them.")
    return found


def resolve(expression: Expression, codebook: Codebook) -> Expression:
    """The expression with every derived code replaced by what it means.

    Raises:
        BadValue: a code, an attribute or a value that the codebook lacks (with the nearest ones), or an expression
            that becomes too large.
    """
    return _resolved(expression, codebook, 0, [0])


def mentions(expression: Expression, codebook: Codebook) -> Mentions:
    """Codes and attributes that an expression speaks of; raises BadValue as :func:`resolve` does."""
    resolve(expression, codebook)
    codes: set[str] = set()
    attributes: set[str] = set()
    waiting = [expression]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Is):
            attributes.add(one.attribute)
        elif not isinstance(one, Named):
            waiting += children(one)
        elif one.name not in codes:
            codes.add(one.name)
            waiting += _meaning(one, codebook)
    return Mentions(frozenset(codes), frozenset(attributes))


def disjuncts(expression: Expression, codebook: Codebook) -> tuple[Alternative, ...]:
    """The alternatives of the outermost ``or``: a sentence that says only some of them says too much.

    A derived code with words of its own is one alternative (said by those words, or by all of its parts); one without
    gives its own alternatives. Raises BadValue as :func:`resolve` does.
    """
    resolve(expression, codebook)
    return _disjuncts(expression, codebook)


def children(expression: Expression) -> tuple[Expression, ...]:
    """The expressions right inside one."""
    if isinstance(expression, And | Or):
        return expression.parts
    return (expression.of,) if isinstance(expression, Not) else ()


@dataclass(slots=True)
class _Reader:
    """The tokens and how many of them are read."""

    tokens: list[tuple[str, str, int]]
    at: int = 0

    @property
    def kind(self) -> str:
        return self.tokens[self.at][0]

    @property
    def column(self) -> int:
        return self.tokens[self.at][2]

    def take(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1][1]


def _either(reader: _Reader, depth: int) -> Expression:
    parts = [_both(reader, depth)]
    while reader.kind == "or":
        reader.take()
        parts.append(_both(reader, depth))
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def _both(reader: _Reader, depth: int) -> Expression:
    parts = [_single(reader, depth)]
    while reader.kind == "and":
        reader.take()
        parts.append(_single(reader, depth))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _single(reader: _Reader, depth: int) -> Expression:
    kind, column = reader.kind, reader.column
    if depth > DEEPEST:
        _fault(f"Nested deeper than {DEEPEST} levels.", column, "Name a part of it as a derived code in the codebook.")
    if kind not in ("not", "(", "name"):
        _missing(kind, column, reader.at == 0)
    word = reader.take()
    if kind == "not":
        return Not(_single(reader, depth + 1))
    return _grouped(reader, depth, column) if kind == "(" else _term(reader, word)


def _grouped(reader: _Reader, depth: int, opened: int) -> Expression:
    inner = _either(reader, depth + 1)
    if reader.kind == "end":
        _fault("This parenthesis is never closed.", opened, "Close it with ).")
    if reader.kind != ")":
        _fault("Two terms stand side by side.", reader.column, "Write and, or or between them.")
    reader.take()
    return inner


def _term(reader: _Reader, word: str) -> Expression:
    if reader.kind not in ("=", "!="):
        return Named(word)
    sign = reader.take()
    if reader.kind not in ("name", "quoted"):
        _fault(f"A value is missing behind {sign}.", reader.column, f'Write {word} {sign} VALUE, or "VALUE" in quotes.')
    term = Is(word, reader.take())
    return term if sign == "=" else Not(term)


def _missing(kind: str, column: int, first: bool) -> NoReturn:
    if kind == "end" and first:
        _fault("The expression is empty.", column, "Write a code of the codebook, such as held or worked.")
    what = "ends too early" if kind == "end" else "lacks a term here"
    _fault(f"The expression {what}.", column, "Write a code, attribute = value, or a parenthesis.")


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and column of each token, and at last the kind ``end``."""
    at = 0
    while at < len(text):
        start, sign = at, text[at]
        if sign.isspace():
            at += 1
        elif sign in _QUOTES:
            value, at = _quoted(text, start)
            yield "quoted", value, start + 1
        elif text.startswith("!=", at) or sign in "()=":
            at += 2 if sign == "!" else 1
            yield text[start:at], text[start:at], start + 1
        else:
            at = _end_of_name(text, start)
            yield _word(text[start:at], start + 1)
    yield "end", "", len(text) + 1


def _end_of_name(text: str, start: int) -> int:
    end = start
    while end < len(text) and _of_name(text[end]):
        end += 1
    if end == start or text[start] == "-":
        step = "Names are of letters, digits, _ and -; put any other value in quotation marks."
        _fault("This sign has no meaning here.", start + 1, step)
    return end


def _word(text: str, column: int) -> tuple[str, str, int]:
    word = composed(text)
    return (word.casefold() if word.casefold() in KEYWORDS else "name"), word, column


def _quoted(text: str, start: int) -> tuple[str, int]:
    """The value in quotation marks from ``start`` and where it ends; ``\\"`` and ``\\\\`` stand for the signs."""
    closing, found, at = _QUOTES[text[start]], "", start + 1
    while at < len(text) and text[at] != closing:
        at += text[at] == "\\" and at + 1 < len(text)
        found += text[at]
        at += 1
    if at == len(text):
        _fault("This quotation mark is never closed.", start + 1, f"Close it with {closing}")
    if not found.strip():
        _fault("This value is empty.", start + 1, "An unknown value cannot be asked for; leave the test out.")
    return composed(found), at + 1


def _of_name(character: str) -> bool:
    return character in "_-" or unicodedata.category(character)[0] in "LMN"


def _spelled(value: str) -> str:
    if is_name(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tight(expression: Expression) -> str:
    return f"({expression})" if isinstance(expression, And | Or) else str(expression)


def _fault(message: str, column: int, next_step: str) -> NoReturn:
    raise BadValue(message, where=f"{WHERE}:{column}", next_step=next_step)


def _resolved(expression: Expression, codebook: Codebook, depth: int, terms: list[int]) -> Expression:
    terms[0] += 1
    if depth > DEEPEST_RESOLVED or terms[0] > MOST_RESOLVED:
        raise BadValue(
            "With its derived codes written out, this expression is too large.",
            where=WHERE,
            next_step=f"At most {DEEPEST_RESOLVED} levels and {MOST_RESOLVED} terms: let derived codes build on fewer.",
        )
    if isinstance(expression, Is):
        return _known_value(expression, codebook)
    if isinstance(expression, Named):
        means = _meaning(_known_code(expression, codebook), codebook)
        return _resolved(means[0], codebook, depth + 1, terms) if means else expression
    inner = tuple(_resolved(one, codebook, depth + 1, terms) for one in children(expression))
    return Not(inner[0]) if isinstance(expression, Not) else type(expression)(inner)


def _meaning(named: Named, codebook: Codebook) -> tuple[Expression, ...]:
    """What a derived code means, or nothing for a code of its own."""
    means = codebook.codes[named.name].means
    return (parse(means),) if means else ()


def _known_code(named: Named, codebook: Codebook) -> Named:
    if named.name in codebook.codes:
        return named
    if named.name in codebook.attributes:
        value = codebook.attributes[named.name].values[0]
        step = f"Write {Is(named.name, value)} or another of its values."
        raise BadValue(f"{named.name!r} is an attribute, not a code.", where=WHERE, next_step=step)
    step = nearest(named.name, codebook.codes)
    raise BadValue(f"The codebook has no code {named.name!r}.", where=WHERE, next_step=step)


def _known_value(test: Is, codebook: Codebook) -> Is:
    if test.attribute in codebook.codes:
        step = f"Write {test.attribute} or not {test.attribute}."
        raise BadValue(f"{test.attribute!r} is a code and has no values.", where=WHERE, next_step=step)
    if test.attribute not in codebook.attributes:
        step = nearest(test.attribute, codebook.attributes)
        raise BadValue(f"The codebook has no attribute {test.attribute!r}.", where=WHERE, next_step=step)
    values = codebook.attributes[test.attribute].values
    if test.value not in values:
        step = nearest(test.value, values)
        raise BadValue(f"{test.attribute!r} has no value {test.value!r}.", where=WHERE, next_step=step)
    return test


def _disjuncts(expression: Expression, codebook: Codebook) -> tuple[Alternative, ...]:
    if isinstance(expression, Or):
        return tuple(one for part in expression.parts for one in _disjuncts(part, codebook))
    if isinstance(expression, Named) and not codebook.codes[expression.name].says:
        means = _meaning(expression, codebook)
        if means:
            return _disjuncts(means[0], codebook)
    return (_alternative(expression, codebook),)


def _alternative(expression: Expression, codebook: Codebook) -> Alternative:
    if isinstance(expression, Named):
        parts = tuple(one for means in _meaning(expression, codebook) for one in _disjuncts(means, codebook))
        return Alternative(expression.name, codebook.codes[expression.name].says, parts)
    if isinstance(expression, Is):
        said = codebook.attributes[expression.attribute].says.get(expression.value, ())
        return Alternative(str(expression), said)
    if isinstance(expression, Not):
        return Alternative(str(expression))
    return Alternative(str(expression), (), tuple(_alternative(part, codebook) for part in expression.parts))
