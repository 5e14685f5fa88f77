"""The exam for engines that trace shared texts: made news with known truth, peers, scores. It knows no engine.

A corpus is a stream of events of running themes. An event is told by one to six independent stories, which share its
names, its figures with their nouns, quotations in curly marks, and one to three paragraphs of agency background that
other events of the theme have, too; else they share nothing. Copies are made of stories and of copies.

What stands in a corpus (shares of documents, as measured over 200,000; a seed differs by a point or so, small corpora
by more, as a wire story of fifty copies weighs there):

    original        .50  a story of its own; nine of twenty documents stand alone
    exact           .06  the article as it is, in another site's furniture
    wrapped         .05  own headline, lede and end around the copied body
    edited_5_10     .06  that percentage of words replaced, dropped or put in; one in three with small reorderings
    edited_10_20    .06
    edited_20_30    .05
    trimmed         .06  two fifths to five sixths of the paragraphs
    light           .05  paraphrase: synonyms (25-45 % of content words), function words, clauses moved
    heavy           .05  as by two translations: 60-85 % synonyms, sentences split, joined, moved, figures in words
    partial         .08  an own text, own family, with one to three paragraphs of another: a passage, no family

Families: half of the documents stand in families of 2 to 12, one in twenty in wire stories of 50 to 90 copies. Lines
of copies go down four steps; one copied copy in ten is lost (not in the corpus), and one original in 25 that has two
copies or more. Half of the pages have site furniture, the same lines on each page of an outlet; one copy in eight still
has a line of the other site's. Of copies, .37 name whom they come from, .06 keep an agency's dateline, .10
bring in a wrong figure that their copies inherit; .12 of all dates are missing and .12 wrong.

One document has about 670 words (5th to 95th percentile: 415 to 930). All words but English function words are made up
from syllables, with Zipf frequencies and a hidden table of synonyms; a seed changes all of it. With ``script``
(cyrillic, arabic, chinese) function words are made up, too, and Chinese has no spaces.

Words defined here:
    piece       a stretch of a document that has one unit: a sentence, a quotation, a line of a site
    unit        what pieces keep through copying, editing and paraphrasing; equal units are one planted text
    sort        what a piece is: body, quotation, background, furniture or credit
    passage     neighbouring pieces whose units stand as neighbours in another document, too
"""
