"""What a reader sees on the page, and what the page cannot do."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from signing_samples import EDITION, EMPTY_LOG, KEY, OTHER_KEY, PACKAGES, SEED, disclosed, golden, small

from probata.record.grade import Grade
from probata.signing import Draft, Value, sign
from tests.verify_page.conftest import PAGE, Browsed

SOURCE = PAGE.read_text(encoding="utf-8")
SPEC = (Path(__file__).parents[2] / "docs/spec/package.md").read_text(encoding="utf-8")
FIRST_WORDS = dict(re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [01] \| ([^|]+) \|$", SPEC, re.MULTILINE))
SIZE_LIMIT = 67_108_864


def stored(name: str) -> bytes:
    return (PACKAGES / name).read_bytes()


def heading(browsed: Browsed) -> str:
    return str(browsed.page.inner_text("#answer"))


def result(browsed: Browsed) -> str:
    return str(browsed.page.inner_text("#result"))


def of_values(*values: Value) -> bytes:
    return sign(Draft(EDITION, values, EMPTY_LOG, limits=("INVENTED",)), KEY, SEED)


def counted(sentence: str, rows: int = 0, grade: Grade = Grade.RECOMPUTED) -> Value:
    return Value(sentence, rows, {"name": "count-rows"}, grade, tuple({"item": f"D{at}"} for at in range(rows)))


def test_only_the_script_and_style_of_the_page_itself_are_allowed() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', SOURCE)
    assert policy
    for tag in ("script", "style"):
        pieces = re.findall(f"<{tag}>(.*?)</{tag}>", SOURCE, re.DOTALL)
        assert len(pieces) == 1
        digest = base64.b64encode(hashlib.sha256(pieces[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy.group(1), f"write this digest for {tag} into the page"
    for part in ("default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"):
        assert part in policy.group(1)


@pytest.mark.parametrize("word", ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("])
def test_nothing_makes_markup_or_code_out_of_words(word: str) -> None:
    assert word not in SOURCE


@pytest.mark.parametrize(
    "word", ["http:", "https:", "fetch(", "XMLHttp", "WebSocket", "import(", "src=", "href=", "url("]
)
def test_nothing_is_asked_of_any_network(word: str) -> None:
    assert word not in SOURCE


def test_the_network_is_closed_even_to_code_that_would_ask_it(browsed: Browsed) -> None:
    refused = browsed.page.evaluate("() => fetch('data:,x').then(() => 'open', () => 'closed')")
    assert refused == "closed"
    assert any("Content Security Policy" in words for words in browsed.errors)
    browsed.errors.clear()


@pytest.mark.parametrize(
    ("name", "key", "answer"),
    [
        ("golden-1.probata", "", "unchanged"),
        ("golden-1.probata", KEY.fingerprint, "unchanged-by-named-key"),
        ("wrong-word.probata", "", "contradicts-itself"),
        ("golden-1.probata", OTHER_KEY.fingerprint, "another-key"),
        ("one-bit.probata", "", "changed"),
    ],
)
def test_each_answer_begins_with_the_words_of_the_format(browsed: Browsed, name: str, key: str, answer: str) -> None:
    browsed.choose(stored(name), key)
    assert heading(browsed) == FIRST_WORDS[answer].strip()
    assert "This says nothing about whether it is true." in result(browsed)
    assert browsed.page.evaluate("document.activeElement.id") == "answer"


def test_what_a_machine_reads_is_the_same_as_what_the_function_returns(browsed: Browsed) -> None:
    browsed.choose(golden(), KEY.fingerprint, disclosed())
    assert json.loads(browsed.page.text_content("#verdict")) == browsed.verdict(golden(), KEY.fingerprint, disclosed())


@pytest.mark.parametrize(
    ("data", "key", "words"),
    [
        (stored("not-a-package.zip"), "", "not a signed package"),
        (b"", "", "not a signed package"),
        (stored("newer.probata"), "", "newer format"),
        (stored("small-0.probata"), "", "format 0"),
        (golden(), "KZDV-VJ2U", "not a whole fingerprint"),
    ],
)
def test_a_refusal_says_why_and_what_next_and_that_nothing_was_checked(
    browsed: Browsed, data: bytes, key: str, words: str
) -> None:
    browsed.choose(data, key)
    assert heading(browsed) == "Nothing was checked."
    assert words in result(browsed)


def test_an_attested_value_is_never_called_checked_or_verified(browsed: Browsed) -> None:
    browsed.choose(golden(), KEY.fingerprint)
    assert "verif" not in result(browsed).lower()
    cards = browsed.page.locator(".value.attested").all_inner_texts()
    assert len(cards) == 4
    assert all("Attested by the signer, not checked" in card for card in cards)


def test_who_signed_is_unknown_until_a_fingerprint_is_named(browsed: Browsed) -> None:
    browsed.choose(golden())
    assert "Unknown. Anyone can sign anything" in result(browsed)
    browsed.choose(golden(), f"  {KEY.fingerprint.lower()} ")
    assert "The key with the fingerprint that you named" in result(browsed)


def test_nothing_of_a_changed_package_is_shown_as_if_it_were_the_signers(browsed: Browsed) -> None:
    browsed.choose(stored("file-changed.probata"), KEY.fingerprint)
    said = result(browsed)
    assert "files/note.txt" in said
    assert "small (INVENTED)" not in said
    assert KEY.fingerprint not in said


def test_a_disclosure_that_fits_shows_its_row_and_one_that_does_not_shows_nothing(browsed: Browsed) -> None:
    browsed.choose(golden(), disclosure=disclosed())
    assert "The disclosure fits" in result(browsed)
    assert '"heard":"described"' in result(browsed)
    browsed.choose(golden(), disclosure=stored("another-row.disclosure"))
    assert "The disclosure does NOT fit this package" in result(browsed)
    assert '"heard"' not in result(browsed)


def test_markup_and_signs_that_turn_the_writing_are_shown_as_what_they_are(browsed: Browsed) -> None:
    hostile = "<img src=x onerror=alert(1)> <a href=//x.invalid>x</a> \u202eexe.txt\u2066 \u200b</script><script>1"
    edition = dataclasses.replace(EDITION, label=f"label {hostile}", title=hostile)
    draft = Draft(edition, (counted(hostile),), EMPTY_LOG, limits=(hostile,))
    browsed.choose(sign(draft, KEY, SEED))
    assert heading(browsed) == FIRST_WORDS["unchanged"].strip()
    said = browsed.page.text_content("#result")
    assert said.count("<img src=x onerror=alert(1)> <a href=//x.invalid>x</a> \u2039U+202E\u203aexe") == 4
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", said)
    assert browsed.page.locator("#result img, #result a, #result script").count() == 0


def test_a_hundred_values_are_shown_at_a_time(browsed: Browsed) -> None:
    browsed.choose(of_values(*(counted(f"Sentence {at}.") for at in range(250))))
    cards = browsed.page.locator(".value")
    assert cards.count() == 100
    browsed.page.get_by_role("button", name="Show more values (150 left)").click()
    assert cards.count() == 200
    assert "v101" in browsed.page.evaluate("document.activeElement.textContent")


def test_ten_thousand_rows_are_checked_with_the_page_alive(browsed: Browsed) -> None:
    data = of_values(counted("There are rows.", 10_000))
    browsed.page.evaluate("() => { window.beats = 0; setInterval(() => window.beats++, 1); }")
    assert browsed.verdict(data)["grades"]["recomputed"] == 1
    assert browsed.page.evaluate("window.beats") > 5


def test_a_file_beyond_the_limit_is_not_read_whole(browsed: Browsed, tmp_path: Path) -> None:
    large = tmp_path / "large.probata"
    with large.open("wb") as out:
        out.write(golden())
        out.truncate(SIZE_LIMIT + 1)
    browsed.page.set_input_files("#package", large)
    browsed.page.locator("#status", has_text="Done.").wait_for()
    assert [fault["code"] for fault in json.loads(browsed.page.text_content("#verdict"))["faults"]] == ["container"]


def test_dropped_files_are_told_apart_by_their_first_bytes(browsed: Browsed) -> None:
    given = {"a.bin": disclosed(), "b.bin": golden()}
    browsed.page.evaluate(DROP, {name: base64.b64encode(data).decode() for name, data in given.items()})
    browsed.page.locator("#status", has_text="Done.").wait_for()
    assert "The disclosure fits" in result(browsed)
    browsed.page.click("#forget")
    browsed.page.locator("#answer").wait_for()
    assert "The disclosure fits" not in result(browsed)


def test_without_the_browsers_own_hashes_the_answers_are_the_same(alone: Browsed) -> None:
    alone.page.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })")
    before = [alone.verdict(data) for data in (golden(), small(), stored("weak-key.probata"))]
    alone.open()
    assert alone.page.evaluate("crypto.subtle === undefined")
    assert [alone.verdict(data) for data in (golden(), small(), stored("weak-key.probata"))] == before


@pytest.mark.parametrize("width", [320, 400, 1200])
def test_nothing_runs_out_of_the_window(alone: Browsed, width: int) -> None:
    alone.page.set_viewport_size({"width": width, "height": 800})
    alone.choose(of_values(counted("W" * 9000), counted("\u200d" * 50 + "\u0301" * 200)), disclosure=None)
    assert alone.page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_can_be_used_with_the_keyboard_alone(browsed: Browsed) -> None:
    browsed.page.set_input_files("#package", [{"name": "p", "mimeType": "x/y", "buffer": golden()}])
    browsed.page.locator("#answer").wait_for()
    browsed.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    browsed.page.focus("#package")
    reached = ["package"]
    for _ in range(3):
        browsed.page.keyboard.press("Tab")
        reached.append(browsed.page.evaluate("document.activeElement.id"))
    assert reached == ["package", "disclosure", "fingerprint", "check"]
    browsed.page.focus("#fingerprint")
    browsed.page.keyboard.type(KEY.fingerprint)
    browsed.page.keyboard.press("Enter")
    browsed.page.get_by_role("heading", name=FIRST_WORDS["unchanged-by-named-key"].strip()).wait_for()


def test_every_field_has_a_name_that_a_screen_reader_can_say(browsed: Browsed) -> None:
    fields: Any = browsed.page.evaluate("[...document.querySelectorAll('input')].map((f) => f.labels[0].textContent)")
    assert fields == ["Package", "Disclosure, if you were given one", "Fingerprint that you know, if you know one"]
    assert browsed.page.get_attribute("#status", "role") == "status"


DROP = """(files) => {
  const given = new DataTransfer();
  for (const [name, data] of Object.entries(files))
    given.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }));
}"""
