"""Identities made from content, so that the same input gives the same ids everywhere."""

from __future__ import annotations

import hashlib


def identity(*parts: object) -> str:
    """Twelve hexadecimal digits made from the parts in order.

    The parts are joined by U+001F, which no text that Ingot keeps can hold, so that ("a", "bc") and ("ab", "c") differ.
    """
    joined = "\x1f".join(map(str, parts))
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def digest(data: bytes | str) -> str:
    """SHA-256 of bytes, or of a text's UTF-8, hexadecimal."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()
