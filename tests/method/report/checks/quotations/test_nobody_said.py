"""PB222: a quotation that nobody is said to have said."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import nobody_said as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The hostels stood along the shore. “The doors were locked from the outside every single night.” "
        "The sheds had no windows.\n"
    ),
    (
        "Conditions were harsh in winter. “There was no heating and the water froze in the buckets.” "
        "Stoves were delivered in February.\n"
    ),
    "“A man who has lost his land has nothing left to lose but his name.” The court sat for four days.\n",
    (
        "The site has been abandoned since 2014. “It was a place where time itself was taken away from "
        "people.”\n\nIn 2015 the authorities sold the land.\n"
    ),
    (
        'Families searched the hospitals for weeks. Some were sent from one office to the next. "It is '
        'easier to find a stone in the sea than a son in this city." The register was never published.\n'
    ),
    (
        "The tribunal heard nine witnesses over two days. The hearing was closed to the public.\n\nThe "
        "bakery burned down. “All that was left of the street in the morning was the smell of bread.”\n"
    ),
    (
        "Article 9 of the law requires a warrant. It was amended in 2017.\n\nThe raid began at dawn. "
        "“Every door in the row was broken down and every drawer was turned out on the floor.” No "
        "warrant was shown.\n"
    ),
    (
        "Three hundred men were employed at the kilns. “Once you owed the owner money, you belonged to "
        "the owner.” The kilns closed in 2020.\n"
    ),
    (
        "No questions were allowed. “Every one of us had learned to look at the floor.” The visit lasted "
        "twenty minutes.\n"
    ),
    (
        "Nobody was told why the bus had stopped. “Fear has a smell, and the whole bus smelled of it.” "
        "It went on after an hour.\n"
    ),
    (
        "Figure 4 shows the number of arrests per month. “In that spring there was not a street without "
        "an empty chair.” The peak was in April.\n"
    ),
    (
        "The buildings are visible on satellite images of 2018.[^1] “At night the whole hill was lit up "
        "like a ship.” By 2021 they had gone.\n\n[^1]: Image of 4 June 2018.\n"
    ),
    (
        'Workers from three districts lived in the containers. "You wake up owing more than when you '
        'went to sleep." The containers stood in the sun.\n'
    ),
    (
        "Eleven of the 40 families were compensated. “Money was paid for the walls, never for the years "
        "between them.” The other files are pending.\n"
    ),
    (
        "> “The soup was so thin that you could read the bottom of the bowl.”\n\nThe kitchen stood at the "
        "north end of the yard and was built in 1974.\n"
    ),
    (
        "Between March and June some 4,000 people crossed the pass on foot. Snow fell until May. “The "
        "mountain took the slow ones.”\n"
    ),
    (
        "Loudspeakers were mounted on every corner. “There was no hour of the day that belonged to you.” "
        "They were removed in 2020.\n"
    ),
    (
        "Passports were collected by the foremen. “Without papers you are a shadow, and a shadow cannot "
        "leave.” Nobody got his back before the season's end.\n"
    ),
    (
        "Photograph 3: The loading ramp. “They went up that ramp as people and came down it as freight.” "
        "The ramp was demolished in 2009.\n"
    ),
    (
        "The cells measured two metres by three. The windows were bricked up, the light burned all "
        "night, and “nobody who was taken to the last cell ever came back to the row”.\n\nThe prison was "
        "closed in 2016.\n"
    ),
    (
        "The police denied the allegations in a letter of 3 March.\n\nThe station has two floors. The "
        "cellar had no light, the door was of steel, and “what happened below was never written in any "
        "of the books upstairs”.\n"
    ),
    (
        "By August the wells had run dry, cattle were dying in the lanes, and ‘people drank from the "
        "ditch that the cattle had died in’.\n"
    ),
    (
        "Salaries at the mill had not been paid since autumn; “hope was the only thing that was still "
        "handed out on Fridays”.\n"
    ),
]
LET_BE = [
    "A driver said: “The doors were locked from the outside every single night.”\n",
    "“The doors were locked from the outside every single night,” a driver told the Inquiry.\n",
    "“The doors were locked from the outside every single night.”[^1]\n\n[^1]: Interview with a driver.\n",
    "One woman described the winter. “There was no heating and the water froze in the buckets.”\n",
    "The province called them “skills hostels”.\n",
    "Article 4 of the decree: “Nobody may leave the district without a paper from the office.”\n",
    "The book “A History of the Low Reaches and Their People” was banned.\n",
    "The film “The Long Night of the Lake” was shown in 2018.\n",
    "A sign at the gate: “Work today is bread tomorrow for all of us”.\n",
    "According to the governor, it was “the worst winter that anybody in the valley has ever seen”.\n",
    "The so-called “green belt” was closed.\n",
    "The governor was asked about the winter. “It was the worst winter that anybody in the valley has ever seen.”\n",
    "“We were cold all the time in that place.” She showed her hands.\n",
    "The question was: “Were you ever free to leave the hostel at night?”\n",
    (
        "Ms Harrow recalled her arrival. It was dark. “They told us to stand in two lines and to wait.” "
        "Later they were fed.\n"
    ),
    "The term “persons in need of seasonal placement and care” is used in decrees.\n",
    "“We were counted in the morning,” the nurse said. “Then we were counted again in the evening, before supper.”\n",
    "A survivor told us what came next:\n\n> “They put us into the second shed and closed the door behind us.”\n",
    (
        "Two States have ratified the protocol. A delegate of the second told the committee: “We are "
        "told to be patient by people who have never waited.”\n"
    ),
    "Residents were angry. “The same road that brought the buses took the young men away,” said Tomas R., 61.\n",
    "“There was a drain in the middle of the floor and we all knew what it was for.”\nWitness 12, former cleaner\n",
    (
        "> There was a drain in the middle of the floor and we all knew what it was for.\n\nThe cellar "
        "measures four metres by six.\n"
    ),
    (
        "Fatima (name changed) lost two sons. “I stopped cooking, because nobody was there to eat.” She "
        "lives with her sister.\n"
    ),
    (
        "The Committee against Torture was “concerned at the lack of information on the whereabouts of "
        "persons deprived of their liberty”.\n"
    ),
    "Mr Orr is wanted for “membership of an armed group and for spreading false news that undermines the State”.\n",
    "The slide was headed “What to do when a trainee asks when he or she can go home”.\n",
    "Officially, the men died in “an exchange of fire between law enforcement and unknown armed persons”.\n",
    "The words “for the good of the whole people and of each of its children” are carved above the door.\n",
    "Ten detainees, asked what they feared most, gave the same answer: “To be forgotten by those who are outside.”\n",
    (
        "The Minister's letter of 4 May was short. “No such list exists or has ever existed in this "
        "ministry.” A second letter followed.\n"
    ),
    (
        "‘They told us to kneel,’ a man said. ‘Then they told us to stand up.’ The workers’ hall was "
        "closed. The men’s hall wasn’t.\n"
    ),
    "The film, at 4'33\", is shorter. 6’ by 4’ were the beds. Rock ’n’ roll and the ’80s were forbidden.\n",
    (
        "One guard said: “I never saw anybody being beaten in the yard.” A nurse said: “I never saw "
        "anybody being treated in the yard.”\n"
    ),
    (
        "A survivor said: “They burned the houses on both sides of the road and then the school.” As she "
        "said, they burned “the houses on both sides of the road”.\n"
    ),
    (
        "The ferryman, Ilo Marsh, retired in 2016. “An island without a boat is a cell with a view.” He "
        "lives in the capital.\n"
    ),
    (
        "The hearing lasted eleven minutes. The lawyer complained that “the judge did not look up from "
        "his papers for a single one of them”.\n"
    ),
    "Witnesses 4, 7 and 12 described the pit in the same way. “The sky was the size of a handkerchief.”\n",
    "Many villagers remember that winter. “The gravedigger was the only man in town with work.”\n",
    (
        "The majority was of the opinion that the case “does not raise a serious question affecting the "
        "interpretation of the convention”.\n"
    ),
    (
        "To be arbitrary, detention need not be against the law; it includes “elements of "
        "inappropriateness, injustice and lack of predictability”.[^1]\n\n[^1]: General comment No. 35, "
        "para. 12.\n"
    ),
    "The exhibition “What the River Left Behind in the Houses of the Lower Town” opened in 2019.\n",
    "The draft resolution “expresses grave concern at the situation in the province and calls for access”.\n",
    "The company denies this. “We have never employed anyone under the age of eighteen at any of our sites.”\n",
    "Graffiti on the wall reads “here lived a family that was told it had never existed”.\n",
    (
        "A nurse said that she had been told to write “heart failure” on all forms, “whatever the face "
        "of the man looked like”.\n"
    ),
    "She said, “When I asked why, he said: ‘Because it is Tuesday.’”\n",
    "It was “the worst winter that anybody in the valley has ever seen”, and food ran short.\n",
    "The hostels were “built on the bones of the people of the lake and nothing else”.\n",
    (
        "Two States have ratified the protocol. “We are told to be patient by people who have never "
        "waited.” The third has signed it.\n"
    ),
    (
        "The detention order had no date, no name and no signature, yet “everybody behaved as if it had "
        "been written by God himself”.\n"
    ),
    "The Brook family left in spring. “There was no bread in the house and no wood.” The road was closed.\n",
    "The decree was read out at the gate. “The whole street stood still and listened to it.” It rained.\n",
    "The yard was empty when Ilo Marsh came.\n\n“Every door was broken and every drawer on the floor.” It rained.\n",
    "The new generation, “must think beyond those who have gone before”. Nobody heard of it.\n",
    "Power belongs to whoever “[t]hinks beyond those who have gone before us in these parts”.\n",
    "A programme is “an individual financial assistance listing as submitted by agencies”. They are public.\n",
    "The rate fell, and while most was known, “only 23 trawlers were fined for it in 2018” in all.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_words_in_a_box_that_the_text_gives_to_somebody_are_let_be() -> None:
    box = ":::{plain}\n“I ask for the key of the house.”\n:::\n"
    told = "A man said: “I do not ask for the house. I ask for the key of the house.”\n\nThe road was closed.\n\n"
    assert not list(rule.run(bound(told + box)))
    assert list(rule.run(bound("The road was closed.\n\n" + box)))


def test_words_that_have_lost_their_sentence_in_the_account_of_one_person_are_objected_to() -> None:
    source = (
        "A driver was taken in May by a cousin. The hut was shared. “We do not drink at noon, because noon is hot.” "
        "An older colleague fell at noon. The rest was written on a note.\n"
    )
    assert list(rule.run(bound(source)))


def test_a_row_of_quotations_is_introduced_once() -> None:
    source = (
        "A man told us of it.\n\n“They told us to kneel.”\n\n“Then they told us to stand.”\n\nThe hall is closed.\n"
    )
    assert not list(rule.run(bound(source)))
