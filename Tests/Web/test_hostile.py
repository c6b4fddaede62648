"""Whatever stands in a query is answered in words, shown as text, and written down once."""

import re
from urllib.parse import quote

import pytest

from program import until

VALUES = [
    "a" * 7000, "%00", "%00%01%02%1b", "%ff%fe%fd", "%", "%zz", "+" * 500, "%F0%9F%98%80" * 100,
    "a%CC%81" * 1000, quote("' OR 1=1; DROP TABLE changes;--"), quote("<script>alert(1)</script>"),
    quote('"><img src=x onerror=alert(1)>'), quote("{{town}}"), quote("../../etc/passwd"),
    quote("\u202egnihtyreve"), "%0d%0aSet-Cookie:%20a=b", "-1", "0", "01", "1e309",
    "9" * 30, "NaN", "2023-02-30", "99999-12-31", "2023-1-1", "00.00.0000", "31.12.9999",
    "heute", quote("٢٠٢٢-٠١-٠١"),
]
PARAMETERS = {
    "/": ["stand", "unknown"],
    "/massnahmen": [
        "feld", "phase", "zeit", "geld", "federfuehrung", "zielgruppe", "stadtteil", "jahr", "q",
        "sortierung", "ansicht", "stand",
    ],
    "/massnahmen.csv": ["feld", "q", "jahr", "stand"],
    "/massnahmen.atom": ["feld", "q", "jahr", "stand"],
    "/massnahmen/1": ["stand"],
    "/konzept": ["stand"],
    "/en/suche": ["q", "stand"],
    "/suche": ["q", "stand"],
    "/suche/vorschlaege": ["q", "stand"],
    "/aenderungen": ["bis", "stand"],
    "/aenderungen.atom": ["stand"],
    "/kalender.ics": ["stand"],
    "/fuer-fachkraefte": ["feld", "organisation", "stand"],
    "/fassungen/vergleich": ["von", "mit", "stand"],
}


def lines(server, path):
    return [line for line in server.log.read_text().splitlines() if f" GET {path} " in line]


@pytest.mark.parametrize("path", PARAMETERS)
def test_whatever_stands_in_a_query_is_answered_in_words(ask, server, path):
    before = len(lines(server, path))
    asked = 0
    for name in PARAMETERS[path]:
        for value in VALUES:
            response = ask(f"{path}?{name}={value}")
            asked += 1
            where = (name, value[:40])
            assert response.status_code in (200, 400, 422), where
            assert_harmless(response, where)
    assert until(lambda: len(lines(server, path)) >= before + asked, seconds=5)
    assert len(lines(server, path)) == before + asked


def assert_harmless(response, where):
    assert "Set-Cookie" not in response.headers, where
    if response.headers["Content-Type"].startswith("text/html"):
        assert "<h1" in response.text, where
        assert "<script>alert" not in response.text and "<img src=x" not in response.text, where
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", response.text), where
    else:
        assert response.status_code == 200, where


def test_many_parameters_and_many_of_one_are_answered(ask):
    for query in ["&".join(f"a{n}=b" for n in range(900)), "&".join(["q=a"] * 900), "&" * 3000]:
        assert ask("/massnahmen?" + query).status_code == 200


def test_an_address_without_end_ends_in_an_error(ask, server):
    response = ask("/suche?q=" + "a" * 200_000)
    assert response.status_code in (200, 400, 414, 431)
    assert ask("/").status_code == 200
