"""Signing in step by step, without a browser."""

import html
import re

import requests

from staff import invalid


class Browser:
    """What a browser keeps and sends, without one."""

    def __init__(self, office):
        self.office, self.session = office, requests.Session()

    def begin(self):
        """Where the provider is, and the page that leads there."""
        page = self.get("/anmelden?weiter=/konto").text
        token = re.search(r'name="formular" value="([^"]+)"', page).group(1)
        answer = self.session.post(
            self.office.address + "/anmelden/verwaltung",
            data={"formular": token, "weiter": "/konto"},
            headers={"Origin": self.office.address},
            allow_redirects=False,
            timeout=20,
        )
        return answer

    def way(self):
        answer = self.begin()
        assert answer.status_code == 200, answer.text
        place = answer.headers["Refresh"].removeprefix("0; url=")
        assert f'href="{html.escape(place)}"' in answer.text
        assert invalid({"/anmelden/verwaltung": answer.content}) == {}
        return place

    def get(self, address):
        return self.session.get(
            self.office.address + address, allow_redirects=False, timeout=20
        )

    def come(self, location):
        return self.get(location.removeprefix(self.office.address))

    def enter(self, page, code):
        """Sends the form of the second step."""
        fields = dict(re.findall(r'name="(formular|weiter|ticket)" value="([^"]*)"', page.text))
        return self.session.post(
            self.office.address + "/anmelden",
            data=fields | {"code": code},
            headers={"Origin": self.office.address},
            allow_redirects=False,
            timeout=20,
        )
