"""The codebook: codes, attributes, and what the protection officer declared. docs/spec/interviews.md."""

from __future__ import annotations

from collections.abc import Mapping

from probata.method.testimony import toml_shape as shape
from probata.method.testimony.expression import Is, Named, children, is_name, parse, resolve
from probata.method.testimony.model import Attribute, Code, Codebook, Use
from probata.record.errors import BadInput, BadValue

DEFAULT_THRESHOLD, LEAST_THRESHOLD = 5, 3


def read_codebook(text: str, name: str) -> Codebook:
    """The codebook of a TOML text.

    Args:
        text: the file's text.
        name: the file's name, for messages only.

    Raises:
        BadInput: the first fault, with its table in ``where`` (``codebook.toml: [codes.medicine]``).
    """
    file = shape.parsed(text, name)
    shape.only(file, ("version", "protection", "attributes", "codes"), name)
    threshold, need = _protection(file, name)
    attributes = {key: _attribute(key, value, where) for key, value, where in _entries(file, "attributes", name)}
    codes = {key: _code(key, value, where) for key, value, where in _entries(file, "codes", name)}
    book = Codebook(shape.text_at(file, "version", name), codes, attributes, threshold, need)
    _check_names(book, name)
    _check_meanings(book, name)
    return book


def _protection(file: Mapping[str, object], name: str) -> tuple[int, Use]:
    where = f"{name}: [protection]"
    found = shape.table(file.get("protection", {}), where)
    shape.only(found, ("threshold", "numbers_need"), where)
    threshold = found.get("threshold", DEFAULT_THRESHOLD)
    if isinstance(threshold, bool) or not isinstance(threshold, int) or threshold < LEAST_THRESHOLD:
        step = f"Write threshold = {DEFAULT_THRESHOLD}, or more for people who are easily recognised."
        raise BadInput(f"The threshold is no whole number from {LEAST_THRESHOLD} up.", where=where, next_step=step)
    need = shape.text_at(found, "numbers_need", where, Use.PUBLIC)
    if need not in (Use.INTERNAL, Use.PUBLIC):
        step = f"Write {Use.INTERNAL.value!r}, or leave it out: then every edition needs consent for its own use."
        raise BadInput(f"{need!r} is not what numbers can need.", where=where, next_step=step)
    return threshold, Use(need)


def _entries(file: Mapping[str, object], kind: str, name: str) -> list[tuple[str, Mapping[str, object], str]]:
    """Name, table and place of everything under ``[codes.*]`` or ``[attributes.*]``."""
    found = shape.table(file.get(kind, {}), f"{name}: [{kind}]")
    entries = []
    for key, value in found.items():
        where = f"{name}: [{kind}.{key}]"
        entries.append((_checked_name(key, where), shape.table(value, where), where))
    names = [key for key, _, _ in entries]
    if len(set(names)) != len(names):
        step = "Leave one of them out."
        raise BadInput("Two names here differ only in how they are encoded.", where=f"{name}: [{kind}]", next_step=step)
    return entries


def _checked_name(key: str, where: str) -> str:
    if not is_name(key):
        step = "Use letters, digits, _ and -, and not the words and, or, not."
        raise BadInput(f"{key!r} cannot be a name.", where=where, next_step=step)
    return shape.composed(key)


def _attribute(key: str, found: Mapping[str, object], where: str) -> Attribute:
    shape.only(found, ("label", "values", "quasi", "says"), where)
    values = shape.texts_at(found, "values", where)
    if not values:
        raise BadInput("'values' is missing or empty.", where=where, next_step='Write values = ["...", "..."].')
    label, quasi = shape.text_at(found, "label", where), shape.flag_at(found, "quasi", where, True)
    return Attribute(key, label, values, quasi, _says_of_values(found, values, where))


def _says_of_values(found: Mapping[str, object], values: tuple[str, ...], where: str) -> Mapping[str, tuple[str, ...]]:
    inside = f"{where} says"
    said = {shape.composed(key): value for key, value in shape.table(found.get("says", {}), inside).items()}
    shape.only(said, values, inside)
    return {value: shape.texts_at(said, value, inside) for value in said}


def _code(key: str, found: Mapping[str, object], where: str) -> Code:
    shape.only(found, ("label", "says", "means", "special"), where)
    means = shape.text_at(found, "means", where) if "means" in found else ""
    says, special = shape.texts_at(found, "says", where), shape.flag_at(found, "special", where, False)
    return Code(key, shape.text_at(found, "label", where), says, means, special)


def _check_names(book: Codebook, name: str) -> None:
    if not book.codes:
        raise BadInput("There is no code.", where=name, next_step="Describe each code under a heading [codes.NAME].")
    for key in book.codes:
        if key in book.attributes:
            where = f"{name}: [codes.{key}]"
            raise BadInput(f"{key!r} is an attribute too.", where=where, next_step="Give one of them another name.")


def _check_meanings(book: Codebook, name: str) -> None:
    built_on = {key: _built_on(code, book, name) for key, code in book.codes.items()}
    _check_circles(built_on, name)
    for key, code in book.codes.items():
        if code.means:
            try:
                resolve(Named(key), book)
            except BadValue as fault:
                raise BadInput(fault.message, where=_means(name, key), next_step=fault.next_step) from None


def _built_on(code: Code, book: Codebook, name: str) -> tuple[str, ...]:
    """The codes that a derived code names, in order; unknown ones and attributes are faults."""
    if not code.means:
        return ()
    where, names = _means(name, code.name), []
    try:
        waiting = [parse(code.means)]
    except BadValue as fault:
        raise BadInput(f"{fault.message} ({fault.where})", where=where, next_step=fault.next_step) from None
    while waiting:
        one = waiting.pop(0)
        waiting = [*children(one), *waiting]
        if isinstance(one, Is):
            step = "Test attributes in the expression of a count, where it shows that a number is crossed with them."
            raise BadInput("A derived code builds on codes alone, not on attributes.", where=where, next_step=step)
        if isinstance(one, Named):
            names.append(one.name)
    for one_name in names:
        if one_name not in book.codes:
            step = shape.nearest(one_name, book.codes)
            raise BadInput(f"There is no code {one_name!r}.", where=where, next_step=step)
    return tuple(dict.fromkeys(names))


def _check_circles(built_on: Mapping[str, tuple[str, ...]], name: str) -> None:
    """BadInput for a circle of derived codes, named whole. Iterative, since a chain may be longer than the stack."""
    done: set[str] = set()
    for start in built_on:
        path, waiting = [start], [iter(built_on[start])]
        while path:
            following = next(waiting[-1], None)
            if following is None:
                done.add(path.pop())
                waiting.pop()
            elif following in path:
                circle = " -> ".join([*path[path.index(following) :], following])
                step = "Let one of them be told by something else."
                raise BadInput(f"A circle: {circle}.", where=_means(name, following), next_step=step)
            elif following not in done:
                path.append(following)
                waiting.append(iter(built_on[following]))


def _means(name: str, key: str) -> str:
    return f"{name}: [codes.{key}]"


def basic(book: Codebook) -> tuple[str, ...]:
    """The codes that are heard in interviews; all others are worked out from them."""
    return tuple(key for key, code in book.codes.items() if not code.means)
