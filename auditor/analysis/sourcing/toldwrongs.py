"""Whether what is told of a party is a wrong: by itself, or because of who tells it."""

from __future__ import annotations

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import WORDS, does
from auditor.analysis.sourcing import accusers, breaches
from auditor.analysis.sourcing.tellers import Telling

_STEP = re.compile(
    r"(?:, [^,;.]{2,70},|,)?(?:,? who)?\s+(?P<aux>(?:(?:has|have|had|is|are|was|were|will|would|did|does|do|could|can|"
    r"ha[sd]n[’']t|haven[’']t|didn[’']t|doesn[’']t|don[’']t|won[’']t|isn[’']t|wasn[’']t|not|never|[\w-]+ly|also|then|"
    r"still|even|simply|just|once|twice|often|always|later|now|been|being|kept|keeps)\s+)*)(?P<verb>[a-z][\w’'-]*)"
)
_SHOWN = re.compile(r"(?:, [^,;.]{2,70},|,)?\s+(?P<aux>)(?P<verb>[a-z]+ing)\b")
NOT = re.compile(r"\b(?:not|never|\w+n[’']t)\b")
_OMITS = re.compile(r"(?:fail|refus|neglect|declin|forg[oe]t|omit|ignor|stop)\w*|nothing|owes?|owed")
# Those who tell it are the object: "docked their pay", "called her a monkey", "left us in the rain".
MINE = re.compile(
    r" (?:them|us|me|(?:him|her)(?= (?:an?|the|to|for|from|with|at|in|on|out|off|down|up|over|under|into|and"
    r"|because|when|while"
    r"|as|by|£|\$|\d)|[.,]|$))\b| (?:[\w-]+ ){0,2}?(?:their|our|my) [a-z]"
)
_CALLED = re.compile(r"(?:call|label|brand|dubb)ed (?:her|him|them|us|me|the \w+) (?:an? |“|\"|‘)")
_WARNED = re.compile(
    r"\b(?:been (?:warned|told|alerted)|(?:knew|known)|(?:was|were) (?:warned|told|alerted))\b.{0,80}?"
    r"\b(?:nothing|not|never|n[’']t|anyway|still|carried on|went ahead|ignored|before|but)\b"
)
_SPENT = re.compile(
    r"\b(?:us|spen|charg|bill|tak|took|divert|put)\w* (?:[\w’'-]+ ){0,4}?(?:money|funds?|cards?|accounts?|budgets?"
    r"|cash|"
    r"donations?|grants?|expenses|savings|takings|lev(?:y|ies)|fees?|subscriptions?|purse) (?:[\w-]+ ){0,2}?"
    r"(?:on|for|to|towards) (?P<rest>[^.;]{3,60})"
)
_GAVE = re.compile(r"\b(?:promot|award|honou?r|crown|reward|thank|prais|help|sav|rescu|cheer|lov)\w*")
_SPORT = word_set("game match points lead show win race title series ball base bases spotlight limelight penalty")
_LAW = re.compile(
    r"\b(?:br(?:oke|oken|eak|eaks|eaking)|breach\w*|violat\w*|flout\w*|defi\w+|in breach of|bent|skirt\w*)"
    r" (?:[\w’'-]+ ){0,3}?"
    r"(?:laws?|rules?|contracts?|agreements?|regulations?|rights|codes?|promises?|terms|standards|limits?|permit"
    r"|licen[cs]e|word)\b"
)
_PRIVATE = re.compile(
    r"\b(?:his|her|their|its) (?:own|family|house|home|wife|husband|son|daughter)\b|\b(?:himself|herself|themselves)\b"
)
_STATES = word_set(
    """be been is are was were being have had believe know think understand feel realise realize recall want intend like
    need expect remember care mind seem appear look become see hear speak say tell comment exist"""
)
_PRESENT = word_set(
    """owes ignores refuses sells leaves treats calls charges cuts docks forces makes pays takes uses blocks lies steals
    denies breaks breaches dumps pumps keeps lets fails cheats hides sends puts gives allows does knows spies"""
)
_CHARGED = (" for ", " of ", " over ", " after ", ", saying", ", alleging", ", claiming")
_THEM = re.compile(r"\b(?:him|her|them|us|me|my|our|their)\b")
# Verbs that harm with their particle: "turned her away", "walked off the job".
_PHRASAL = re.compile(
    r"\b(?:turn\w* (?:\w+ ){0,2}?(?:away|down)|walk\w* (?:off|out)|shut\w* (?:\w+ ){0,2}?(?:out|off)|cut\w* (?:\w+"
    r" ){0,2}?off"
    r"|thr[eo]w\w* (?:\w+ ){0,3}?(?:out|at)|kick\w* (?:\w+ ){0,2}?out|le(?:ft|aves?|aving) (?:\w+ ){0,3}?(?:behind"
    r"|stranded|without)"
    r"|let (?:\w+ ){1,2}?down|dr(?:ove|ives?) (?:\w+ ){0,2}?out|back\w* out|h(?:ung|angs?) up|brush\w* (?:\w+"
    r" ){0,2}?(?:off|aside)"
    r"|r[ua]ns? (?:off|away) with|made off|go(?:es|ne)? back on|went back on|pil\w* pressure|talk\w* over|lash\w*"
    r" out)\b"
)
_EMPTIED = re.compile(
    r"\b(?:empt|drain|raid|clear|strip|plunder|gambl|dip|siphon|wir|help)\w* (?:[\w’'-]+ ){0,4}?(?:accounts?"
    r"|funds?|savings|till|safe"
    r"|coffers|purse|pensions?|takings|reserves?|money|cash)\b"
)
_PROMISED = re.compile(
    r"\b(?:promis|pledg|vow|swor|guarante|assur)\w*\b.{3,80}?\b(?:but|and|yet|still"
    r"|then)\b.{0,40}?\b(?:no|not|never|nothing|n[’']t)\b"
)
_LAVISHED = re.compile(r"\bspen[dt]s? (?:[\w£$€.,]+ ){0,5}?on (?P<rest>[^.;]{3,60})")
_REACH = 5  # words behind the verb in which those it was done to stand


def is_wrong(tail: str, telling: Telling) -> bool:
    """Whether what is told of the party is a wrong, told by these."""
    lower = tail.lower()
    if lower.startswith(" as "):
        return bad(lower) or not accusers.words("name").isdisjoint(WORDS.findall(lower))
    if telling.firm and lower.startswith(_CHARGED):
        return True
    step = _step(lower, pictured=telling.sort == "record")
    if step is None:
        return False
    following = WORDS.findall(lower[step.end() :])[:_REACH]
    idle = telling.sort == "person" and not (_THEM.search(lower) or telling.firm)
    if idle or _GAVE.search(step["verb"]) or not _SPORT.isdisjoint(following):
        return False
    lavished = _LAVISHED.search(lower) if telling.sort == "record" else None
    if lavished and not accusers.words("luxury").isdisjoint(WORDS.findall(lavished["rest"])):
        return True
    return _wrong_by_itself(lower, step, following) or _wrong_to_them(lower, step, following, telling)


def bad(lower: str) -> bool:
    """Whether words of wrongs, breaches or hurt stand in what is told."""
    words = WORDS.findall(lower)
    if not (breaches.HURT.isdisjoint(words) and breaches.verbs().isdisjoint(words)):
        return True
    return breaches.BREACH.search(lower) is not None or _LAW.search(lower) is not None


def _step(lower: str, *, pictured: bool) -> re.Match[str] | None:
    """What the party does: a finite verb behind it, of pictures a participle."""
    step = _STEP.match(lower)
    if step is not None and _finite(step):
        return step
    return _SHOWN.match(lower) if pictured else None


def _wrong_by_itself(lower: str, step: re.Match[str], following: list[str]) -> bool:
    if step["verb"] in accusers.forms("dismissed") or _CALLED.match(lower, step.start("verb")):
        return True
    if bad(lower) and not (NOT.search(step["aux"]) and step["verb"] in _STATES):
        return True
    if _PHRASAL.search(lower) or _EMPTIED.search(lower) or _PROMISED.search(lower):
        return True
    warned = _WARNED.search(lower) is not None
    return warned or _squandered(lower) or not accusers.words("name").isdisjoint(following)


def _wrong_to_them(lower: str, step: re.Match[str], following: list[str], telling: Telling) -> bool:
    """Whether those who tell it had a claim to what was not done, or were the object of what was."""
    verb, plain = step["verb"], step["verb"] in accusers.forms("benign")
    if telling.sort in ("hurt", "inside", "suit", "person"):
        omits = _OMITS.fullmatch(verb) is not None or "nothing" in following or "no" in following[:1]
        if (omits or NOT.search(step["aux"])) and verb not in _STATES:
            return True
        if not plain and MINE.match(lower, step.end()):
            return True
    return (telling.firm or telling.sort == "suit") and not plain


def _finite(step: re.Match[str]) -> bool:
    verb = step["verb"]
    if step["aux"] or does(verb) or verb in ("is", "are", "was", "were", "has", "have", "had", "knew"):
        return True
    return verb in _PRESENT or (verb.endswith("s") and verb in accusers.forms("dismissed"))


def _squandered(lower: str) -> bool:
    """Whether other people's money went on what it is not for."""
    match = _SPENT.search(lower)
    if match is None:
        return False
    return (
        not accusers.words("luxury").isdisjoint(WORDS.findall(match["rest"]))
        or _PRIVATE.search(match["rest"]) is not None
    )
