"""probata demo"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from probata.cli import options, show
from probata.cli.add import print_receipt
from probata.cli.sources import print_sources
from probata.cli.telling import take_back, tell
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from probata.inquiry.door import Opened
    from probata.record.canonical import Json

_WIDE = 100
_EVERY = 7  # values of the package between two that are shown
_SEARCHES = ("lease", '"about 12,000"', "宿舍", "بحيرة")
Say = Callable[..., None]
HERE = Path("probata-demo")


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("demo")(demo)


def demo(
    folder: Annotated[Path, typer.Option("--dir", help="Where; an earlier demo there is replaced.")] = HERE,
    as_json: options.AsJson = False,
) -> None:
    """Build the invented inquiry "The Season Hostels".

    Files and interviews in, shared texts found, a report checked, compiled and signed, one consent withdrawn.

    Example: probata demo --dir probata-demo
    """
    from probata.inquiry.example import PASSPHRASE, lay_out
    from probata.inquiry.new import new
    from probata.inquiry.settings import Settings

    say = _silent if as_json else show.line
    evidence = lay_out(folder)
    say("The Season Hostels: an INVENTED inquiry. Its passphrase is public:", "bold")
    say(f"  {PASSPHRASE}")
    weak = Settings(kdf_memory_mib=8)  # the passphrase is public: nothing to slow down for
    held = new(folder / "inquiry", Withheld(PASSPHRASE), "The Season Hostels (INVENTED)", weak).opened
    told = {
        "folder": str(folder),
        "receipt": _add(held, evidence, say),
        "sources": _sources(held, say),
        "decide": _decide(held, say),
        "search": _search(held, say),
        **tell(held, folder, say, aloud=not as_json),
        **_package(held, folder, say),
        **take_back(held, folder / "report" / "report.md", say, aloud=not as_json),
    }
    if as_json:
        show.print_json(told)
        return
    say()
    say(f"Everything is in {folder}/. Since I-23 has withdrawn, report.md no longer compiles. To go on:")
    say(f"  cd {folder}/inquiry; export PROBATA_PASSPHRASE='{PASSPHRASE}'; probata sources; probata --help")


def _silent(*_: str) -> None:
    """Says nothing, for --json."""


def _add(held: Opened, evidence: Path, say: Say) -> Json:
    from probata.inquiry.add import add
    from probata.inquiry.settings import load

    whole: list[Json] = []
    for public, names in ((True, ("press", "documents")), (False, ("restricted", "mess"))):
        places = [evidence / name for name in names]
        with show.progress("adding") as heard:
            receipt = add(held, places, public=public, settings=load(), progress=heard)
        whole.append(receipt.as_json())
        if say is not _silent:
            say()
            say(f"add {'--public ' if public else ''}{' '.join(names)}", "bold")
            print_receipt(receipt, notes=False)
    return whole


def _sources(held: Opened, say: Say) -> Json:
    from probata.inquiry.sources import sources

    answer = sources(held, ["press/"], None)
    if say is not _silent:
        say()
        say("sources press/", "bold")
        print_sources(answer, limits=False)
    return answer.as_json()


def _decide(held: Opened, say: Say) -> Json:
    from probata.inquiry.decide import decide, from_file
    from probata.inquiry.example import decisions

    done = decide(held, from_file(decisions()))
    say()
    say("decide --from decisions.jsonl", "bold")
    say(f"  {done.recorded} credit lines accepted by a person, with reasons; {done.open} open")
    return done.as_json()


def _search(held: Opened, say: Say) -> Json:
    from probata.inquiry.search import search

    found = {query: search(held, query) for query in _SEARCHES}
    say()
    say("search", "bold")
    for query, hits in found.items():
        say(f"  {query}: {len(hits)} documents" if len(hits) != 1 else f"  {query}: 1 document, {hits[0].document}")
    return {query: [hit.as_json() for hit in hits] for query, hits in found.items()}


def _package(held: Opened, folder: Path, say: Say) -> dict[str, Json]:
    from probata.inquiry.sign import sign
    from probata.signing import verify, words
    from probata.signing.verdict import NOTE

    out, manuscript = folder / "package.probata", folder / "report" / "report.md"
    signed = sign(held, out, "", manuscript)
    verdict = verify(out.read_bytes(), signed.fingerprint)
    say()
    say(f"sign --report {manuscript.name}; verify {out.name} --key {signed.fingerprint}", "bold")
    say(f"  {words(verdict).partition(chr(10))[0]}")
    say("  " + ", ".join(f"{count} values {grade.value}" for grade, count in verdict.grades.items()))
    for value in verdict.values[::_EVERY]:
        say(f"  {value.grade.value:<10}  {_short(value.sentence)}")
    say("  " + NOTE)
    return {"package": signed.as_json(), "verify": verdict.as_json()}


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _WIDE else sentence[:_WIDE].rsplit(" ", 1)[0] + " ..."
