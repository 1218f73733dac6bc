"""The author's note declares one beat and the article is about quite another.

## Why it matters
Readers trust a report more when its author knows the subject. A travel writer's note under a story on missile
deliveries means that the byline, the note or the story does not belong there; content farms mix them at will.

## Flags
> article:
> Parliament votes on arms exports
> /
> Parliament voted on Tuesday to stop the export of tanks and missiles to the region.
> The defence minister said that the army would review its contracts with foreign governments.
> Opposition lawmakers called for sanctions and accused the government of breaking its own law.
> A vote on the military budget will follow in June, the minister told lawmakers.
> /
> Lisa Marlin
> /
> Lisa Marlin is a writer for this site. She is a ⟦beauty editor⟧ and has tested skincare for years.

## Passes
> article:
> Parliament votes on arms exports
> /
> Parliament voted on Tuesday to stop the export of tanks and missiles to the region.
> The defence minister said that the army would review its contracts with foreign governments.
> Opposition lawmakers called for sanctions and accused the government of breaking its own law.
> A vote on the military budget will follow in June, the minister told lawmakers.
> /
> Lisa Marlin
> /
> Lisa Marlin is an editor at this site. She lives in Denver with two dogs and enjoys cooking.

## How to fix
Check that byline and note belong to this story. If they do, add to the note what the author knows of this subject.

## Known limits
Only notes that name a beat are judged. Desks that often share stories (business and technology, say) count as one.
A reporter who helps out on another desk is flagged too. What the configuration says of an author's beats goes before
the note.

Source: The Trust Project, Trust Indicators: author expertise; W3C Credibility Signals 18.24.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import beats
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import Span

# Fields of life whose name alone would read oddly in a sentence.
_SUBJECTS = {"world": "world affairs", "law": "the courts"}


@dataclass(frozen=True, slots=True)
class Options:
    """Cosines that all have to stay below for a mismatch; `sentences` is what an article needs to have a subject.

    `public_desk` is for beats in public affairs, which reach into other fields.
    """

    desk: float = 0.27
    public_desk: float = 0.2
    beat: float = 0.1
    nearest: float = 0.2
    sentences: int = 4


@checker(
    code="BY106",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("TP author expertise", "W3 18.24"),
    proves_not="It does not show that the author knows nothing of the subject, nor that the story is wrong.",
)
def unrelated_byline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    bio, assigned = analysis.document.bio, beats.assigned(analysis)
    if bio is None and not assigned:
        raise NotApplicable("no note about the author")
    note = analysis.document.reading[bio.start : bio.end] if bio else ""
    declared = assigned or beats.declared(note, bio.start if bio else 0, analysis.house.beats)
    if not declared:
        raise NotApplicable("the note about the author names no beat")
    if len(analysis.body) < options.sentences:
        raise NotApplicable("too short to have a subject")
    far = beats.distance(analysis, declared)
    public = beats.is_public(declared)
    if public and beats.is_touched(analysis, declared):
        return
    desk = options.public_desk if public else options.desk
    if far.desk >= desk or far.beat >= options.beat or far.nearest >= options.nearest:
        return
    first = min(declared, key=lambda beat: (beat.span.start, -beat.span.end))
    names = sorted({beat.field for beat in declared})
    subject = _SUBJECTS.get(far.subject, far.subject)
    yield Flag(
        Span(first.span.start, first.span.end),
        f"The {'house' if assigned else 'note'} gives the author's beat as {' and '.join(names)}; "
        f"the article's subject is {subject}.",
        confidence=round(min(0.95, 0.7 + options.desk - far.desk), 2),
        evidence={
            "beats": names,
            "article": far.subject,
            "similarity_of_beat": round(far.beat, 3),
            "similarity_of_desk": round(far.desk, 3),
            "similarity_of_nearest_sentences": round(far.nearest, 3),
        },
    )
