"""What two real press files demand: each test is named for its rows, which docs/explanation/seed-rows.md lists.

Read from the files beside the repository; where they hold too little, a text of our own stands beside them, as the test
says. What the rows demand of a report is in test_seed_rows_in_reports.py.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from probata.method.documents.furniture import furniture
from probata.method.statements.measuring import measures
from probata.method.statements.quantities import Roughly, quantities
from probata.method.statements.ratios import ratio_fits
from probata.method.statements.renderings import Source
from probata.record.ref import Ref
from tests.commands import Run
from tests.seeding import SEEDS, Seeded, needs_seeds

pytestmark = needs_seeds
INVENTED_DAYS = re.compile(r"2022-(?:10|11)-\d\d")


def _sides(seeded: Seeded, words: str) -> set[str]:
    return {one["speaker"]["party"] for seed in "ab" for one in seeded.said(seed) if words in one["text"]}


def test_a0_b0_are_eight_documents_of_two_shared_texts_with_six_unsupported_bylines(seeded: Seeded) -> None:
    found = seeded.sources
    assert (found["documents"], found["shared_texts"], found["shared_texts_at_least"]) == (8, 2, 2)
    members = [member for family in found["families"] for member in family["members"]]
    assert [one["byline"]["support"] for one in members if one["declared"]] == ["declared, unsupported"] * 6
    surnames = {
        family["credit"]["agency"]: {p["name"].split()[-1] for p in family["credit"]["people"] if p["role"] != "editor"}
        for family in found["families"]
    }
    assert surnames == {
        "CNN": {"Roth", "Hu", "Engels", "Gan"},
        "Reuters": {"Tanna", "Shibu", "Nichols", "Shields", "Tian", "Woo"},
    }


def test_a1_b3_says_which_page_count_makes_nearly_three_times_true(seeded: Seeded) -> None:
    [ratio] = [one for one in quantities(seeded.a) if one.times]
    [answer] = [one for one in quantities(seeded.a) if one.unit == "page"]
    pages = {int(one.number) for one in quantities(seeded.b) if one.unit == "page"}
    assert (ratio.words, answer.number, pages) == ("nearly three times", 131, {48, 131})
    fits = {many: ratio_fits(ratio.words, answer.number, many) for many in (48, 46, 45)}
    assert [str(one.ratio) for one in fits.values()] == ["2.73", "2.85", "2.91"]
    assert [many for many, one in fits.items() if one.fits] == [46, 45]
    [told] = seeded.values["ratios"]
    assert (told["says"], told["of"], told["fits_from"], told["fits_to"]) == ("nearly three times", "131-page", 44, 46)
    assert {(one["says"], one["fits"]) for one in told["beside"]} == {("48-page", False)}


def test_a2_shows_what_was_altered_in_a_quotation_of_an_answer(seed_pile: Path, run: Run) -> None:
    """The note itself is not in the files: a stand-in with the words that the row names."""
    note = "The so-called assessment is based on the disinformation and lies fabricated by anti-China forces."
    (seed_pile / "note.txt").write_text(note, encoding="utf-8")
    run("add", "--public", seed_pile / "note.txt")
    told = run("quotes", "--primary", "note.txt", "--json").json
    [quoted] = [
        piece
        for family in told["families"]
        for one in family["renderings"]
        for piece in one["quoted"]
        if piece["text"].startswith("“based on disinformation") or piece["text"].startswith("based on disinformation")
    ]
    assert quoted["state"] == "altered"
    assert {step["op"] for step in quoted["edits"]} > {"equal"}


def test_a4_b9_is_one_utterance_in_several_renderings_and_no_contradiction(seeded: Seeded) -> None:
    family = seeded.family("invalid and illegal")
    assert any("totally illegal and invalid" in one["text"] for one in family["renderings"])
    assert (family["utterances_at_least"], family["documents"], family["shared_texts_at_most"]) == (1, 8, 2)
    assert {seeded.one(seed, "illegal")["stance"] for seed in "ab"} == {"rejects"}


def test_a4_b9_no_day_is_taken_from_an_invented_front_matter(seeded: Seeded) -> None:
    """Which Thursday it was stands in neither file; what a site invented is no answer."""
    assert "on Thursday" in seeded.a
    assert "on Thursday" in seeded.b
    for told in (seeded.statements, seeded.quotes, seeded.values):
        assert not INVENTED_DAYS.search(json.dumps(told))


def test_a5_b11_is_one_family_over_two_translations(seeded: Seeded) -> None:
    family = seeded.family("assassin and accomplice")
    assert any("villain and an accomplice" in one["text"] for one in family["renderings"])
    assert (family["utterances_at_least"], family["utterances_at_most"]) == (1, 2)


def test_a8_keeps_two_labels_of_one_place_with_their_holders(seeded: Seeded) -> None:
    assert _sides(seeded, "“arbitrary detention and related patterns of abuse”") == {"UN report"}
    assert _sides(seeded, "“vocational education and training centers”") == {"China"}


def test_a9_keeps_the_alternatives_of_the_law_in_what_was_said(seeded: Seeded) -> None:
    assert "torture or other forms of cruel, inhuman or degrading treatment" in seeded.one("a", "torture")["text"]


def test_a12_keeps_both_halves_of_detained_or_worked(seeded: Seeded) -> None:
    assert "detained or worked" in seeded.one("a", "been detained")["text"]


def test_a13_keeps_may_and_an_ellipsis_opens_to_what_it_leaves_out(seeded: Seeded, seed_pile: Path, run: Run) -> None:
    """The full sentence is not in the files: a stand-in puts words of ours where the ellipsis stands."""
    said = seeded.one("b", "may constitute")
    assert [one["text"] for one in said["hedge"]] == ["may constitute"]
    whole = said["text"].strip("“”,").replace(" … ", ", in the context of the restrictions found, ")
    (seed_pile / "assessment.txt").write_text(f"148. {whole}.", encoding="utf-8")
    run("add", "--public", seed_pile / "assessment.txt")
    told = run("quotes", "--primary", "assessment.txt", "--json").json
    [quoted] = {
        (piece["state"], tuple(map(tuple, piece["left_out"])))
        for family in told["families"]
        for one in family["renderings"]
        for piece in one["quoted"]
        if "may constitute" in piece["text"]
    }
    state, [(start, end)] = quoted
    assert state == "verbatim with ellipsis"
    assert "in the context of the restrictions found" in f"148. {whole}."[start:end]


def test_a15_hears_that_no_visit_was_possible_as_the_reporters_own_words(seeded: Seeded) -> None:
    assert "on-site investigation" in seeded.a
    assert not any("on-site investigation" in one["text"] for one in seeded.said("a"))


def test_a16_gives_a_witness_quoted_in_a_report_through_that_report(seeded: Seeded) -> None:
    said = seeded.one("a", "asked to confess")
    assert said["form"] == "direct"
    assert [one["text"] for one in said["relayed_by"]] == ["the report"]


def test_a17_a18_keep_almost_all_and_some_apart_and_neither_becomes_a_number(seeded: Seeded) -> None:
    said = seeded.one("a", "almost all interviewees")
    assert "injections, pills or both" in said["text"]
    assert "some interviewees also spoke" in said["text"]
    assert not [one for one in quantities(said["text"]) if one.unit.startswith("interviewee")]


def test_a19_keeps_both_parts_of_what_was_found(seeded: Seeded) -> None:
    said = seeded.one("a", "appear to be credible")
    assert "not possible to “draw broader conclusions”" in said["text"]
    assert {"appear to be credible", "draw broader conclusions"} <= {one["text"] for one in said["hedge"]}


def test_a21_flags_the_open_quotation_mark_and_takes_no_number_from_very_significant(seeded: Seeded) -> None:
    said = seeded.one("a", "very significant")
    assert "quotation never closed" in said["notes"]
    assert "could not confirm" in {one["text"] for one in said["hedge"]}
    source = Source(Ref.of("doc", bytes(16)), said["text"], ())
    assert [one.words for one in measures(source) if one.unit != "year"] == []


def test_a23_shows_that_serious_evidence_became_credible_evidence(seeded: Seeded) -> None:
    family = seeded.family("serious evidence")
    [drift] = [one for each in family["renderings"] for one in each["qualifications"]]
    assert drift == "qualification: “serious evidence” became “credible evidence of”".partition(": ")[2]


def test_a25_a26_keep_four_voices_of_one_state_apart(seeded: Seeded) -> None:
    voices = {
        named
        for seed in "ab"
        for one in seeded.said(seed)
        for named in (one["speaker"]["party"], one["speaker"]["of"])
        if named and named.startswith("China/")
    }
    assert voices >= {"China/foreign ministry", "China/mission in Geneva", "China/ambassador", "China/response"}
    assert {one["speaker"]["of"] for one in seeded.said("a") if one["speaker"]["party"] in voices} == {"China"}


def test_a29_keeps_the_name_of_a_body_as_the_text_has_it(seeded: Seeded) -> None:
    """What the body is really called stands in neither file."""
    assert {one["speaker"]["of"] for one in seeded.said("a") if one["speaker"]["party"] == "Omer Kanat"} == {
        "Uyghur Human Rights Program"
    }


def test_a30_b17_is_one_statement_however_many_signed_and_about_40_stays_about(seeded: Seeded) -> None:
    joint = [one for one in seeded.said("a") if one["speaker"]["party"] == "Omer Kanat" and "Despite" in one["text"]]
    assert len(joint) == 1
    assert seeded.family("persistent denials")["utterances_at_most"] == 1
    [states] = [one for one in quantities(seeded.b) if one.unit.endswith("states")]
    assert (states.words, states.roughly) == ("about 40 other states", Roughly.ABOUT)


def test_a31_two_roths_are_two_persons(seeded: Seeded) -> None:
    [credit] = [f["credit"] for f in seeded.sources["families"] if f["credit"]["agency"] == "CNN"]
    assert "Richard Roth" in {one["name"] for one in credit["people"]}
    speakers = {one["speaker"]["party"] for seed in "ab" for one in seeded.said(seed)}
    assert "Kenneth Roth" in speakers
    assert not speakers & {"Roth", "Richard Roth"}
    assert {one["speaker"]["of"] for one in seeded.said("b") if one["speaker"]["party"] == "Kenneth Roth"} == {
        "Human Rights Watch"
    }


OTHERS = {
    "wire.txt": "The High Commissioner released her 46-page report on Xinjiang 11 minutes before her term ended.",
    "daily.txt": (
        "The 45-page report on Xinjiang was released 13 minutes before the High Commissioner's term ended, an official"
        " said. She had received a letter signed by 39 other states, diplomats said."
    ),
}


def test_b1_puts_competing_values_of_one_fact_into_one_table(seed_pile: Path, run: Run) -> None:
    """The files say "minutes" and "about 40"; two short reports of ours give numbers."""
    for name, text in OTHERS.items():
        (seed_pile / name).write_text(text, encoding="utf-8")
    run("add", "--public", seed_pile)
    told = run("statements", "--values", "--json").json
    by_value = {tuple(value["says"] for value in fact["values"]): fact for fact in told["facts"]}
    minutes = by_value["minutes", "11 minutes", "13 minutes"]
    assert minutes["exclude_each_other"] == [[1, 2]]
    assert [value["shared_texts_at_most"] for value in minutes["values"]] == [1, 1, 1]
    assert [value["documents"] for value in minutes["values"]] == [4, 1, 1]
    states = by_value["about 40 other states", "39 other states"]
    assert states["exclude_each_other"] == []
    assert {fact["state"] for fact in told["facts"]} == {"proposed"}
    pages = next(fact for says, fact in by_value.items() if "48-page" in says)
    assert "131-page" not in [value["says"] for value in pages["values"]]


def test_b2_flags_the_pronoun_and_the_speaker_stays_who_she_is(seeded: Seeded) -> None:
    at = {seeded.b[one["start"] : one["end"]] for one in seeded.quotes["pronoun_flips"] if one["document"][:3] == "001"}
    assert at == {"He"}
    said = seeded.one("b", "Dialogue and engagement")
    assert said["speaker"]["party"] == "Michelle Bachelet"
    assert "pronoun conflict" in said["notes"]


def test_b7_keeps_who_accuses_and_who_denies(seeded: Seeded) -> None:
    accused, denied = seeded.one("b", "China of genocide"), seeded.one("b", "any abuses in Xinjiang")
    assert (accused["speaker"]["party"], accused["stance"]) == ("United States", "accuses")
    assert (denied["speaker"]["party"], denied["stance"]) == ("China", "denies")


def test_b8_about_10_million_stays_about_and_in_the_mouth_of_who_says_it(seeded: Seeded) -> None:
    [many] = [one for one in quantities(seeded.b) if one.number == 10_000_000]
    assert many.roughly is Roughly.ABOUT


def test_b12_furniture_is_typed_with_its_place_and_never_said(seeded: Seeded) -> None:
    found = [span.of(seeded.b) for span in furniture(seeded.b)]
    assert any("Sign up now" in one for one in found)
    assert any("File Photo" in one for one in found)
    assert any("read more" in one for one in found)
    said = " ".join(one["text"] for one in seeded.said("b"))
    assert not re.search(r"Sign up|read more|File Photo|attends her final press conference", said)


def test_b15_keeps_the_regret(seeded: Seeded) -> None:
    assert {one["stance"] for one in seeded.said("b") if one["speaker"]["party"] == "Dilxat Raxit"} >= {"regrets"}


def test_b15_keeps_the_support_and_the_channel(seeded: Seeded) -> None:
    said = [one for one in seeded.said("b") if one["speaker"]["party"] == "Dilxat Raxit"]
    assert "supports" in {one["stance"] for one in said}
    assert "in an email" in {one["channel"]["text"] for one in said if one["channel"]}


def test_b16_keeps_the_chain_of_relays_in_order(seeded: Seeded) -> None:
    said = seeded.one("b", "bury the report")
    assert said["speaker"]["party"] == "Reuters"
    assert [one["text"] for one in said["relayed_by"]] == ["a Chinese letter", "diplomats"]


def test_b20_two_voices_of_one_organisation_are_no_contradiction_of_itself(seeded: Seeded) -> None:
    one, other = seeded.family("minimizes the exposure"), seeded.family("finally seen their persecution recognized")
    assert (one["speakers"], other["speakers"]) == (["Kenneth Roth"], ["John Fisher"])
    assert one is not other


def test_b20_the_first_voice_has_its_body_and_time_and_the_second_no_body_that_its_sentence_does_not_say(
    seeded: Seeded,
) -> None:
    first, second = seeded.one("b", "minimizes the exposure"), seeded.one("b", "finally seen their persecution")
    assert (first["speaker"]["of"], first["when"]["text"]) == ("Human Rights Watch", "before it was released")
    assert (second["speaker"]["of"], second["when"]) == (None, None)


def test_a6_a7_hear_what_stands_in_the_way_as_nobodys_statement(seeded: Seeded) -> None:
    for words in ("would need approval by UN member states", "will depend on the cooperation"):
        assert words in seeded.a
        assert not any(words in one["text"] for one in seeded.said("a"))


def test_b5_keeps_the_recommendation_with_who_asks(seeded: Seeded) -> None:
    said = seeded.one("b", "release all those held")
    assert (said["speaker"]["party"], said["stance"]) == ("UN Human Rights Office", "asks")


def test_b6_keeps_the_limit_as_a_limit(seeded: Seeded) -> None:
    assert [one["text"] for one in seeded.one("b", "difficult to draw conclusions")["hedge"]] == [
        "difficult to draw conclusions"
    ]


def test_b10_what_was_said_before_the_release_keeps_its_speaker(seeded: Seeded) -> None:
    said = seeded.one("b", "should not interfere")
    assert (said["speaker"]["party"], said["speaker"]["of"]) == ("Zhang Jun", "China/ambassador")
    assert "Speaking ahead of the report’s release" in seeded.b


def test_the_files_are_those_that_the_rows_speak_of() -> None:
    assert [one.name[:3] for one in sorted(SEEDS.glob("*.txt"))] == ["000", "001"]
