"""Everything derived from a document, each computed once and only when asked for.

No logic here: a member is one line that calls a pure function of this package.
"""

from __future__ import annotations

from typing import final

from auditor import house as houses
from auditor.analysis import (
    attribution,
    citationcodes,
    claims,
    clauses,
    cues,
    cutoffs,
    dates,
    deeds,
    entities,
    fits,
    genres,
    leftovers,
    machinevoices,
    mentions,
    numbers,
    parallels,
    prompts,
    quantities,
    quotations,
    refusals,
    selfreference,
    shapes,
    speakers,
    tokens,
    tones,
    verdicts,
    voices,
)
from auditor.analysis.editorialphrases import Editorial
from auditor.document import Document, Sentence, Span, ZoneKind
from auditor.house import NO_HOUSE, House
from auditor.lazily import remembered
from auditor.nli import DeepReading


@final
class Analysis:
    def __init__(self, document: Document, house: House = NO_HOUSE, deep: DeepReading | None = None) -> None:
        self.document = document
        self.house = house
        self.deep = deep

    def release(self) -> None:
        """Let go of all that was derived: its parts hold one another, which only the garbage collector would undo."""
        self.__dict__ = {"document": self.document, "house": self.house, "deep": self.deep}

    @remembered
    def allowed(self) -> houses.Allowed:
        """Where phrases stand that the house allows."""
        return houses.allowed(self.document.reading, self.house)

    @remembered
    def words(self) -> tuple[tuple[tokens.Word, ...], ...]:
        """Words by sentence index."""
        return tokens.words(self.document)

    @remembered
    def lowers(self) -> tuple[tuple[str, ...], ...]:
        """Words in lower case by sentence index, parallel to `words`."""
        return tokens.lowers(self.words)

    @remembered
    def vocabulary(self) -> frozenset[str]:
        """All words of the document in lower case: what it does not hold, no rule need look for."""
        return frozenset().union(*self.lowers)

    @remembered
    def places(self) -> dict[str, list[int]]:
        """Indexes of the sentences that hold a lower-cased word, in text order and each once."""
        return tokens.places(self.lowers)

    @remembered
    def marked(self) -> dict[int, tuple[list[str], list[int]]]:
        """Sentences as `frames` reads them, by index, as far as they have been read."""
        return {}

    @remembered
    def stems(self) -> tuple[tuple[str, ...], ...]:
        """Stems by sentence index, parallel to `words`."""
        return tokens.stems(self.lowers)

    @remembered
    def body(self) -> tuple[Sentence, ...]:
        """Sentences of the article's prose: no headline, caption or residue."""
        return tuple(s for s in self.document.sentences if s.zone is ZoneKind.BODY)

    @remembered
    def body_words(self) -> int:
        """Number of words in the prose."""
        return sum(len(self.words[s.index]) for s in self.body)

    @remembered
    def author_voice(self) -> voices.Voice:
        """Headline, standfirst, body, lists and captions, direct quotations blanked."""
        return voices.author(self.document)

    @remembered
    def body_voice(self) -> voices.Voice:
        """Body prose, direct quotations blanked."""
        return voices.body(self.document)

    @remembered
    def publisher_voice(self) -> voices.Voice:
        """All the outlet says itself, notes, bios and disclaimers included, quotations blanked."""
        return voices.publisher(self.document)

    @remembered
    def leftovers(self) -> leftovers.Leftovers:
        return leftovers.leftovers(self)

    @remembered
    def self_names(self) -> tuple[machinevoices.SelfName, ...]:
        """Where the text speaks as a language model."""
        return machinevoices.self_names(self)

    @remembered
    def citation_codes(self) -> tuple[citationcodes.Code, ...]:
        return citationcodes.codes(self)

    @remembered
    def refusals(self) -> tuple[tuple[str, Span], ...]:
        """A chatbot's refusals, each with the kind of its wording."""
        return tuple(refusals.refusals(self))

    @remembered
    def cutoffs(self) -> tuple[cutoffs.Remark, ...]:
        """A language model's remarks on how far its knowledge reaches."""
        return tuple(cutoffs.remarks(self))

    @remembered
    def prompts(self) -> tuple[tuple[Span, str, float], ...]:
        """Instructions to a text generator, each with the term that gives it away and how sure it is."""
        return tuple(prompts.prompts(self))

    @remembered
    def disclosures(self) -> tuple[selfreference.Disclosure, ...]:
        """What the text says of its own making."""
        return selfreference.disclosures(self)

    @remembered
    def mentions(self) -> tuple[entities.Mention, ...]:
        return mentions.mentions(self.document, self.words)

    @remembered
    def entities(self) -> dict[str, entities.Entity]:
        return entities.entities(self.mentions)

    @remembered
    def entity_keys(self) -> tuple[frozenset[str], ...]:
        """Keys of the entities named, by sentence index."""
        return entities.keys_by_sentence(self.mentions, len(self.document.sentences))

    @remembered
    def quantities(self) -> tuple[numbers.Quantity, ...]:
        return quantities.quantities(self)

    @remembered
    def date_mentions(self) -> tuple[dates.DateMention, ...]:
        return dates.mentions(self)

    @remembered
    def attributions(self) -> tuple[attribution.Attribution, ...]:
        return cues.attributions(self)

    @remembered
    def quotations(self) -> tuple[attribution.Quotation, ...]:
        return quotations.quotations(self)

    @remembered
    def speakers(self) -> tuple[speakers.Speaker, ...]:
        """Who carries the prose, in the order in which they speak first."""
        return speakers.speakers(self)

    @remembered
    def clauses(self) -> clauses.Clauses:
        """Predicates with their arguments, read on demand."""
        return clauses.Clauses(self)

    @remembered
    def roots(self) -> dict[str, list[int]]:
        """Sentence indexes by stem, of words that say something."""
        return parallels.roots(self)

    @remembered
    def verb_forms(self) -> deeds.VerbForms:
        """Words of the document by what they would say as verbs."""
        return deeds.VerbForms(self.vocabulary)

    @remembered
    def parallels(self) -> tuple[parallels.Parallel, ...]:
        """Pairs of sentences that say nearly the same."""
        return parallels.parallels(self)

    @remembered
    def claims(self) -> tuple[claims.Claim, ...]:
        return claims.claims(self)

    @remembered
    def shape(self) -> shapes.Shape:
        return shapes.shape(self)

    @remembered
    def topics(self) -> fits.Topics:
        return fits.Topics(self)

    @remembered
    def opinion(self) -> str:
        """Why the article is an opinion piece, "" for a report."""
        return genres.opinion(self)

    @remembered
    def declared_opinion(self) -> str:
        """Why the article says of itself that it is an opinion piece, "" where it does not."""
        return genres.declared_opinion(self)

    @remembered
    def editorials(self) -> tuple[Editorial, ...]:
        """Where the author tells the reader what to think, in text order, none across another."""
        return tuple(verdicts.editorials(self))

    @remembered
    def genre(self) -> genres.Genre:
        return genres.genre(self)

    @remembered
    def tones(self) -> tuple[float, ...]:
        return tones.tones(self)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, None between sentences."""
        return tokens.sentence_at(self.document, offset)
