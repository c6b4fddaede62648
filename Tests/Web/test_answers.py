"""How the server answers: headers, repeated requests, compression, errors."""

import gzip
from html import escape
from urllib.parse import unquote

import pytest

from program import until
from templates import WITHDRAWN

ERRORS = [
    ("GET", "/nirgendwo", 404),
    ("GET", "/massnahmen/999999", 404),
    ("GET", "/massnahmen/01", 404),
    ("GET", "/massnahmen/99999999999999999999", 404),
    ("GET", WITHDRAWN, 410),
    ("POST", "/", 405),
    ("DELETE", "/massnahmen", 405),
]
STRANGE = [
    "/%00", "/%ff%fe", "/../etc/passwd", "/" + "a" * 4000, "/<script>", "/massnahmen/-1",
    "/massnahmen/1/2/3", "/massnahmen/1%2F2", "/massnahmen/١",
]
EXPECTED_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
each_error = pytest.mark.parametrize("method, address, status", ERRORS)
each_prefix = pytest.mark.parametrize("prefix", ["", "/en"])


def all_answers(site, ask):
    found = {page.address: page.response for page in site.pages.values()}
    for method, address, _ in ERRORS:
        found[f"{method} {address}"] = ask(address, method)
    others = ["/robots.txt", "/favicon.ico", "/konzept/"]
    return found | {address: ask(address) for address in others}


def test_every_answer_has_a_strict_policy(site, ask):
    for address, response in all_answers(site, ask).items():
        policy = response.headers.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, address
        assert "base-uri 'none'" in policy, address
        assert "frame-ancestors 'none'" in policy, address
        assert "form-action 'self'" in policy, address
        assert "unsafe-" not in policy and "http" not in policy and "*" not in policy, address


def test_every_answer_has_the_security_headers(site, ask):
    for address, response in all_answers(site, ask).items():
        for name, value in EXPECTED_HEADERS.items():
            assert response.headers.get(name) == value, (address, name)
        assert "Permissions-Policy" in response.headers, address


def test_no_answer_sets_a_cookie_or_names_the_server(site, ask):
    for address, response in all_answers(site, ask).items():
        assert not {"Set-Cookie", "Server", "X-Powered-By"} & set(response.headers), address


def test_who_has_a_page_gets_no_second_copy(site, ask):
    for page in site.pages.values():
        etag = page.response.headers["ETag"]
        again = ask(page.address, headers={"If-None-Match": f'"other", {etag}'})
        assert (again.status_code, again.content) == (304, b""), page.address
        assert again.headers["ETag"] == etag, page.address


def test_who_has_an_older_page_gets_the_newer(ask):
    assert ask("/", headers={"If-None-Match": '"older"'}).status_code == 200


def test_pages_are_the_same_with_and_without_compression(site, ask):
    for page in site.pages.values():
        plain = ask(page.address, headers={"Accept-Encoding": "identity"})
        assert page.response.headers.get("Content-Encoding") == "gzip", page.address
        assert "Content-Encoding" not in plain.headers, page.address
        assert plain.content == page.response.content, page.address
        assert plain.headers["ETag"] != page.response.headers["ETag"], page.address
        assert "Accept-Encoding" in plain.headers["Vary"], page.address


def test_a_compressed_page_has_the_length_that_is_told(ask):
    response = ask("/massnahmen", headers={"Accept-Encoding": "gzip"}, stream=True)
    sent = response.raw.read(decode_content=False)
    assert len(sent) == int(response.headers["Content-Length"])
    assert gzip.decompress(sent).startswith(b"<!DOCTYPE html>")


def test_who_refuses_gzip_gets_none(ask):
    response = ask("/", headers={"Accept-Encoding": "gzip;q=0, identity"})
    assert "Content-Encoding" not in response.headers


def test_head_says_what_get_would(ask):
    for address in ["/", "/massnahmen", "/nirgendwo", "/zeichen.svg"]:
        with_body, without = ask(address), ask(address, "HEAD")
        assert without.status_code == with_body.status_code
        assert without.content == b""
        for name in ["Content-Type", "Content-Length", "ETag", "Content-Security-Policy"]:
            assert without.headers.get(name) == with_body.headers.get(name), (address, name)


@each_error
@each_prefix
def test_an_error_is_a_page_that_leads_on(ask, site, method, address, status, prefix):
    response = ask(prefix + address, method)
    assert response.status_code == status
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert f'<html lang="{"en" if prefix else "de"}"' in response.text
    assert response.text.count("<h1") == 1
    assert f'href="{prefix}/"' in response.text


def test_a_refused_method_names_those_that_work(ask):
    assert ask("/", "POST").headers["Allow"] == "GET, HEAD"


def test_an_error_is_not_kept(ask):
    for method, address, _ in ERRORS:
        answer = ask(address, method)
        assert "ETag" not in answer.headers and "max-age" not in answer.headers["Cache-Control"]


def test_an_address_with_too_many_strokes_leads_to_the_true_one(ask):
    for given, true in [("/ziele/", "/ziele"), ("/en/ziele/", "/en/ziele"), ("/en", "/en/")]:
        response = ask(given + "?a=b")
        assert (response.status_code, response.headers["Location"]) == (301, true + "?a=b")


def test_no_address_leads_to_another_host(ask):
    for address in ["//a.example/ziele/", "//a.example", "/\\a.example/", "/%2F/a.example/"]:
        location = ask(address).headers.get("Location", "/")
        assert location.startswith("/") and not location.startswith(("//", "/\\")), address


def test_strange_addresses_are_answered_with_an_error_page(ask):
    for address in STRANGE:
        response = ask(address)
        assert response.status_code == 404, address
        assert "<script>" not in response.text


def test_a_day_that_is_none_is_refused_in_words_and_stays_as_it_was_typed(ask):
    for address in ["/aenderungen?bis=", "/aenderungen?stand=", "/massnahmen?stand="]:
        assert ask(address).status_code == 200, address
        for day in ["gestern", "2023-02-30", "0000-00-00", "99999-01-01", "%3Cb%3E"]:
            response = ask(address + day)
            assert response.status_code == 422, address + day
            assert f'value="{escape(unquote(day))}"' in response.text, address + day


def test_the_style_sheets_are_kept_for_good(site, ask):
    sheets = {
        site.path(target)
        for page in site.documents
        for element, target in page.references()
        if element.get("rel") == "stylesheet"
    }
    assert len(sheets) == 2, "ours, and the one with the colour of the town"
    for response in map(ask, sheets):
        assert "immutable" in response.headers["Cache-Control"]
        assert response.headers["Content-Type"] == "text/css; charset=utf-8"


def test_the_server_says_that_it_is_well(ask):
    response = ask("/healthz")
    assert (response.status_code, response.text) == (200, "ok\n")
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_the_log_says_nothing_about_who_asked(server, ask):
    headers = {"User-Agent": "Secret/1", "Cookie": "a=b", "Referer": "http://c.example/"}
    ask("/begriffe?name=Erika", headers=headers)
    # What is no address of ours may be somebody's link, written wrongly.
    ask("/an-address-asked-once?name=Erika", headers=headers)
    assert until(lambda: "/begriffe 200 " in (log := server.log.read_text()) and "/- 404 " in log, seconds=5)
    for word in ["Erika", "Secret", "a=b", "c.example", "127.0.0.1", "asked-once"]:
        assert word not in server.log.read_text()
