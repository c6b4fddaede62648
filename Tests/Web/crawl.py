"""Walks over every address that can be reached from the start pages."""

from collections import deque
from dataclasses import dataclass, field
from ipaddress import ip_network
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
import requests

STARTS = ["/", "/en/"]
REFERRING = [("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("form", "action")]


@dataclass
class Page:
    """An answer, and the document in it where it is one."""

    address: str
    response: requests.Response
    tree: object = None
    ids: set = field(default_factory=set)

    @property
    def is_document(self):
        return self.tree is not None

    @property
    def language(self):
        return "en" if self.address.startswith("/en/") else "de"

    def all(self, name):
        return list(self.tree.iter(name))

    def references(self):
        """Each element that names another address, with that address in full."""
        for name, attribute in REFERRING:
            for element in self.all(name):
                if attribute in element.attrib:
                    yield element, urljoin(self.response.url, element.attrib[attribute])


def words(element):
    """The text of an element, its blanks made one."""
    return " ".join("".join(element.itertext()).split())


def read(session, origin, address):
    """Asks for one address, without following it elsewhere."""
    response = session.get(origin + address, allow_redirects=False, timeout=20)
    page = Page(address, response)
    if response.headers.get("Content-Type", "").startswith("text/html"):
        page.tree = html5lib.parse(response.content, namespaceHTMLElements=False)
        page.ids = {element.get("id") for element in page.tree.iter() if element.get("id")}
    return page


class Crawl:
    """All pages of a site by their address, and who names which.

    With `only`, those whose address holds that text.
    """

    def __init__(self, origin, starts=STARTS, only=""):
        self.origin = origin
        self.starts = starts
        self.only = only
        self.pages = {}
        self.named_by = {}
        with requests.Session() as session:
            self.walk(session)

    def walk(self, session):
        waiting = deque(self.starts)
        self.named_by = {address: "the crawl" for address in self.starts}
        askers = map(str, ip_network("10.0.0.0/8"))
        while waiting:
            address = waiting.popleft()
            # Each page from somebody else, as a proxy says, so that nobody asks too often.
            session.headers["X-Forwarded-For"] = next(askers)
            page = self.pages[address] = read(session, self.origin, address)
            for target in self.own_targets(page):
                if target not in self.named_by and self.only in target:
                    self.named_by[target] = address
                    waiting.append(target)

    def own_targets(self, page):
        if not page.is_document:
            return
        for element, target in page.references():
            # What is no page to read says so: the forms for notices, and the door of the office.
            if "nofollow" in element.get("rel", "").split():
                continue
            if target.startswith(self.origin + "/"):
                yield self.path(target)

    def path(self, target):
        """The address without host and fragment, with its query."""
        return urldefrag(target).url.removeprefix(self.origin)

    @property
    def documents(self):
        return [page for page in self.pages.values() if page.is_document]


def is_elsewhere(origin, target):
    """Whether an address is that of another host."""
    parts = urlsplit(target)
    return parts.scheme in ("http", "https") and not target.startswith(origin + "/")
