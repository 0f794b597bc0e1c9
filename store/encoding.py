"""Documents as JSON text and back; what no file can keep is refused before anything is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from store.errors import N_, StoreError

decode = msgspec.json.Decoder(dict[str, Any]).decode
"""JSON text of one document as a dictionary."""


def encode(document: Mapping[str, Any]) -> str:
    """A document as compact JSON text.

    Raises:
        StoreError: If it holds what JSON or a text file cannot: NaN, an infinity, half of a surrogate pair.
        TypeError: If it holds something that is not JSON at all.
    """
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except UnicodeEncodeError as error:
        raise StoreError(
            N_("A text holds half of a character (a lone surrogate), which no file can keep. Nothing was written.")
        ) from error
    except ValueError as error:
        if "ircular" in str(error):
            raise
        raise StoreError(
            N_("A figure is not a number or is infinite, which a store cannot keep. Nothing was written.")
        ) from error
    return text
