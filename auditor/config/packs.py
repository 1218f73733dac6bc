"""Rule packs: folders of phrase files with examples that prove them, so that an editor can add rules without code.

A file is a list as those in `data/lexicons`: what `#` opens is a comment, and `# message:`, `# severity:` and
`# quoted:` are settings of the list. A line is a phrase, or a pattern after `re:`, which runs in linear time. A line
after `+ ` is a text in which exactly what stands between ⟦ and ⟧ must be found; one after `- ` must be passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NoReturn

from auditor import patterns as re
from auditor.checker import Severity
from auditor.config.sources import displayed
from auditor.errors import ConfigError
from auditor.house import PhraseList, checked, phrases

SUFFIX: Final = ".txt"
_SETTING: Final = re.compile(r"#\s*(message|severity|quoted)\s*:\s*(.*\S)\s*$", re.IGNORECASE)
_MARKED: Final = re.compile("⟦(.*?)⟧")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_TRUTH: Final = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(slots=True)
class _Draft:
    """What of a file was read so far; examples are line number, text, and whether they must be found."""

    phrases: list[str] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    examples: list[tuple[int, str, bool]] = field(default_factory=list)


def read(folder: Path) -> tuple[PhraseList, ...]:
    """The lists of a folder, one a file, by name; a list is called as its file.

    Raises:
        ConfigError: the folder cannot be read or has no list, a file has no example of either kind, a phrase cannot be
            searched for, or an example turns out otherwise. The message names file and line.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
    except OSError as error:
        raise ConfigError(f"{displayed(folder)}: the rule pack cannot be read: {error.strerror or error}") from None
    if not files:
        raise ConfigError(f"{displayed(folder)}: the rule pack holds no list; a list is a file that ends in {SUFFIX}")
    return tuple(_list(path) for path in files)


def _list(path: Path) -> PhraseList:
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{displayed(path)}: the list cannot be read as UTF-8: {error}") from None
    draft = _Draft()
    for number, line in enumerate(lines, 1):
        _take(draft, path, number, line.strip())
    if not draft.phrases:
        raise ConfigError(f"{displayed(path)}: the list holds no phrase")
    for wanted, called in ((True, "+ a text with ⟦the phrase⟧"), (False, "- a text that passes")):
        if all(found is not wanted for _, _, found in draft.examples):
            raise ConfigError(f"{displayed(path)}: the list needs at least one example of the form “{called}”")
    made = _made(draft, path)
    for number, text, wanted in draft.examples:
        _prove(made, path, number, text, wanted=wanted)
    return made


def _take(draft: _Draft, path: Path, number: int, line: str) -> None:
    setting = _SETTING.match(line)
    if setting:
        draft.settings[setting[1].lower()] = setting[2]
    elif line[:2] in ("+ ", "- "):
        draft.examples.append((number, line[2:].strip(), line[0] == "+"))
    elif line and not line.startswith("#"):
        try:
            draft.phrases.append(checked(line))
        except ConfigError as error:
            _refuse(path, number, str(error))


def _made(draft: _Draft, path: Path) -> PhraseList:
    severity, quoted = draft.settings.get("severity", ""), draft.settings.get("quoted", "false").lower()
    if severity and severity not in list(Severity):
        raise ConfigError(f"{displayed(path)}: severity: expected one of {', '.join(Severity)}, not {severity!r}")
    if quoted not in _TRUTH:
        raise ConfigError(f"{displayed(path)}: quoted: expected true or false, not {quoted!r}")
    entries = tuple(dict.fromkeys(draft.phrases))
    return PhraseList(path.stem, entries, draft.settings.get("message", ""), severity, _TRUTH[quoted])


def _prove(made: PhraseList, path: Path, number: int, text: str, *, wanted: bool) -> None:
    marked = [match.span(1) for match in _MARKED.finditer(text)]
    if wanted and not marked:
        _refuse(path, number, "the example marks nothing; put ⟦ and ⟧ around what must be found")
    plain = text.replace("⟦", "").replace("⟧", "")
    # Every mark before a stretch takes a character away, the opening one of its own included.
    expected = {(start - 2 * n - 1, end - 2 * n - 1) for n, (start, end) in enumerate(marked)}
    found = set(_found(made, plain))
    if found != expected:
        told = ", ".join(f"“{plain[a:b]}”" for a, b in sorted(found)) or "nothing"
        _refuse(path, number, f"the example should give {_told(plain, expected)}, but the list finds {told}")


def _told(text: str, spans: set[tuple[int, int]]) -> str:
    return ", ".join(f"“{text[a:b]}”" for a, b in sorted(spans)) or "nothing"


def _found(made: PhraseList, text: str) -> Iterator[tuple[int, int]]:
    read = text if made.quoted else _QUOTED.sub(lambda match: "\0" * len(match[0]), text)
    for hit in phrases(made.phrases).find(read):
        yield hit.span.start, hit.span.end


def _refuse(path: Path, number: int, problem: str) -> NoReturn:
    raise ConfigError(f"{displayed(path)}:{number}: {problem}")
