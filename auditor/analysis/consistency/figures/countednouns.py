"""Which plural nouns can be said of what an article has counted: victims of people, skeletons of children."""

from __future__ import annotations

from auditor.analysis.consistency.figures.groupcounts import people
from auditor.analysis.consistency.references import same_sort
from auditor.analysis.numbers import word_set

# Whoever is counted can be called so afterwards.
_ROLES = word_set(
    "people persons individuals participants volunteers respondents accused victims suspects defendants survivors "
    "subjects interviewees applicants entrants contestants competitors attendees members recipients beneficiaries "
    "signatories claimants plaintiffs complainants witnesses casualties fatalities culprits offenders captives "
    "hostages "
    "detainees prisoners inmates arrestees evacuees escapees finalists winners nominees guests visitors newcomers "
    "passengers patients colleagues friends comrades strikers protesters trainees recruits workers employees men women "
    "adults youngsters youths teenagers children travellers campaigners marchers mourners dead injured wounded missing"
)
# What befell those whom a noun names.
FATES = {
    noun: fates
    for nouns, fates in (
        ("victims dead fatalities deceased", word_set("dead")),
        ("injured wounded", word_set("hurt")),
        ("suspects detainees accused arrested", word_set("custody charged")),
        ("hostages captives", word_set("hostage")),
        ("patients sufferers", word_set("ill hurt")),
        ("strikers", word_set("strike")),
        ("evacuees", word_set("displaced")),
    )
    for noun in nouns.split()
}
_TOLD_ROLES = word_set("volunteers applicants finalists contestants jurors recruits trainees guests respondents")
GRAVES = word_set("grave graves buried bones skeletons bodies remains tomb tombs killed died drowned dead perished")
# What things of any sort can be called afterwards.
_ANIMALS = word_set("animals creatures beasts")
_WILD = word_set(
    "elephants lions tigers leopards cheetahs rhinos hippos giraffes zebras monkeys apes gorillas chimpanzees "
    "kangaroos "
    "koalas camels llamas deer stags elk moose foxes wolves badgers otters beavers hares rabbits squirrels "
    "hedgehogs rats "
    "mice bats seals whales dolphins sharks turtles tortoises crocodiles alligators snakes lizards frogs toads "
    "penguins "
    "flamingos ostriches parrots owls eagles hawks geese ducks swans hens chickens turkeys pigeons gulls cows "
    "bulls calves "
    "sheep lambs goats pigs piglets horses ponies donkeys mules dogs puppies cats kittens bears pandas bison buffaloes"
)
_THINGS = word_set("machines items objects pieces articles specimens devices properties")
_ABSTRACT = word_set(
    "people persons towns villages cities countries states counties companies firms teams crews schools streets roads"
)
BODIES = word_set("skeletons bodies corpses remains coffins")


def alike(back: str, first: str) -> bool:
    """Whether the later plural noun can be said of what the earlier one counts."""
    if not first:
        return False
    if same_sort(back, first):
        return True
    if back in _ANIMALS:
        return first in _WILD
    persons = first in people() or same_sort("people", first)
    if back in _THINGS and not persons and first not in _ABSTRACT:
        return same_sort("machines", first) or not same_sort("animals", first)
    general = first in _ROLES and (back in people() or same_sort("people", back))
    return persons and (back in _ROLES or back in BODIES or general)


def telling(noun: str) -> bool:
    """Whether the noun tells a group from others: anybody can be called a person, not anybody a juror."""
    return noun not in _ROLES or noun in _TOLD_ROLES


__all__ = ["BODIES", "FATES", "GRAVES", "alike", "telling"]
