"""What a person declared in a TOML file, read strictly: every fault names its table and says what to write instead."""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping

from probata.method.testimony.unseen import UNSEEN, empty, unseen_as_code
from probata.record.echo import short
from probata.record.errors import BadInput

DEEPEST = 100
"""Parts of a key, and brackets in brackets: a hundred times what a file of the house needs."""
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'')
_BRACKET = re.compile(r"[\[\]{}]")
_MANY_PARTS = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}")
_DIGITS = re.compile(r"[=,\[][ \t]*+[+-]?[0-9_]{1001}")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


def parsed(text: str, name: str, spec: str = "docs/spec/interviews.md") -> Mapping[str, object]:
    """The tables of a TOML text; raises BadInput with the line where it is none.

    Args:
        text: the file's text; a byte order mark in front is allowed.
        name: the file's name, for messages.
        spec: the page that shows how such a file is written, for messages.
    """
    plain = text.removeprefix("\ufeff")
    _check_depth(plain, name, spec)
    try:
        found = tomllib.loads(plain)
    except tomllib.TOMLDecodeError as fault:
        message, place = str(fault).partition("\n")[0], _PLACE.search(str(fault))
        where = f"{name}:{place[1]}" if place and place[1] else name
        reason = _PLACE.sub("", message)
    except RecursionError:
        where, reason = name, "it is nested too deeply"
    except ValueError:  # a number with more digits than Python reads, or a date that no calendar has
        where, reason = _near_digits(plain, name), "a number or a date in it is none that can be read"
    else:
        check_printable(found, name, spec)
        return found
    raise BadInput(f"This is not TOML: {reason}.", where=where, next_step=f"Mend that line; {spec} shows how.")


def _check_depth(text: str, name: str, spec: str) -> None:
    """BadInput for keys of very many parts and brackets in brackets.

    The reader works through them part by part: a line of these takes it minutes, or more depth than there is.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        bare = _STRING.sub("q", line) if len(line) > DEEPEST else ""
        if _MANY_PARTS.search(bare) or _deepest(bare) > DEEPEST:
            raise _too_deep(f"{name}:{number}", spec)


def _near_digits(text: str, name: str) -> str:
    """The first line with a number of very many digits, or the file."""
    found = _DIGITS.search(text)
    return f"{name}:{text.count(chr(10), 0, found.start()) + 1}" if found else name


def _too_deep(where: str, spec: str) -> BadInput:
    next_step = f"Mend that line; {spec} shows how."
    return BadInput(
        "This is not TOML as it is written here: it is nested too deeply.", where=where, next_step=next_step
    )


def _deepest(line: str) -> int:
    depth = deepest = 0
    for sign in _BRACKET.findall(line):
        depth = max(0, depth + (1 if sign in "[{" else -1))
        deepest = max(deepest, depth)
    return deepest


def check_printable(found: object, where: str, spec: str) -> None:
    """BadInput for the first text, or key, with a sign that nobody sees and that can turn about what is printed.

    White space of every kind is allowed; control characters and what sets the direction of text are not.
    """
    left: list[tuple[object, tuple[str, ...]]] = [(found, ())]
    while left:
        value, keys = left.pop()
        if len(keys) > DEEPEST:
            raise _too_deep(f"{where} {keys[0]}", spec)
        if isinstance(value, dict):
            for key in value:
                check_text(key, " ".join((where, *keys, unseen_as_code(key))))
            left += [(each, (*keys, unseen_as_code(key))) for key, each in reversed(value.items())]
        elif isinstance(value, list):
            left += [(each, (*keys, str(number))) for number, each in reversed([*enumerate(value, start=1)])]
        elif isinstance(value, str):
            check_text(value, " ".join((where, *keys)))


def check_text(text: str, where: str) -> None:
    """Raises BadInput for a text that holds a sign which nobody sees."""
    found = UNSEEN.search(text)
    if found:
        what = f"The control character U+{ord(found[0]):04X} stands in this text."
        raise BadInput(what, where=where, next_step="Delete it; it often comes with text copied from another program.")


def table(value: object, where: str) -> Mapping[str, object]:
    """A table, or BadInput."""
    if not isinstance(value, dict):
        raise BadInput("A table is expected here.", where=where, next_step="Write key = value lines under its heading.")
    return value


def only(found: Mapping[str, object], known: Iterable[str], where: str) -> None:
    """BadInput for the first key that is not among the known ones, with the nearest of them."""
    allowed = list(known)
    for key in found:
        if key not in allowed:
            raise BadInput(f"The key {short(key)!r} is unknown.", where=where, next_step=nearest(key, allowed))


def text_at(found: Mapping[str, object], key: str, where: str, default: str | None = None) -> str:
    """A text that is not blank, in NFC; the default where the key is missing, and BadInput where there is none."""
    if key not in found and default is not None:
        return default
    value = found.get(key)
    if isinstance(value, str) and not empty(value):
        return composed(value)
    what = f"{key!r} is missing." if key not in found else f"{key!r} is not a text in quotation marks."
    raise BadInput(what, where=where, next_step=f'Write {key} = "...".')


def flag_at(found: Mapping[str, object], key: str, where: str, default: bool) -> bool:
    """True or false."""
    value = found.get(key, default)
    if not isinstance(value, bool):
        raise BadInput(f"{key!r} is neither true nor false.", where=where, next_step=f"Write {key} = true or false.")
    return value


def texts_at(found: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    """A list of texts, none blank and none twice (whatever its case); empty where the key is missing."""
    value = found.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and not empty(one) for one in value):
        raise BadInput(f"{key!r} is not a list of texts.", where=where, next_step=f'Write {key} = ["...", "..."].')
    texts = tuple(composed(one) for one in value)
    folded = [one.casefold() for one in texts]
    for place, one in enumerate(folded):
        if one in folded[:place]:
            raise BadInput(
                f"{short(texts[place])!r} stands twice in {key!r}.", where=where, next_step="Leave one of them out."
            )
    return texts


def composed(text: str) -> str:
    """NFC, every run of white space one blank, none at the ends: two spellings that look alike are one."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def nearest(word: str, known: Iterable[str]) -> str:
    """The three nearest of the known words as a next step, or the first of them when none is near."""
    words = list(dict.fromkeys(known))
    if not words:
        return "There is none to choose from yet."
    close = difflib.get_close_matches(word, words, n=3, cutoff=0.5)
    if close:
        return f"Did you mean {' or '.join(repr(one) for one in close)}?"
    return f"Known are {', '.join(repr(one) for one in words[:10])}{' and more' if len(words) > 10 else ''}."
