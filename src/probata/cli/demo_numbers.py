"""The demo's second chapter: a word for a number, a number that is refused, and one that is estimated."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli.count import bars, print_count
from probata.cli.demo_evidence import taken_in
from probata.cli.estimate import print_estimate
from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.estimate import EstimateAnswer
    from probata.record.canonical import Json

HELD, MEDICINE = ("held or worked", ""), ("pills or injections", "held or worked")
FAN = "fan.svg"


def tell(held: Opened, folder: Path, voice: Voice) -> dict[str, Json]:
    """Counts with the words that they bear, what is saved for the report, and two estimates."""
    return {
        "counts": _counts(held, voice),
        "saved": _save(held, folder, voice),
        "estimates": _estimates(held, folder, voice),
    }


def save(held: Opened, folder: str) -> Counter[str]:
    """Saves the counts and places of a folder's handles, as a member would one by one; how many of each kind."""
    from probata.inquiry.cite import Asked, cite
    from probata.inquiry.count import count
    from probata.inquiry.files.example import handles

    kinds: Counter[str] = Counter()
    for one in handles(folder):
        if "count" in one:
            count(held, one["count"], one.get("among", ""), save=one["save"], label=one.get("label", ""))
        else:
            asked = {name: value for name, value in one.items() if name not in ("save", "cite")}
            cite(held, one["cite"], Asked(**asked), one["save"])  # type: ignore[arg-type]  # as the file has them
        kinds["counts" if "count" in one else "places"] += 1
    return kinds


def _counts(held: Opened, voice: Voice) -> Json:
    from probata.inquiry.count import count

    every, medicine = (count(held, *asked) for asked in (HELD, MEDICINE))
    voice.print(_typed(*HELD), partial(print_count, every))
    voice.tell(
        "count",
        f"Pills or injections: {medicine.count}. “Almost all” fits the {medicine.count.answered} who answered and not "
        f"the {medicine.count.everyone}, of whom {medicine.count.not_asked} were never asked.",
        partial(print_count, medicine),
        picture=bars(medicine),
        to=_typed(*MEDICINE),
    )
    return [every.as_json(), medicine.as_json()]


def _typed(expression: str, among: str) -> str:
    return f'count "{expression}"' + (f' --among "{among}"' if among else "")


def _save(held: Opened, folder: Path, voice: Voice) -> Json:
    taken_in(held, [folder / "evidence" / "reply"], public=True)
    kinds = save(held, "report") + save(held, "reply")
    sentence = f"{kinds['counts']} counts and {kinds['places']} places saved for the report"
    voice.print("count ... --save HANDLE; cite ... --save HANDLE", line(sentence))
    return {"counts": kinds["counts"], "places": kinds["places"]}


def _estimates(held: Opened, folder: Path, voice: Voice) -> Json:
    from probata.inquiry.estimate import draw, estimate
    from probata.inquiry.estimate import save as to_save
    from probata.inquiry.files.example import estimates

    lists, told = folder / "evidence" / "lists", []
    taken_in(held, [lists], public=False)
    for one in estimates():
        answer = estimate(lists / one["estimate"], linked=one["linked"], assume=one["assume"])
        to_save(held, answer, one["save"], one["label"])
        if answer.estimate.headline:
            draw(answer, folder / FAN)
        _tell_estimate(one, answer, voice)
        told.append(answer.as_json())
    return told  # type: ignore[return-value]  # numbers with fractions: nothing is signed here


def _tell_estimate(one: dict[str, str], answer: EstimateAnswer, voice: Voice) -> None:
    headline, typed = answer.estimate.headline, f"estimate {one['estimate']}"
    sentence = f"{headline.wording[0].upper()}{headline.wording[1:]}." if headline else _refusal(answer)
    whole = f"{typed} --linked --assume {one['assume']} --save {one['save']}"
    voice.tell(
        typed,
        sentence,
        partial(print_estimate, answer),
        picture=[bar for bar, _ in answer.bars()] if headline else (),
        to=f"{whole} --picture {FAN}" if headline else whole,
    )


def _refusal(answer: EstimateAnswer) -> str:
    """The reason that says a number, which is the one about the lists."""
    says = [reason.says for reason in answer.estimate.reasons]
    first = next((one for one in says if any(letter.isdigit() for letter in one)), says[0])
    return f"No number: {first[0].lower()}{first[1:].partition(', which')[0].rstrip('.')}."
