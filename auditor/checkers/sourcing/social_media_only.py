"""Every source of the report is a post on social media.

## Why it matters
A post costs nothing, its author is often unknown and need not have been there, and a handful of posts is no public.

## Flags
> article:
> Fans furious over new stadium
> /
> The plan for a new stadium has angered the town. ⟦“Not with my money,” one user wrote on X.⟧ The stadium would seat
> thirty thousand and stand by the canal.
> /
> “They have lost their minds,” another user posted on Facebook. A third wrote on Instagram that the club was dead to
> him. Work could begin in spring and last three years.

## Passes
> article:
> Fans furious over new stadium
> /
> “Not with my money,” one user wrote on X. “They have lost their minds,” another posted on Facebook.
> /
> The club's chairman, Olaf Kern, said that the plan had been approved by the members in May.

## How to fix
Find out who the authors are and speak to them; ask somebody who answers for the matter.

## Known limits
Only sources that the text gives words to are counted, and only platforms and verbs that tell of a post. A statement
that somebody in office posts is a post, too.

Source: JTI (CWA 17493), clause 11, external sources and user-generated content.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.numbers import word_set
from auditor.analysis.speakers import Sort
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """A longer article in which posts are rarer rests on something else."""

    least_posts: int = 2
    most_words_a_post: int = 200


_PLATFORMS = word_set(
    """twitter x facebook instagram tiktok youtube reddit telegram bluesky mastodon threads linkedin weibo snapchat
    social tweet tweeted tweets retweeted posted users user netizens commenters hashtag"""
)


@checker(
    code="SR117",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the posts are false or that nobody else was asked.",
    standards=("JTI 11",),
    options=Options,
)
def social_media_only(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if _PLATFORMS.isdisjoint(analysis.vocabulary):
        return
    speakers = [s for s in analysis.speakers if s.material]
    posts = sum(len(s.sentences) for s in speakers)
    least = max(options.least_posts, analysis.body_words / options.most_words_a_post)
    if posts < least or any(s.sort is not Sort.SOCIAL for s in speakers) or analysis.document.links:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    first = analysis.document.sentences[speakers[0].sentences[0]].span
    message = f"All {posts} statements that the report gives to a source are posts on social media."
    yield Flag(first, message, 0.7, evidence={"posts": posts, "sources": len(speakers)})
