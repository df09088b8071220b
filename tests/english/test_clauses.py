"""Who does what to whom: one table, each way of putting one thing in a line of its own."""
from functools import cache

import pytest

from kjlib.english.clauses import carrier_of, clause_of, doers, sayer
from kjlib.english.parsed import parse
from kjlib.english.syntax import clause
from tests.builders import report


@cache
def doc(text):
    return parse(report("r", text)).doc


def word(text, at):
    return next(token for token in doc(text) if token.text == at)


def texts(tokens):
    return " ".join(token.text for token in tokens)


ROLES = [  # sentence, the word that names what is done, who does it, to what
    ("The two sides discussed cod quotas.", "discussed", "sides", "quotas"),
    ("Cod quotas were discussed by the two sides.", "discussed", "sides", "quotas"),
    ("Cod quotas were discussed at the talks.", "discussed", "", "quotas"),
    ("The quotas that the two sides discussed are small.", "discussed", "sides", "quotas"),
    ("The quotas discussed by the two sides are small.", "discussed", "sides", "quotas"),
    ("The ministers, who discussed cod quotas, left.", "discussed", "ministers", "quotas"),
    ("Cod quotas are to be discussed by the ministers.", "discussed", "ministers", "quotas"),
    ("Cod quotas are expected to be discussed.", "discussed", "", "quotas"),
    ("The ministers met and discussed cod quotas.", "discussed", "ministers", "quotas"),
    ("The ministers will meet to discuss cod quotas.", "meet", "ministers", ""),
    ("The two sides agreed to share the quotas.", "share", "sides", "quotas"),
    ("Norway asked Sweden to explain the ban.", "explain", "Sweden", "ban"),
    ("Sweden was asked to explain the ban.", "explain", "Sweden", "ban"),
    ("Norway wants Sweden to explain the ban.", "explain", "Sweden", "ban"),
    ("The pact was signed and sealed by the kings.", "signed", "", "pact"),
    ("A pact signed by the kings ended the war.", "signed", "kings", "pact"),
    ("Officials attending the talks left.", "attending", "Officials", "talks"),
    ("Norway and Sweden held fisheries talks in Oslo.", "talks", "Norway", ""),
    ("Fisheries talks were held by Norway and Sweden.", "talks", "Norway", ""),
    ("Talks between Norway and Sweden took place in Oslo.", "Talks", "Norway", ""),
    ("The two sides held a discussion of cod quotas.", "discussion", "sides", "quotas"),
    ("Their discussion of cod quotas was short.", "discussion", "Their", "quotas"),
    ("The two sides reached an agreement to share the quotas.", "agreement", "sides", ""),
    ("An agreement was reached by the two sides.", "agreement", "sides", ""),
    ("Also discussed was the cod quota.", "discussed", "", "quota"),
    ("Cod quotas are due to be discussed.", "discussed", "", "quotas"),
    ("The quota on cod, which the sides discussed, is small.", "discussed", "sides", "quota"),
    ("The two sides came to an agreement.", "agreement", "sides", ""),
    ("The deal reached by the two sides opens the port.", "deal", "sides", ""),
    ("The talks were devoted to cod quotas.", "devoted", "talks", ""),
    ("The sides held talks aimed at sharing the quotas.", "sharing", "talks", "quotas"),
    ("The sides spent an hour discussing the quotas.", "discussing", "sides", "quotas"),
    ("Norway and Sweden are likely to discuss cod quotas.", "discuss", "Norway", "quotas"),
    ("The ministers flew to Oslo to discuss cod quotas.", "discuss", "ministers", "quotas"),
    ("The ministers left the hall, smiling.", "smiling", "ministers", ""),
    ("The king left the hall, accompanied by the queen.", "accompanied", "queen", "king"),
    ("The king was joined at the talks by the queen.", "joined", "queen", "king"),
    ("The book was praised in a speech by the queen.", "praised", "", "book"),
    ("The envoy, whom the king claimed led the talks, left.", "led", "envoy", "talks"),
    ("The talks at which the king spoke were short.", "spoke", "king", ""),
    ("The panel met, with the senator insisting on changes.", "insisting", "senator", ""),
    ("Norway asked Sweden to meet and discuss cod quotas.", "discuss", "Sweden", "quotas"),
    ("The deal was signed by them.", "signed", "them", "deal"),
    ("The deal was signed by 1999.", "signed", "", "deal"),
    ("The king was joined at all talks by the queen.", "joined", "", "king"),
    ("The king was joined in Oslo by the queen.", "joined", "queen", "king"),
    ("The sides voted, with the senator from Oslo insisting on more.", "insisting", "senator", ""),
    ("The sides met with the senator, insisting on more.", "insisting", "sides", ""),
    ("The ministers left because they missed the talks.", "missed", "they", "talks"),
    ("The ministers, unable to discuss quotas, left.", "discuss", "ministers", "quotas"),
    ("The envoy, who Oslo said she had seen, left.", "seen", "she", ""),
    ("The king was seen leaving.", "leaving", "king", ""),
    ("The king saw the boats and was praised.", "praised", "", "king"),
    ("The hall in which he read a letter was cold.", "read", "he", "letter"),
    ("The tariff on copper which they discussed fell.", "discussed", "they", "tariff"),
    ("The sides talked about sharing quotas.", "sharing", "sides", "quotas"),
    ("The ministers discussed and agreed the quotas.", "discussed", "ministers", "quotas"),
    ("The ministers met at noon and agreed the quotas.", "met", "ministers", ""),
    ("The ministers met and the kings agreed the quotas.", "met", "ministers", ""),
]


@pytest.mark.parametrize("text, head, doers, undergoers", ROLES)
def test_doers_and_undergoers(text, head, doers, undergoers):
    clause = clause_of(word(text, head))
    assert (texts(clause.doers), texts(clause.undergoers)) == (doers, undergoers)


CARRIERS = [  # sentence, a noun, the verb that it is done by or happens by
    ("They held talks and a vote.", "vote", "held"), ("Talks and a vote were held.", "vote", "held"), ("They wrote of talks and a vote.", "vote", ""),
    ("They discussed talks.", "talks", ""), ("They struck a deal.", "deal", "struck"), ("They agreed a deal and held a vote.", "deal", "agreed"),
    ("They forged a deal.", "deal", "forged"), ("They forged a coin.", "coin", ""),
    ("Talks are expected to be held.", "Talks", "held"), ("They asked Norway to hold talks.", "Norway", ""), ("The friends of Norway held talks.", "Norway", ""),
    ("There was a deal.", "deal", "was"), ("The result was a deal.", "deal", ""), ("They were there a day.", "day", ""),
    ("They came to a deal.", "deal", "came"), ("They arrived at a deal.", "deal", "arrived"), ("They came to the talks.", "talks", ""), ("They arrived at a port.", "port", ""),
    ("They swam to a deal.", "deal", ""), ("They came with a deal.", "deal", ""), ("Boats sank in talks on a deal.", "deal", ""),
    ("The deal reached in Oslo opens the border.", "deal", "reached"), ("The talks that opened in Oslo failed.", "talks", "opened"),
    ("The boats of the talks sank.", "talks", ""),
]


@pytest.mark.parametrize("text, noun, verb", CARRIERS)
def test_what_carries_a_noun(text, noun, verb):
    found = carrier_of(word(text, noun))
    assert (found.text if found is not None else "") == verb


POLARITY = [
    ("The two sides agreed.", "agreed", False),
    ("The two sides did not agree.", "agree", True),
    ("The two sides never agreed.", "agreed", True),
    ("The two sides failed to agree.", "agree", True),
    ("Neither side agreed.", "agreed", True),
    ("No deal was signed.", "signed", True),
    ("Nobody was hurt.", "hurt", True),
    ("The two sides signed no deal.", "signed", True),
    ("The two sides reached no agreement.", "agreement", True),
    ("No talks took place.", "talks", True),
    ("The two sides were unable to agree.", "agree", True),
    ("The two sides were not able to agree.", "agree", True),
    ("The two sides have yet to agree.", "agree", True),
    ("The two sides left without signing a deal.", "signing", True),
    ("Their failure to agree was clear.", "agree", True),
    ("There was no agreement.", "agreement", True),
    ("No deal is expected to be signed.", "signed", True),
    ("No deal is likely to be signed.", "deal", True),
    ("The deal that nobody wanted was signed.", "signed", False),
]


@pytest.mark.parametrize("text, head, denied", POLARITY)
def test_polarity(text, head, denied):
    assert clause_of(word(text, head)).denied is denied


TENSES = [
    ("The two sides met.", "met", "past"),
    ("The two sides have met.", "met", "past"),
    ("The two sides will meet.", "meet", "future"),
    ("The two sides are meeting.", "meeting", "present"),
    ("The two sides meet today.", "meet", "present"),
    ("The two sides agreed to meet.", "meet", "none"),
    ("The two sides held talks.", "talks", "past"),
    ("Talks will be held.", "Talks", "future"),
]


@pytest.mark.parametrize("text, head, tense", TENSES)
def test_tense(text, head, tense):
    assert str(clause_of(word(text, head)).tense) == tense


LINKS = [
    ("The two sides talked about cod quotas.", "talked", "about", "quotas"),
    ("The two sides held talks on cod quotas.", "talks", "on", "quotas"),
    ("Talks were held on cod quotas.", "Talks", "on", "quotas"),
    ("The two sides talked at length about cod quotas.", "talked", "about", "quotas"),
    ("The two sides signed a pact.", "signed", "on", ""),
    ("The talks at which the king spoke were short.", "spoke", "at", "talks"),
]


@pytest.mark.parametrize("text, head, link, nouns", LINKS)
def test_what_a_preposition_leads_to(text, head, link, nouns):
    assert texts(clause_of(word(text, head)).led_to(link)) == nouns


SAYERS = [
    ("Oslo said that the talks were held.", "held", "Oslo"),
    ("The talks were held, a minister said.", "held", "minister"),
    ("The talks were held, according to officials.", "held", "officials"),
    ("It was said that the talks were held.", "held", ""),
    ("The talks were held.", "held", ""),
    ("Norway says that Oslo will host the talks.", "host", "Norway"),
    ("The minister, who said that the talks failed, left.", "failed", "minister"),
    ("The talks were held, according to officials.", "talks", "officials"),
    ("The work is going according to plan.", "going", ""),
    ("Quotas were shared according to size.", "shared", ""),
    ("The minister resigned on Friday; according to police, 40 people were hurt.", "resigned", ""),
    ("The minister resigned on Friday; according to police, 40 people were hurt.", "hurt", "police"),
    ("According to police, the man who stole the boats fled.", "stole", "police"),
    ("Forty people were hurt, according to police, and the minister resigned.", "hurt", "police"),
    ("Forty people were hurt, according to police, and the minister resigned.", "resigned", ""),
    ("According to police, 40 people were hurt and the minister resigned.", "resigned", "police"),
    ("Forty people were hurt and the minister, according to police, resigned.", "resigned", "police"),
    ("Quotas were cut and raised again, according to officials.", "raised", "officials"),
    ("The ministers, who left early according to police, signed a pact.", "left", "police"),
    ("The ministers, who left early according to police, signed a pact.", "signed", ""),
    ("The boats, according to police, were shared according to size.", "shared", "police"),
]


@pytest.mark.parametrize("text, head, who", SAYERS)
def test_who_says_so(text, head, who):
    found = sayer(word(text, head))
    assert (found.text if found is not None else "") == who


def test_what_a_parse_keeps_cannot_be_changed():
    talks = word("The talks were held by Norway and Sweden.", "held")
    assert isinstance(doers(talks), tuple) and isinstance(clause(talks), tuple)
