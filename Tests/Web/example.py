"""What the files of the example town say that the public may not read."""

import json
import re
from collections import defaultdict

from program import EXAMPLE

SHORTEST = 8


def versions():
    """Every version of every record, in the order of the changes."""
    found = defaultdict(list)
    for file in sorted(EXAMPLE.glob("*.json")):
        for name, record in json.loads(file.read_text("utf-8"))["put"].items():
            found[name].append(record)
    return found


def is_public(record):
    return record["visibility"] == "public"


def hidden_records():
    """The names of the records that are not public now, and of what is part of them."""
    last = {name: records[-1] for name, records in versions().items()}
    hidden = {name for name, record in last.items() if not is_public(record)}
    parts = {
        name for name, record in last.items() if f"measure {record.get('measure')}" in hidden
    }
    return hidden | parts


def withdrawn_records():
    last = {name: records[-1] for name, records in versions().items()}
    return [name for name, record in last.items() if record["visibility"].startswith("withdrawn")]


def sentences(value):
    """All texts in a stored value that are long enough to be told from others."""
    if isinstance(value, str):
        return {value.lstrip("#- ")} if len(value) >= SHORTEST else set()
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return set().union(*map(sentences, inner)) if inner else set()


def texts_by_openness():
    """The texts that the public may read, and those that stand in something hidden."""
    hidden = hidden_records()
    known, secret = set(), set()
    for name, records in versions().items():
        for record in records:
            shown = {key: value for key, value in record.items() if key != "internalNote"}
            is_open = name not in hidden and is_public(record)
            (known if is_open else secret).update(sentences(shown))
    return known, secret


def public_texts():
    """What the town wrote for everybody, without the words of the stored form."""
    known, _ = texts_by_openness()
    plain = r"[a-z]+([A-Z][a-z]+)*|[\d\W]+|\S+@\S+|https?://\S+"
    return {text for text in known if not re.fullmatch(plain, text)}


def canaries():
    """Every internal note, and every text that stands in no public record."""
    known, secret = texts_by_openness()
    records = [record for all in versions().values() for record in all]
    notes = set().union(*(sentences(record.get("internalNote")) for record in records))
    return notes | (secret - known - {"internal", "network"})
