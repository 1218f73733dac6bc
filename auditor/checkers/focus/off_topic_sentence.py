"""A sentence is about another subject than the rest of the article.

## Why it matters
Text assembled by machine, or pasted together from several stories, carries sentences that belong somewhere
else. A reader cannot tell what they have to do with the story, and an editor would have cut them.

## Flags
> article:
> Council approves new bridge over the Tarn
> /
> The city council voted on Tuesday to build a second road bridge over the river Tarn.
> The bridge will carry two lanes of traffic and a cycle path.
> Engineers say the old bridge cannot bear the weight of modern lorries.
> Construction is due to start in March and will close the riverside road for a year.
> Drivers will be sent round by the motorway during the work.
> ⟦The striker scored twice in the cup final, and fans carried the football team's captain round the stadium.⟧
> The council expects to borrow most of the money and to repay it from a toll.
> The transport committee will publish the route for buses in the spring.
> Residents near the northern bank have asked for barriers against the noise of traffic.
> Engineers promised to measure the noise before the road opens.

## Passes
> article:
> Council approves new bridge over the Tarn
> /
> The city council voted on Tuesday to build a second road bridge over the river Tarn.
> The bridge will carry two lanes of traffic and a cycle path.
> Engineers say the old bridge cannot bear the weight of modern lorries.
> Construction is due to start in March and will close the riverside road for a year.
> Drivers will be sent round by the motorway during the work.
> The baker at the foot of the bridge fears that customers will stay away while the road is closed.
> The council expects to borrow most of the money and to repay it from a toll.
> The transport committee will publish the route for buses in the spring.
> Residents near the northern bank have asked for barriers against the noise of traffic.
> Engineers promised to measure the noise before the road opens.

## How to fix
Take the sentence out, or say in a clause what it has to do with the subject.

## Known limits
Subjects are compared by word vectors, names and what pronouns and "the …" could stand for, so one of four or five
intruders from a neighbouring subject (another court case, another match) is found. Articles of fewer than five
sentences are not judged, nor are the lead, remarks that point back ("This …"), sentences about a person whom the
article names elsewhere, and those that address the reader. Colour (what was served, what a place looked like) and
parallel cases fit their article as badly as intruders do.

Source: W3C Credibility Signals, "Article is on topic"; JTI standard, clause 10 (accuracy).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """How many times likelier a sentence is foreign than any, as a logarithm: from `odds` on 0.6 of a thousand
    sentences of real articles are flagged. From `certain` on a sentence that claims to follow from what stands before
    is a strong finding; the others are colour, biography and parallel cases as often as intruders.
    """

    odds: float = 2.6
    certain: float = 7.0


@checker(
    code="OT101",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("W3 8.2.1.1",),
    proves_not="It does not show that the sentence is false, nor how it came to stand there.",
)
def off_topic_sentence(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.topics.too_short:
        raise NotApplicable("fewer than five sentences to compare")
    for fit in analysis.topics.fits:
        if fit.misfit < options.odds or not fit.substantial:
            continue
        sure = fit.misfit >= options.certain and fit.claims_a_link
        about = f"is about {fit.subject}, which" if fit.subject else "has a subject that"
        yield Flag(
            fit.sentence.span,
            f"This sentence {about} the rest of the article does not deal with.",
            confidence=round(min(0.95, 0.15 + 0.12 * fit.misfit), 2),
            # Of 60 weak ones on sound news few were defensible: a look is asked for, no more.
            severity=None if fit.claims_a_link else Severity.MINOR,
            strength=None if sure else Strength.WEAK,
            evidence={
                "similarity_to_article": round(fit.static, 3),
                "shared_vocabulary": round(fit.covered, 3),
                "similarity_to_nearest_sentences": round(fit.nearest, 3),
                "p_foreign": round(fit.p_foreign, 3),
                "subject": fit.subject,
            },
        )
