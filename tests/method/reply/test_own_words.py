"""What a paragraph says, without its number and running lines."""

from probata.method.reply.composing import compose
from probata.method.reply.own_words import one_line, own_blocks, own_parts, own_words
from probata.method.reply.splitting import paragraphs_of
from probata.record.span import TextSpan
from tests.method.reply.answers import ANSWER


def test_a_letterhead_stands_above_and_the_number_is_left_out() -> None:
    first, second, *_ = paragraphs_of(compose(ANSWER))
    above, blocks = own_parts(first, ANSWER, ())
    assert above == ("Port Office\nAnswer to the extract",)
    assert blocks == ("The Office received the extract on 7 February 2022.",)
    assert own_blocks(second, ANSWER, ()) == ("The Office serves everybody who lives on the quay.",)


def test_a_running_header_is_left_out_and_the_sentence_it_breaks_is_one_block() -> None:
    text = "1. The gate was shut\n\nPAGE 2 HEAD\n\nby the keeper.\n\n2. Two."
    head = TextSpan(text.index("PAGE"), text.index("PAGE") + 11)
    first = paragraphs_of(compose(text))[0]
    assert one_line(own_words(first, text, (head,))) == "The gate was shut by the keeper."
    assert len(own_blocks(first, text, (head,))) == 1


def test_blocks_within_a_paragraph_stay_apart() -> None:
    text = "1. Two things:\n\n(a) nets.\n\n(b) oars.\n\n2. Two."
    assert own_blocks(paragraphs_of(compose(text))[0], text, ()) == ("Two things:", "(a) nets.", "(b) oars.")
