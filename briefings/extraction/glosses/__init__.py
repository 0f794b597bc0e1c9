"""Languages that the engine does not read itself, put into one that it does, with every offset kept.

A language costs one file here: ``de.gloss`` says what German words and turns are in the engine's English, ``ja.gloss``
what Japanese ones are in its Chinese. See ``README.md``.
"""

from briefings.extraction.glosses.gloss import Gloss, briefing_of, gloss, has_gloss, told

__all__ = ["Gloss", "briefing_of", "gloss", "has_gloss", "told"]
