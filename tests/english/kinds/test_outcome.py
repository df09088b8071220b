"""What came of an event, however it is put, with the words that deny it; and what did not. One line a way of putting it."""
import pytest

from tests.english.kinds.test_claims import found

N = "Norway and Sweden held fisheries talks in Oslo on Wednesday. "
W = "Norway and Sweden will hold fisheries talks in Oslo next Tuesday. "
C = "The trade ministers of Chile and Peru met in Lima on Thursday. "
P = "President Marta Oyen met Prime Minister Luis Caro in Quito on Wednesday. "
R = "The rail union and the operator held talks in Turku on Wednesday. "
V = "Finland's health minister and her Estonian counterpart met in Tallinn on Monday. "

AGREED = [
    # a verb and what it takes
    (N + "The two sides agreed to share the quotas.", ["agreed to share the quotas"]),
    (N + "The two sides agreed that trawling would stop.", ["agreed that trawling would stop"]),
    (N + "The two sides agreed on a ban on trawling.", ["agreed on a ban on trawling"]),
    (N + "It was agreed that trawling would stop.", ["agreed that trawling would stop"]),
    (N + "It was agreed to stop trawling.", ["agreed to stop trawling"]),
    (N + "Smaller quotas were agreed.", ["Smaller quotas were agreed"]),
    ("Norway and Sweden agreed to share cod quotas at talks in Oslo on Wednesday.", ["agreed to share cod quotas"]),
    (C + "The ministers agreed to meet again in June.", ["agreed to meet again in June"]),
    (V + "The two ministers agreed a joint vaccine plan.", ["agreed a joint vaccine plan"]),
    (V + "A joint vaccine plan was agreed on.", ["joint vaccine plan was agreed on"]),
    (V + "They agreed in principle to share vaccines.", ["agreed in principle to share vaccines"]),
    (V + "Estonia said the two sides had agreed to open border clinics.", ["agreed to open border clinics"]),
    (R + "The union and the operator agreed to scrap night shifts.", ["agreed to scrap night shifts"]),
    (P + "The two leaders decided to reopen the border.", ["decided to reopen the border"]),
    (P + "Oyen and Caro resolved to reopen the border.", ["resolved to reopen the border"]),
    (P + "Both sides promised to ship more vaccines.", ["promised to ship more vaccines"]),
    (P + "Both leaders pledged to ship more vaccines.", ["pledged to ship more vaccines"]),
    (P + "The two countries committed to a common vaccine fund.", ["committed to a common vaccine fund"]),
    (P + "The leaders agreed to open the border and decided to meet again.", ["agreed to open the border", "decided to meet again"]),
    # a verb and what it puts in force
    (N + "The meeting approved a ban on trawling.", ["approved a ban on trawling"]),
    (N + "A ban on trawling was approved.", ["ban on trawling was approved"]),
    (N + "A plan for smaller nets was adopted by the two sides.", ["plan for smaller nets was adopted"]),
    (N + "The ministers endorsed a plan for smaller nets.", ["endorsed a plan for smaller nets"]),
    (V + "They signed a memorandum on border clinics.", ["signed a memorandum on border clinics"]),
    (V + "The ministers issued a joint statement on vaccines.", ["issued a joint statement on vaccines"]),
    # a noun and the verb that carries it
    (N + "The two sides reached an agreement to share the quotas.", ["reached an agreement to share the quotas"]),
    ("Norway and Sweden reached an agreement on Wednesday to share cod quotas.", ["reached an agreement on Wednesday to share cod quotas"]),
    (N + "Norway and Sweden came to an understanding on net sizes.", ["came to an understanding on net sizes"]),
    (C + "The ministers struck a deal on copper.", ["struck a deal on copper"]),
    (C + "The ministers clinched a deal to lower the tariff.", ["clinched a deal to lower the tariff"]),
    (C + "The two countries signed an accord to lower the copper tariff.", ["signed an accord to lower the copper tariff"]),
    (C + "An agreement to lower the copper tariff was signed.", ["agreement to lower the copper tariff was signed"]),
    (C + "A deal on copper was signed by the ministers.", ["deal on copper was signed"]),
    (C + "A consensus was reached on the copper tariff.", ["consensus was reached on the copper tariff"]),
    (C + "The ministers concluded a treaty that lowers the copper tariff.", ["concluded a treaty that lowers the copper tariff"]),
    (P + "The agreement reached by the two leaders opens the border.", ["agreement reached by the two leaders"]),
    # how the event ends
    (N + "The talks produced a plan for smaller nets.", ["produced a plan for smaller nets"]),
    (N + "The talks ended with a pledge to cut quotas.", ["ended with a pledge to cut quotas"]),
    (N + "The talks resulted in a ban on trawling.", ["resulted in a ban on trawling"]),
    (V + "The meeting concluded with an agreement on border clinics.", ["concluded with an agreement on border clinics"]),
    (C + "The ministers left Lima with a deal on copper.", ["left Lima with a deal on copper"]),
]
FAILED = [
    (N + "The two sides failed to agree on quotas.", ["failed to agree on quotas"]),
    (N + "The two sides did not agree on quotas.", ["did not agree on quotas"]),
    (N + "The two sides could not agree on quotas.", ["could not agree on quotas"]),
    (N + "The two sides were unable to agree on quotas.", ["unable to agree on quotas"]),
    (N + "The two sides were not able to agree on quotas.", ["not able to agree on quotas"]),
    (N + "The two sides have yet to agree on quotas.", ["yet to agree on quotas"]),
    (N + "Neither side agreed to smaller nets.", ["Neither side agreed to smaller nets"]),
    (N + "The two sides failed to reach an agreement on quotas.", ["failed to reach an agreement on quotas"]),
    (N + "The parties failed to strike a deal on net sizes.", ["failed to strike a deal on net sizes"]),
    (N + "No agreement was reached on quotas.", ["No agreement was reached on quotas"]),
    (N + "The two sides signed no agreement.", ["signed no agreement"]),
    (N + "The envoys left without signing a deal.", ["without signing a deal"]),
    (R + "There was no agreement on night shifts.", ["no agreement on night shifts"]),
    (C + "The two sides made no progress on copper.", ["made no progress on copper"]),
    (N + "The talks ended without agreement.", ["ended without agreement"]),
    ("Fisheries talks between Norway and Sweden ended on Wednesday without a deal.", ["ended on Wednesday without a deal"]),
    (R + "The two sides parted without a deal.", ["parted without a deal"]),
    (V + "The meeting ended in deadlock.", ["ended in deadlock"]),
    (N + "The talks produced no agreement.", ["produced no agreement"]),
    (N + "The talks broke down over net sizes.", ["broke down over net sizes"]),
    ("Fisheries talks between Norway and Sweden collapsed on Wednesday.", ["collapsed"]),
    (N + "The talks failed.", ["failed"]),
    (N + "The talks fell apart.", ["fell apart"]),
    (N + "The two sides fell short of a deal.", ["fell short of a deal"]),
]


@pytest.mark.parametrize("text, words", AGREED + FAILED)
def test_what_came_of_it(text, words):
    assert [(value, modality) for _, value, modality, _ in found(text, slot="outcome")] == [(w, "asserted") for w in words]


PLANNED = [
    (W + "The two sides are expected to sign an agreement on net sizes.", ["sign an agreement on net sizes"]),
    (W + "An agreement on net sizes will be signed at the talks.", ["agreement on net sizes will be signed"]),
    (W + "An agreement on net sizes is likely to be reached.", ["agreement on net sizes is likely to be reached"]),
    (W + "The two sides hope to agree on a ban.", ["agree on a ban"]),
    (N + "Under the deal, Norway will cut its cod catch by half.", ["Under the deal, Norway will cut its cod catch by half"]),
]


@pytest.mark.parametrize("text, words", PLANNED)
def test_what_is_only_to_come(text, words):
    assert [(value, modality) for _, value, modality, _ in found(text, slot="outcome")] == [(w, "expected") for w in words]


NONE = [
    # not done: pressed for, tried, asked, left open
    N + "Fishermen insist that both sides agree to smaller quotas.",
    N + "Norway wants an agreement on eel.",
    N + "Norway wants Sweden to agree on eel.",
    V + "They tried to reach a deal on clinics.",
    V + "It was the best way to reach a deal.",
    N + "Asked whether the two sides agreed on eel, she smiled.",
    N + "If the two sides agree on eel, boats will sail.",
    N + "The two sides discussed an agreement on eel.",
    # others, another time
    N + "Russia and Finland agreed to build a dam.",
    N + "A deal on gas was signed by Russia and Finland.",
    N + "The parliament of Finland approved a budget.",
    N + "Fishermen vowed to block the port.",
    N + "In 2011 the two sides agreed to share eel.",
    N + "The two sides met in 2011, agreeing to share eel.",
    N + "The 1998 agreement on eel was signed by the two sides.",
    V + "Last year they agreed to share masks.",
    # the event itself, and what says only where or when
    N + "The two sides had agreed in March to open the talks.",
    N + "The ministers concluded the talks.",
    N + "The talks ended at noon.",
    N + "The two sides signed in Oslo.",
    N + "The two sides agreed on Monday.",
    "Norway and Sweden reached a pact. The pact was signed at the palace.",
    # the same words of other things
    N + "The minister agreed with reporters.",
    N + "The ministers promised.",
    N + "The ministers reached the hall at noon.",
    N + "The ministers adopted a solemn tone.",
    N + "Norway signed the visitors' book.",
    N + "Sweden produced more herring than Norway.",
    N + "The bridge collapsed.",
    N + "The engine failed.",
    V + "The talks ended with a dinner.",
    N + "They angered fishermen by approving a ban on trawling.",
]


@pytest.mark.parametrize("text", NONE)
def test_nothing_came_of_it(text):
    assert [value for _, value, _, _ in found(text, slot="outcome")] == []


def test_what_was_agreed_and_why_it_had_lapsed():
    text = N + "Both sides agreed to share the quotas. The talks have not been held since 2011 due to a dispute over herring."
    assert [value for _, value, _, _ in found(text, slot="outcome")] == ["agreed to share the quotas"]
    assert [value for _, value, _, _ in found(text, slot="cause_of_gap")] == ["due to a dispute over herring"]


@pytest.mark.parametrize("text, words", AGREED + FAILED + PLANNED)
def test_a_result_stands_on_its_characters(text, words):
    assert [text[mention.span.start:mention.span.end] for *_, mention in found(text, slot="outcome")] == words
