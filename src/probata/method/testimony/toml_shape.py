"""What a person declared in a TOML file, read strictly: every fault names its table and says what to write instead."""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping

from probata.record.errors import BadInput

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


def parsed(text: str, name: str, spec: str = "docs/spec/interviews.md") -> Mapping[str, object]:
    """The tables of a TOML text; raises BadInput with the line where it is none.

    Args:
        text: the file's text; a byte order mark in front is allowed.
        name: the file's name, for messages.
        spec: the page that shows how such a file is written, for messages.
    """
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as fault:
        message, place = str(fault).partition("\n")[0], _PLACE.search(str(fault))
        where = f"{name}:{place[1]}" if place and place[1] else name
        reason = _PLACE.sub("", message)
    except RecursionError:
        where, reason = name, "it is nested too deeply"
    raise BadInput(
        f"This is not TOML: {reason}.", where=where, next_step=f"Mend that line; {spec} shows how."
    )


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
            raise BadInput(f"The key {key!r} is unknown.", where=where, next_step=nearest(key, allowed))


def text_at(found: Mapping[str, object], key: str, where: str, default: str | None = None) -> str:
    """A text that is not blank, in NFC; the default where the key is missing, and BadInput where there is none."""
    if key not in found and default is not None:
        return default
    value = found.get(key)
    if isinstance(value, str) and value.strip():
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
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise BadInput(f"{key!r} is not a list of texts.", where=where, next_step=f'Write {key} = ["...", "..."].')
    texts = tuple(composed(one) for one in value)
    folded = [one.casefold() for one in texts]
    for place, one in enumerate(folded):
        if one in folded[:place]:
            raise BadInput(
                f"{texts[place]!r} stands twice in {key!r}.", where=where, next_step="Leave one of them out."
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
