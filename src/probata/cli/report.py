"""probata report MANUSCRIPT"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.check import print_objections
from probata.record.errors import ANSWER_IS_NO, BadUse, NoInquiry, ProbataError

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.reports.compiling import Compiler, Reported
    from probata.inquiry.reports.returning import FromWord

_WIDE = 100
_LOOK = 0.1  # seconds between two looks at the files


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("report")(report)


def report(
    manuscript: Annotated[Path | None, typer.Argument(help="The manuscript (docs/spec/manuscript.md).")] = None,
    to: Annotated[str, typer.Option("--to", help="html, pdf, docx, or several with commas between.")] = "html",
    out: Annotated[Path | None, typer.Option(help="The folder for the files; without one, the manuscript's.")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Write it with its open objections, marked DRAFT.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace a file of that name, whoever wrote it.")] = False,
    source: Annotated[
        Path | None,
        typer.Option("--from", metavar="DRAFT", help="Turn this draft (.docx, .odt) into a manuscript, in --out."),
    ] = None,
    title: Annotated[str, typer.Option(help="With --from: the title; without it, the draft's.")] = "",
    edition: Annotated[str, typer.Option(help="With --from: the edition.")] = "",
    audience: Annotated[str, typer.Option(help="With --from: whom it is for, as in front matter.")] = "",
    standard: Annotated[str, typer.Option(help="With --from: the standard of proof.")] = "",
    watch: Annotated[bool, typer.Option("--watch", help="Compile again whenever a source is saved.")] = False,
    inquiry: options.Inquiry = options.HERE,
    passphrase_fd: options.PassphraseFd = None,
    as_json: options.AsJson = False,
) -> None:
    """Compile a manuscript into a report, or turn a draft in Word into a manuscript.

    With open objections nothing is written (exit status 1), unless it is to be a draft. What may not be printed for the
    edition's audience is in no draft either. A report replaces an earlier one; of files that Probata did not write it
    replaces none without --replace.

    With --from the draft becomes draft.md in the folder --out, its pictures beside it: headings, lists, tables, notes,
    and, in a file that was bound to an inquiry, its values. What the language cannot hold is listed.

    Example: probata report report.md --to html,pdf

    Example: probata report --from draft.docx --out manuscript/
    """
    from probata.inquiry.report import compiler

    if watch and as_json:
        raise BadUse("--watch has nothing to print as JSON.")
    if source is not None:
        asked = {"title": title, "edition": edition, "audience": audience, "standard": standard}
        if manuscript is not None or watch or draft or replace:
            raise BadUse("--from goes with --out and the front matter alone.", next_step="Leave the others out.")
        _returned(source, out, asked, inquiry, passphrase_fd, as_json=as_json)
        return
    if manuscript is None:
        raise BadUse("Name a manuscript.", next_step="Or a draft in Word with --from.")
    formats = [one.strip() for one in to.split(",") if one.strip()]
    held = options.opened(inquiry, passphrase_fd)
    made = compiler(held, manuscript, formats, out, draft=draft or watch, replace=replace)
    if watch:
        _watch(made)
        return
    done = made.compile()
    show.print_json(done.as_json()) if as_json else print_report(done)
    raise typer.Exit(ANSWER_IS_NO if done.objections else 0)


def _returned(
    source: Path,
    out: Path | None,
    front: dict[str, str],
    inquiry: Path,
    passphrase_fd: int | None,
    *,
    as_json: bool,
) -> None:
    from probata.inquiry.entry import settings
    from probata.inquiry.report import from_draft

    if out is None:
        raise BadUse("Name a folder for the manuscript.", next_step="Add --out FOLDER.")
    done = from_draft(source, out, settings.load(), front, lambda: _inquiry(inquiry, passphrase_fd))
    show.print_json(done.as_json()) if as_json else print_returned(done)


def _inquiry(inquiry: Path, passphrase_fd: int | None) -> Opened | None:
    """The inquiry that is named, or that is here; none where nobody named one and there is none."""
    from probata.inquiry.entry.folder import find

    try:
        find(inquiry)
    except NoInquiry:
        if inquiry != options.HERE:
            raise
        return None
    return options.opened(inquiry, passphrase_fd)


def print_returned(done: FromWord) -> None:
    """What the language could not hold, and the files."""
    for one in done.left:
        if not one.ours:
            words = " ".join(one.words.split())
            show.line(f"{one.says} {words[:_WIDE]}{'…' if len(words) > _WIDE else ''}".rstrip(), "yellow")
    for path in done.files:
        show.line(str(path))
    roles, notes = len(done.made.manuscript.roles), len(done.made.manuscript.notes)
    show.line(f"{show.number(roles, 'bound place')}, {show.number(notes, 'note')}", "bold")


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
