"""A blank of a template that was never filled in: "[Insert Name]", "2025-XX-XX".

## Why it matters
The blank stands where a fact should. It shows a text made from a template, mostly a chatbot's, and published unread.

## Flags
> The ceremony will be held at ⟦[Insert Venue]⟧ on Friday.

## Passes
> “Tell [the mayor] we will be there,” she wrote.

## How to fix
Fill in the blank from a source or take the sentence out.

## Known limits
"[insert name here]" in lower case is also a columnist's joke and counts as weak; "TK" alone may be initials.
Template tags such as "{{ad_slot}}" are left to markup-debris unless they name a prose blank.

Source: Wikipedia, "Signs of AI writing" (phrasal templates and placeholder text); C4 (lorem ipsum filter),
https://arxiv.org/abs/1910.10683.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_THING = (
    r"(?:Name|Company|Organi[sz]ation|Date|Location|City|Country|State|Title|Venue|Number|Amount|Figure|"
    r"Percentage|Time|Month|Day|Year|Email|E-mail|Phone|Address|Position|Department|Outlet|Publication|"
    r"Journalist|Spokesperson|Expert|Quote|URL|Contact|Event|Product|Team|School|University|Website)"
)
# What a template asks for, and what it asks it of: "[Company Name]", not "[Brown University]".
_ASKED = r"(?:Name|Date|Title|Number|Amount|Figure|Percentage|Time|Email|Phone|Address|Location|Venue|Quote|URL)"
_OF = (
    r"(?:Company|Organi[sz]ation|Event|Product|Source|Author|Client|Customer|Recipient|Candidate|Speaker|Expert"
    r"|Official|City|"
    r"Country|State|School|University|Full|First|Last|Specific|Exact|Relevant|Local|Job|Phone|Contact|Start|End|Team|"
    r"Publication|Website|Journal|Study|Report|Victim|Suspect|Player|Spokesperson|Agency|Department|Publication"
    r"|Street)"
)
_FORMS = {
    "instruction": (
        (
            r"\[(?:Insert|Add|Enter|Include|Paste|Fill\s+in|Replace|Provide|Specify|INSERT|ADD|"
            r"ENTER)\s+[^\[\]\n\x00]{2,80}\]"
        ),
        Strength.DECISIVE,
    ),
    "joke or instruction": (r"\[(?:insert|enter|fill\s+in)\s+[^\[\]\n\x00]{2,60}\]", Strength.WEAK),
    "your": (
        rf"\[(?i:Your)\s+(?:[A-Z][\w'’]+\s+){{0,2}}(?:{_THING}|NAME|COMPANY|[A-Z]\w+\s+Here)\]",
        Strength.DECISIVE,
    ),
    "field": (
        (
            rf"\[(?:{_OF}\s+){{1,3}}{_ASKED}\]|\[{_ASKED}\s+of\b[^\[\]\n\x00]{{0,40}}\]|\[{_THING}(?:\s+here"
            rf"|/[^\[\]\n\x00]{{1,40}})\]"
        ),
        Strength.DECISIVE,
    ),
    "word": (
        (
            r"\[(?:Name|Date|Company|Company Name|Location|City|Venue|Your Name|Source|Amount|Number|Quote|Title"
            r"|Organi[sz]ation|Percentage|Figure|Link|amount|number|percentage|quote|source|figure|statistic|link"
            r"|company|organi[sz]ation)\](?!\()"
        ),
        Strength.STRONG,
    ),
    "small word": (
        r"\[(?:name|title|date)\](?!\()",
        Strength.WEAK,
    ),
    "constant": (
        r"\b(?:INSERT|PASTE|ADD|REPLACE)_[A-Z][A-Z_]{2,40}\b|\b[A-Z]+(?:_[A-Z]+)*_(?:URL|LINK|NAME|SOURCE)_HERE\b",
        Strength.DECISIVE,
    ),
    "date": (r"\b(?:19|20)\d\d-(?:XX-(?:XX|\d\d)|xx-(?:xx|\d\d)|\d\d-(?:XX|xx))\b", Strength.DECISIVE),
    # Other template tags are markup and belong to markup-debris.
    "variable": (
        rf"\{{\{{\s*(?:\w+[ _.]){{0,2}}(?i:{_THING}|headline|reporter|author|source|topic)\s*\}}\}}",
        Strength.STRONG,
    ),
    "to come": (r"\bTKTK\w*|\bTK\s+TK\b|[\[(]TK[\])]|(?<=[a-z:] )TK(?=[.,;)\n\x00]|\Z)", Strength.STRONG),
    "filler": (r"\b[Ll]orem\s+ipsum(?:\s+dolor)?\b", Strength.DECISIVE),
    "comment": (r"<!--\s*(?:[Aa]dd|[Ii]nsert|[Pp]laceholder|TODO)\b[^>\x00]{0,80}-->", Strength.DECISIVE),
}
_PATTERN = re.compile("|".join(f"(?P<f{i}>{form})" for i, (form, _) in enumerate(_FORMS.values())))
_NAMES = tuple(_FORMS)
_NEEDLES = triggers("[", "{{", "_", "-xx", "tktk", "tk tk", "(tk)", " tk", "lorem", "<!--")


@checker(
    code="AI110",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that a chatbot made the template: people leave blanks too.",
    standards=("WP",),
    cap=59,
)
def ai_placeholder(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for match in _blanks(analysis):
        name = _NAMES[int((match.lastgroup or "f0")[1:])]
        strength = _FORMS[name][1]
        yield Flag(
            Span(*match.span()),
            f"“{match[0]}” is a blank that was never filled in.",
            confidence={Strength.DECISIVE: 0.95, Strength.STRONG: 0.8}.get(strength, 0.4),
            evidence={"kind": name},
            severity={Strength.DECISIVE: None, Strength.STRONG: Severity.MAJOR}.get(strength, Severity.MINOR),
            strength=strength,
        )


def _blanks(analysis: Analysis) -> Iterator[re.Match[str]]:
    """Blanks that are no mention; one that is given as the speaker ("[Name], a resident, said") is still a blank."""
    leftovers = analysis.leftovers
    last = 0
    for index in sorted(leftovers.sentences(*_NEEDLES)):
        start, end = analysis.document.sentences[index].span
        for match in _PATTERN.finditer(leftovers.text, max(start, last), end):
            last = match.end()
            if leftovers.mention(*match.span()) in ("", "attributed after it"):
                yield match
