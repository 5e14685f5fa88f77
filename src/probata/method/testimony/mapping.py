"""The mapping: which column of a table is what, and which cell means what. docs/spec/interviews.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from probata.method.testimony import toml_shape as shape
from probata.method.testimony.model import ConsentState, Form, HowKnown, PressTerms, Scope, Use
from probata.method.testimony.unseen import empty
from probata.record.count import Heard
from probata.record.errors import BadInput

T = TypeVar("T")
SINGLE = (
    "code_name",
    "account",
    "how_known",
    "interpreter",
    "age",
    "age_then",
    "heard_from",
    "together_with",
    "through",
    "terms",
    "description",
    "expires",
    "scope",
    "form",
    "reference",
)
"""What one column each can be; ``identity`` and ``ignore`` are lists of columns."""


def _by_word(words: Mapping[T, str]) -> Mapping[str, T]:
    """``{value: "word|word"}`` as word -> value, with each value's own name."""
    return MappingProxyType({word: one for one, listed in words.items() for word in (*listed.split("|"), str(one))})


HEARD_WORDS = _by_word(
    {
        Heard.DESCRIBED: "yes|y|x|1|unprompted",
        Heard.SAID_NO: "said no|no|n|0",
        Heard.NO_ANSWER: "no answer|asked",
        Heard.CANNOT_TELL: "?|unclear",
        Heard.NOT_ASKED: "|-|–",
    }
)
CONSENT_WORDS = _by_word(
    {
        ConsentState.GIVEN: "yes|y",
        ConsentState.REFUSED: "no|n",
        ConsentState.ASK_AGAIN: "ask",
        ConsentState.WITHDRAWN: "withdrew",
        ConsentState.UNKNOWN: "|?|-|–",
        ConsentState.NOT_NEEDED: "not needed",
        ConsentState.NAMED_ONLY: "named only",
    }
)
FLAG_WORDS: Mapping[str, bool] = MappingProxyType(
    {
        **dict.fromkeys(("yes", "y", "x", "1", "true"), True),
        **dict.fromkeys(("", "no", "n", "0", "-", "–", "false"), False),
    }
)
HOW_KNOWN_WORDS: Mapping[str, HowKnown | None] = MappingProxyType(
    {**dict.fromkeys(("", "?", "-", "–", "unknown"), None), **{one.casefold(): one for one in HowKnown}}
)
TERMS_WORDS: Mapping[str, PressTerms | None] = MappingProxyType(
    {**dict.fromkeys(("", "-", "–"), None), **{one.casefold(): one for one in PressTerms}}
)
FORM_WORDS: Mapping[str, Form | None] = MappingProxyType(
    {
        **dict.fromkeys(("", "?", "-", "–", "unknown"), None),
        **{"signed": Form.WRITTEN, "spoken": Form.ORAL, "guardian": Form.GUARDIAN},
        **{one.casefold(): one for one in Form},
    }
)
SCOPE_WORDS = _by_word(
    {
        Scope.NUMBER: "number|numbers|counted",
        Scope.PARAPHRASE: "paraphrased",
        Scope.QUOTATION: "quotation|quotations|quoted",
        Scope.ACCOUNT: "account|whole account",
        Scope.IDENTITY: "identity|name",
        Scope.RECORDING: "recording",
    }
)


@dataclass(frozen=True, slots=True)
class TableMapping:
    """Which header of a table is what, and what its cells mean (words in small letters).

    ``single``: what of :data:`SINGLE` -> header; ``attributes``, ``codes``: name -> header; ``consent``: use -> header.
    ``places``: code -> header of where in the account it is told.
    ``scopes``, ``until``: use -> header, for a use of which more was asked; ``recipients``: use and name -> header.
    ``attribute_words``: attribute -> cell -> value; a value of the codebook means itself.
    """

    name: str
    single: Mapping[str, str]
    identity: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    consent: Mapping[Use, str] = field(default_factory=dict)
    heard_words: Mapping[str, Heard] = field(default_factory=lambda: HEARD_WORDS)
    consent_words: Mapping[str, ConsentState] = field(default_factory=lambda: CONSENT_WORDS)
    how_known_words: Mapping[str, HowKnown | None] = field(default_factory=lambda: HOW_KNOWN_WORDS)
    terms_words: Mapping[str, PressTerms | None] = field(default_factory=lambda: TERMS_WORDS)
    flag_words: Mapping[str, bool] = field(default_factory=lambda: FLAG_WORDS)
    attribute_words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    scopes: Mapping[Use, str] = field(default_factory=dict)
    until: Mapping[Use, str] = field(default_factory=dict)
    recipients: Mapping[tuple[Use, str], str] = field(default_factory=dict)
    form_words: Mapping[str, Form | None] = field(default_factory=lambda: FORM_WORDS)
    scope_words: Mapping[str, Scope] = field(default_factory=lambda: SCOPE_WORDS)
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def code_name(self) -> str:
        """The header of the code names."""
        return self.single["code_name"]

    @property
    def headers(self) -> tuple[str, ...]:
        """Every header that means something, once."""
        used = (*self.single.values(), *self.identity, *self.attributes.values(), *self.codes.values())
        return tuple(dict.fromkeys((*used, *self.places.values(), *self.of_consent)))

    @property
    def of_consent(self) -> tuple[str, ...]:
        """The headers of what people said to uses and recipients; one of them may stand for several."""
        several = (self.consent, self.scopes, self.until, self.recipients)
        return tuple(dict.fromkeys(header for one in several for header in one.values()))


def read_mapping(text: str, name: str) -> TableMapping:
    """The mapping of a TOML text.

    Args:
        text: the file's text.
        name: the file's name, for messages.

    Raises:
        BadInput: the first fault, with its table in ``where`` (``mapping.toml: [columns]``).
    """
    file = shape.parsed(text, name)
    shape.only(file, _TABLES, name)
    single, identity, ignore = _columns(file, name)
    values = shape.table(file.get("values", {}), f"{name}: [values]")
    attributes = _headers(file, "attributes", name)
    shape.only(values, (*_WORDS, *attributes), f"{name}: [values]")
    found = TableMapping(
        name,
        single,
        identity,
        ignore,
        attributes,
        _headers(file, "codes", name),
        _of_uses(file, "consent", name),
        _words(values, "codes", HEARD_WORDS, {str(one): one for one in Heard}, name),
        _words(values, "consent", CONSENT_WORDS, {str(one): one for one in ConsentState}, name),
        _words(values, "how_known", HOW_KNOWN_WORDS, {str(one): one for one in HowKnown}, name),
        _words(values, "terms", TERMS_WORDS, {str(one): one for one in PressTerms}, name),
        _words(values, "interpreter", FLAG_WORDS, {"yes": True, "no": False}, name),
        {key: _attribute_words(values, key, name) for key in attributes if key in values},
        _of_uses(file, "scope", name),
        _of_uses(file, "until", name),
        _recipients(file, name),
        _words(values, "form", FORM_WORDS, {str(one): one for one in Form}, name),
        _words(values, "scope", SCOPE_WORDS, {str(one): one for one in Scope}, name),
        _headers(file, "places", name),
    )
    shape.only(found.places, found.codes, f"{name}: [places]")
    _check_twice(found)
    return found


_TABLES = ("columns", "attributes", "codes", "places", "consent", "scope", "until", "recipients", "values")
_WORDS = ("codes", "consent", "how_known", "terms", "interpreter", "form", "scope")
"""What ``[values.NAME]`` can be besides an attribute; an attribute of such a name cannot be told from it."""


def _columns(file: Mapping[str, object], name: str) -> tuple[Mapping[str, str], tuple[str, ...], tuple[str, ...]]:
    where = f"{name}: [columns]"
    found = shape.table(file.get("columns", {}), where)
    shape.only(found, (*SINGLE, "identity", "ignore"), where)
    shape.text_at(found, "code_name", where)
    single = {key: shape.text_at(found, key, where) for key in SINGLE if key in found}
    return single, shape.texts_at(found, "identity", where), shape.texts_at(found, "ignore", where)


def _headers(file: Mapping[str, object], kind: str, name: str) -> Mapping[str, str]:
    """``[attributes]``, ``[codes]`` or ``[places]``: name of the codebook -> header."""
    where = f"{name}: [{kind}]"
    found = shape.table(file.get(kind, {}), where)
    headers = {shape.composed(key): shape.text_at(found, key, where) for key in found}
    for key in headers:
        if kind == "attributes" and key in _WORDS:
            step = "Give it another name in the codebook."
            raise BadInput(f"An attribute {key!r} cannot be told from [values.{key}].", where=where, next_step=step)
    return headers


def _of_uses(file: Mapping[str, object], kind: str, name: str) -> Mapping[Use, str]:
    """``[consent]``, ``[scope]`` or ``[until]``: use -> header."""
    where = f"{name}: [{kind}]"
    found = shape.table(file.get(kind, {}), where)
    shape.only(found, tuple(Use), where)
    return {Use(key): shape.text_at(found, key, where) for key in found}


def _recipients(file: Mapping[str, object], name: str) -> Mapping[tuple[Use, str], str]:
    """``[recipients.USE]``: the name of an office or body -> header."""
    where = f"{name}: [recipients]"
    found = shape.table(file.get("recipients", {}), where)
    shape.only(found, tuple(one for one in Use if one is not Use.INTERNAL), where)
    headers: dict[tuple[Use, str], str] = {}
    for use in found:
        here = f"{name}: [recipients.{str(use)!r}]"
        named = shape.table(found[use], here)
        for key in named:
            if empty(key) or not any(sign.isalnum() for sign in key):
                raise BadInput("A recipient has no name.", where=here, next_step="Write its name before the header.")
            headers[Use(use), shape.composed(key)] = shape.text_at(named, key, here)
    return headers


def _words(
    values: Mapping[str, object], key: str, defaults: Mapping[str, T], allowed: Mapping[str, T], name: str
) -> Mapping[str, T]:
    """The default words of a kind of cell, with those of ``[values.KEY]`` over them."""
    where = f"{name}: [values.{key}]"
    own: dict[str, T] = {}
    for cell, meaning in shape.table(values.get(key, {}), where).items():
        if not isinstance(meaning, str) or meaning not in allowed:
            raise BadInput(f"{meaning!r} is no meaning.", where=where, next_step=shape.nearest(str(meaning), allowed))
        own[shape.composed(cell).casefold()] = allowed[meaning]
    return MappingProxyType({**defaults, **own})


def _attribute_words(values: Mapping[str, object], key: str, name: str) -> Mapping[str, str]:
    """Cell -> value of an attribute; whether the codebook has that value is looked at when a table is read."""
    where = f"{name}: [values.{key}]"
    found = shape.table(values[key], where)
    return {shape.composed(cell).casefold(): shape.text_at(found, cell, where) for cell in found}


def _check_twice(mapping: TableMapping) -> None:
    """No column means two things; one column of consent may stand for several uses and recipients."""
    seen: set[str] = set()
    for header in _used(mapping):
        if header in seen:
            step = "Let each column mean one thing; a column of names is an identity and nothing else."
            raise BadInput(f"The column {header!r} is used twice.", where=mapping.name, next_step=step)
        seen.add(header)


def _used(mapping: TableMapping) -> Iterable[str]:
    yield from (*mapping.single.values(), *mapping.identity, *mapping.ignore)
    yield from (*mapping.attributes.values(), *mapping.codes.values(), *mapping.places.values())
    yield from dict.fromkeys((*mapping.consent.values(), *mapping.recipients.values()))
    yield from dict.fromkeys(mapping.scopes.values())
    yield from dict.fromkeys(mapping.until.values())
