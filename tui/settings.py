"""Settings: what each is for, where its value came from, and the one way they are resolved.

A value given on the command line beats the environment, which beats the configuration file, which beats the default.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefings.localization import N_


class SettingsError(Exception):
    """A configuration file that cannot be used.

    Attributes:
        msgid: The sentence, for `Language.say`.
        slots: What fills it.
    """

    def __init__(self, msgid: str, **slots: object) -> None:
        super().__init__(msgid)
        self.msgid = msgid
        self.slots = slots


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: Key in the configuration file.
        default: Value where nobody says otherwise; empty means that Ingot finds it out.
        help: What it does, as a message id.
        environment: Environment variables that set it, strongest first.
        values: The values allowed, or empty for any.
    """

    name: str
    default: str
    help: str
    environment: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


SETTINGS = (
    Setting(
        name="store",
        default="",
        help=N_("Where briefings are kept: a path, memory: or a .json file; empty means the platform's data folder."),
        environment=("INGOT_STORE",),
    ),
    Setting(
        name="locale",
        default="",
        help=N_("Language of sentences, numbers and labels; empty means what the environment says, else English."),
        environment=("INGOT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"),
    ),
    Setting(
        name="theme",
        default="auto",
        help=N_("Colours of the desk."),
        environment=("INGOT_THEME",),
        values=("auto", "dark", "light", "ansi", "contrast", "none"),
    ),
    Setting(
        name="glyphs",
        default="auto",
        help=N_("Signs that sparklines and borders are drawn with."),
        environment=("INGOT_GLYPHS",),
        values=("auto", "blocks", "braille", "ascii"),
    ),
    Setting(
        name="vocabulary",
        default="",
        help=N_(
            "A folder of your own names, laid over the shipped ones: materials.tsv, regions.tsv, organisations.tsv or "
            "not-names.tsv; empty means the shipped ones alone."
        ),
        environment=("INGOT_VOCABULARY",),
    ),
    Setting(name="workers", default="2", help=N_("How many child processes read documents side by side.")),
)


@dataclass(frozen=True, kw_only=True)
class Value:
    """A setting's value and where it came from.

    Attributes:
        setting: The setting.
        value: Its value.
        origin: ``option``, ``default``, the name of an environment variable, or ``path:line`` of the file.
    """

    setting: Setting
    value: str
    origin: str


def configuration_path(environment: Mapping[str, str] | None = None) -> Path:
    """Where the configuration file is looked for: `INGOT_CONFIG`, else the platform's folder."""
    environ = os.environ if environment is None else environment
    if named := environ.get("INGOT_CONFIG"):
        return Path(named)
    import platformdirs  # noqa: PLC0415  (only the commands that need a path pay for it)

    return Path(platformdirs.user_config_dir("ingot")) / "config.toml"


def resolve(
    options: Mapping[str, str | None] | None = None, environment: Mapping[str, str] | None = None
) -> dict[str, Value]:
    """Every setting's value with its origin.

    Args:
        options: What the command line says, by setting name.
        environment: Variables; the process's own where None.

    Raises:
        SettingsError: The configuration file is unreadable, not TOML, or holds an unknown key or value.
    """
    environ = os.environ if environment is None else environment
    from_file = _read(configuration_path(environ))
    resolved = {}
    for setting in SETTINGS:
        value, origin = setting.default, "default"
        if setting.name in from_file:
            value, origin = from_file[setting.name]
        for variable in setting.environment:
            if given := environ.get(variable):
                value, origin = given, variable
                break
        if options and (given := options.get(setting.name)):
            value, origin = given, "option"
        resolved[setting.name] = Value(setting=setting, value=value, origin=origin)
    for value_ in resolved.values():
        _check(value_)
    return resolved


def _check(value: Value) -> None:
    allowed = value.setting.values
    if allowed and value.value not in allowed:
        raise SettingsError(
            N_("“{value}” is no value for the setting {name} (from {origin}); it can be: {allowed}."),
            value=value.value,
            name=value.setting.name,
            origin=value.origin,
            allowed=", ".join(allowed),
        )
    if value.setting.name == "workers" and not (
        value.value.isascii() and value.value.isdigit() and int(value.value) > 0
    ):
        raise SettingsError(
            N_("“{value}” is no number of workers (from {origin}); it is a whole number from 1."),
            value=value.value,
            origin=value.origin,
        )


def _read(path: Path) -> dict[str, tuple[str, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            N_("The configuration file {path} cannot be read: {why}."), path=path, why=_why(error)
        ) from error
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(N_("The configuration file {path} is not TOML: {why}."), path=path, why=error) from error
    known = {setting.name for setting in SETTINGS}
    found = {}
    for name, value in parsed.items():
        origin = f"{path}:{_line(text, name)}"
        if name not in known:
            raise SettingsError(
                N_("{origin}: there is no setting “{name}”; there are: {known}."),
                origin=origin,
                name=name,
                known=", ".join(sorted(known)),
            )
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise SettingsError(N_("{origin}: the setting {name} takes a word or a number."), origin=origin, name=name)
        found[name] = (str(value), origin)
    return found


def _why(error: OSError | UnicodeDecodeError) -> str:
    return str(error.strerror or error) if isinstance(error, OSError) else "it is not UTF-8"


def _line(text: str, name: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.split("=")[0].strip().strip("\"'") == name:
            return number
    return 1
