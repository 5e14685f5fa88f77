"""probata report MANUSCRIPT"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.check import print_objections
from probata.record.errors import ANSWER_IS_NO, BadUse, ProbataError

if TYPE_CHECKING:
    from probata.inquiry.reports.compiling import Compiler, Reported

_LOOK = 0.1  # seconds between two looks at the files


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("report")(report)


def report(
    manuscript: Annotated[Path, typer.Argument(help="The manuscript (docs/spec/manuscript.md).")],
    to: Annotated[str, typer.Option("--to", help="html, pdf, or both with a comma between.")] = "html",
    out: Annotated[Path | None, typer.Option(help="The folder for the files; without one, the manuscript's.")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Write it with its open objections, marked DRAFT.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace a file of that name, whoever wrote it.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Compile again whenever a source is saved.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Compile a manuscript into a report.

    With open objections nothing is written (exit status 1), unless it is to be a draft. What may not be printed for the
    edition's audience is in no draft either. A report replaces an earlier one; of files that Probata did not write it
    replaces none without --replace.

    Example: probata report report.md --to html,pdf
    """
    from probata.inquiry.report import compiler

    if watch and as_json:
        raise BadUse("--watch has nothing to print as JSON.")
    formats = [one.strip() for one in to.split(",") if one.strip()]
    held = options.opened(inquiry, passphrase_fd)
    made = compiler(held, manuscript, formats, out, draft=draft or watch, replace=replace)
    if watch:
        _watch(made)
        return
    done = made.compile()
    show.print_json(done.as_json()) if as_json else print_report(done)
    raise typer.Exit(ANSWER_IS_NO if done.objections else 0)


def print_report(done: Reported) -> None:
    """The files, or the objections that stand in their way."""
    print_objections(done.objections)
    if done.labels:
        show.line(f"{show.number(done.labels, 'label')} written into the source")
    for path in done.files:
        show.line(f"{path}: {done.edition}{', DRAFT' if done.draft else ''}")
    count = show.number(len(done.objections), "open objection")
    show.line(count + ("" if done.files else ": no report written; --draft writes one that says so"), "bold")


def _watch(compiler: Compiler) -> None:
    """Until somebody stops it; a fault is told and the next save tried."""
    show.line(f"watching {compiler.manuscript}; stop with Ctrl-C")
    for _ in _saves(compiler):
        started = time.monotonic()
        try:
            done = compiler.compile()
        except ProbataError as fault:
            show.fault(fault, as_json=False)
            continue
        print_objections(done.objections, most=10)
        names = ", ".join(path.name for path in done.files)
        count = show.number(len(done.objections), "open objection")
        show.line(f"{names}: {count} ({time.monotonic() - started:.1f} s)", "bold")


def _saves(compiler: Compiler) -> Iterator[None]:
    """Once at the start and after each save of a source, one that comes during a compile included."""
    seen: object = None
    while True:
        now = _state(compiler)
        if now != seen and compiler.saved():
            yield
        seen = now
        time.sleep(_LOOK)


def _state(compiler: Compiler) -> Sequence[tuple[str, int, int]]:
    found = []
    for path in compiler.sources():
        try:
            stat = path.stat()
            found.append((str(path), stat.st_mtime_ns, stat.st_size))
        except OSError:  # between two writes of an editor
            found.append((str(path), 0, 0))
    return found
