"""explain: what a code, a rule, a grade or a word of the house means, from the places that define it."""

from __future__ import annotations

import difflib
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from probata.record import errors
from probata.record.canonical import Json
from probata.record.errors import NotFound, ProbataError
from probata.record.grade import Grade

_WORD = re.compile(r"^ {4}(\S(?:.*?\S)?) {2,}(.+)$")
_MORE = re.compile(r"^ {5,}(\S.*)$")


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that can be explained: its name, what kind of thing it is, and the explanation."""

    name: str
    kind: str
    text: str

    def as_json(self) -> dict[str, Json]:
        """The documented topic object."""
        return {"name": self.name, "kind": self.kind, "text": self.text}


def topics() -> tuple[Topic, ...]:
    """Everything that can be explained, by kind and name."""
    found = [*_error_topics(ProbataError), *_rule_topics(), *_grade_topics(), *_format_topics(), *_word_topics()]
    return tuple(sorted(found, key=lambda topic: (topic.kind, topic.name)))


def explain(name: str) -> Topic:
    """The topic of this name, whatever its case; NotFound offers the nearest names."""
    known = {topic.name.lower(): topic for topic in topics()}
    wanted = name.lower().replace("_", "-")
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.5)
    advice = f"Near it: {', '.join(near)}." if near else "`probata explain` alone lists everything."
    raise NotFound(f"There is nothing called {name!r} to explain.", next_step=advice)


def _error_topics(cls: type[ProbataError]) -> Iterator[Topic]:
    for sub in cls.__subclasses__():
        if sub.__module__ == errors.__name__:
            status = f"Exit status {sub.exit_status}."
            yield Topic(sub.code, "error", "\n\n".join(filter(None, (inspect.getdoc(sub), sub.advice, status))))
            yield from _error_topics(sub)


def _rule_topics() -> Iterator[Topic]:
    """Every rule with its reason and its two examples, which are its tests too."""
    from probata.method.report.rules import group_of, rules

    for rule in rules():
        parts = [
            f"{rule.SAYS} ({group_of(rule.CODE)})",
            rule.WHY,
            "Objected to:",
            _example(rule.BAD),
            "Not objected to:",
            _example(rule.GOOD),
        ]
        yield Topic(rule.CODE, "rule", "\n\n".join(parts))


def _example(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "    ")


def _grade_topics() -> Iterator[Topic]:
    for grade in Grade:
        yield Topic(grade.value, "grade", f"A value is {grade.value} when {grade.meaning}.")


def _format_topics() -> Iterator[Topic]:
    from probata.method.documents.shelf import readers

    for reader in readers():
        endings = f"Files ending in {', '.join(reader.SUFFIXES)}; told" if reader.SUFFIXES else "Told"
        by = "by content first." if reader.SUFFIXES else "by content alone, whatever the name."
        yield Topic(reader.METHOD.name.removeprefix("read-"), "format", f"{reader.SAYS}\n\n{endings} {by}")


def _word_topics() -> Iterator[Topic]:
    """The words that each room defines in the docstring of its door."""
    import probata

    for found in pkgutil.walk_packages(probata.__path__, "probata."):
        if found.ispkg:
            yield from _words_of(inspect.getdoc(import_module(found.name)) or "", found.name)


def _words_of(doc: str, room: str) -> Iterator[Topic]:
    _, _, listed = doc.partition("Words defined here:\n")
    word, meaning = "", ""
    for line in [*listed.splitlines(), "    -  -"]:
        start, more = _WORD.match(line), _MORE.match(line)
        if start:
            if word:
                yield Topic(word, "word", f"{meaning[0].upper()}{meaning[1:]}.\n\nA word of the room {room}.")
            word, meaning = start[1], start[2]
        elif more and word:
            meaning += f" {more[1]}"
