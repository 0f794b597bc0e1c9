"""``python -m briefings.localization.catalogs extract|update|check [LOCALE …]``, in a source checkout.

``extract`` prints the template, ``update`` carries new messages into every catalog (and starts one for each LOCALE
named), ``check`` prints what is wrong and ends with 1 if anything is.
"""

from __future__ import annotations

import sys

from babel.messages.pofile import write_po

from briefings.localization.catalogs import DOMAIN, workshop


def main(arguments: list[str]) -> int:
    """Run one of the three verbs.

    Args:
        arguments: The verb, then locales.

    Returns:
        The exit status: 0, 1 where something is wrong with a catalog, 2 for wrong usage.
    """
    match arguments:
        case ["extract"]:
            write_po(sys.stdout.buffer, workshop.extract(), width=0, sort_output=True, include_lineno=False)
            return 0
        case ["update", *locales]:
            known = dict(workshop.sources())
            for locale in locales:
                known.setdefault(locale, workshop.CATALOGS / locale / "LC_MESSAGES" / f"{DOMAIN}.po")
            template = workshop.extract()
            for locale, path in sorted(known.items()):
                total, waiting = workshop.update(locale, path, template)
                sys.stdout.write(f"{locale}: {total} messages, {waiting} wait for a translation\n")
            return 0
        case ["check"]:
            found = workshop.check()
            sys.stdout.writelines(f"{line}\n" for line in found)
            return 1 if found else 0
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
