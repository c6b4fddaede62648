"""Signing in step by step, without a browser."""

import html
import re

import requests

from staff import invalid


class Browser:
    """What a browser keeps and sends, without one."""

    def __init__(self, house):
        self.house, self.session = house, requests.Session()

    def begin(self):
        """Where the provider is, and the page that leads there."""
        page = self.get("/anmelden?weiter=/konto").text
        token = re.search(r'name="formular" value="([^"]+)"', page).group(1)
        answer = self.session.post(
            self.house.address + "/anmelden/verwaltung",
            data={"formular": token, "weiter": "/konto"},
            headers={"Origin": self.house.address},
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
            self.house.address + address, allow_redirects=False, timeout=20
        )

    def come(self, location):
        return self.get(location.removeprefix(self.house.address))
