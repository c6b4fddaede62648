"""One address for each template: of several the one with the most to show."""

import re

import pytest

from example import withdrawn_records

WITHDRAWN = "/massnahmen/" + withdrawn_records()[0].split()[1]
PATTERNS = {
    "start": "/",
    "concept": "/konzept",
    "fields": "/handlungsfelder",
    "field": r"/handlungsfelder/\d+",
    "strategic goals": "/strategische-ziele",
    "objectives": "/ziele",
    "objective": r"/ziele/\d+",
    "measures": "/massnahmen",
    "measure": r"/massnahmen/\d+",
    "editions": "/fassungen",
    "bodies": "/gremien",
    "papers": "/vorlagen",
    "paper": r"/vorlagen/\d+",
    "network": "/netzwerk",
    "organization": r"/netzwerk/\d+",
    "changes": "/aenderungen",
    "calendar": "/kalender",
    "search": "/suche",
    "professionals": "/fuer-fachkraefte",
    "comparison": r"/fassungen/vergleich\?.*",
    "guide": "/so-lesen-sie-diese-seite",
    "glossary": "/begriffe",
    "help": "/hilfe",
    "contact": "/kontakt",
    "imprint": "/impressum",
    "privacy": "/datenschutz",
    "accessibility": "/barrierefreiheit",
    "site map": "/inhalt",
}
# Nobody links to these, so no crawl finds them.
TYPED = {
    "components": "/stil",
    "not found": "/nirgendwo",
    "withdrawn": WITHDRAWN,
    "measures chosen": "/massnahmen?feld=1&phase=completed&sortierung=titel",
    "measures as cards": "/massnahmen?ansicht=karten",
    "no measure": "/massnahmen?q=sprahce&phase=nichts",
    "search result": "/suche?q=sprache",
    "nothing found": "/suche?q=nachbarschfat",
    "part": "/fuer-fachkraefte?feld=1",
    "past": "/?stand=2022-05-01",
    "past measures": "/massnahmen?stand=2022-05-01",
    "no day": "/massnahmen?stand=gestern",
}
TEMPLATES = [*PATTERNS, *TYPED]
LANGUAGES = ["de", "en"]

each_template = pytest.mark.parametrize("template", TEMPLATES)
each_language = pytest.mark.parametrize("language", LANGUAGES)
three_templates = pytest.mark.parametrize("template", ["start", "measures", "measure"])


def address_of(template, language, site):
    """The fullest page of a template in a language."""
    prefix = "" if language == "de" else f"/{language}"
    if template in TYPED:
        return prefix + TYPED[template]
    pattern = re.compile(prefix + PATTERNS[template])
    found = [page for page in site.documents if pattern.fullmatch(page.address)]
    assert found, f"the crawl met no page like {pattern.pattern}"
    return max(found, key=lambda page: len(page.response.content)).address
