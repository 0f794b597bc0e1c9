"""The places that a document has named so far, and what "the province", 全市 or "my country" mean in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefings.vocabulary import Mention, Vocabulary

_LEVELS = {"province": ("province",), "city": ("city",), "county": ("county",), "country": ("country",)}
_OURS = frozenset({"我國", "我国", "本國", "本国"})
"""The country of whoever writes, though mostly China's press writes so."""


@dataclass
class Places:
    """The places a document has named so far.

    Attributes:
        vocabulary: Names and their order.
        around: Provinces and countries that the whole document names, which settle homonyms.
        latest: The region named last at each level.
        home: The country that "the country" means.
        title: The region of the title or of the document as a whole.
        leading: Regions that the title or the first paragraph names.
    """

    vocabulary: Vocabulary
    around: frozenset[str] = frozenset()
    latest: dict[str, str] = field(default_factory=dict)
    home: str | None = None
    title: str | None = None
    leading: frozenset[str] = frozenset()

    def resolve(self, mention: Mention) -> str:
        """The region that a mention means: of homonyms the one whose province or country the document names."""
        if len(mention.terms) == 1:
            own = self.home if mention.surface in _OURS else None
            return own or mention.terms[0]
        for term in mention.terms:
            if any(up in self.around for up in self.vocabulary.ancestors(term)):
                return term
        return mention.terms[0]

    def note(self, region: str) -> None:
        """Remember a region and those around it as the last of their levels."""
        for code in (region, *self.vocabulary.ancestors(region)):
            found = self.vocabulary.region(code)
            if found is not None:
                self.latest[found.level] = code

    def here(self, payload: str) -> str | None:
        """The region that "the province", 全市 or "my country" stands for."""
        if payload == "world":
            return "WORLD"
        if payload == "country":
            # "Our country" is the press's own, also behind news from elsewhere, unless the text is about another.
            at_home = self.home and (self.title is None or self.title.split("-")[0].split("/")[0] == self.home)
            return self.home if at_home else self.latest.get("country") or self.home
        if payload == "nation":
            return self.latest.get("country")  # 该国: the country spoken of, wherever the press is from
        if payload == "place":
            for level in ("province", "city", "county", "country"):
                if level in self.latest:
                    return self.latest[level]
            return None
        if payload == "bloc":
            return self.latest.get("group")
        for level in _LEVELS.get(payload, ()):
            if level in self.latest:
                return self.latest[level]
        return None
