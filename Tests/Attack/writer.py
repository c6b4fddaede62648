"""Somebody of the office without a browser: sets up the first account and adds one organization after another."""

import re

import html5lib
import requests

from staff import MAIL, PASSWORD, code, now

SPACE = "{http://www.w3.org/1999/xhtml}"
NEW = "/bearbeiten/organisationen/neu"


class Form:
    """The form of a page that holds a field of this name; without one, the first that is sent."""

    def __init__(self, text, field=None):
        page = html5lib.parse(text)
        labels = {label.get("for"): "".join(label.itertext()) for label in page.iter(f"{SPACE}label")}
        for form in page.iter(f"{SPACE}form"):
            inputs = [*form.iter(f"{SPACE}input"), *form.iter(f"{SPACE}textarea")]
            self.labels = {labels.get(one.get("id"), ""): one.get("name") for one in inputs}
            self.values = {
                one.get("name"): one.get("value") or "".join(one.itertext())
                for one in inputs
                if one.get("name") and (one.get("type") not in ("radio", "checkbox") or one.get("checked") is not None)
            }
            for choice in form.iter(f"{SPACE}select"):
                chosen = [option for option in choice.iter(f"{SPACE}option") if option.get("selected") is not None]
                first = chosen or list(choice.iter(f"{SPACE}option"))
                self.values[choice.get("name")] = first[0].get("value", "") if first else ""
            self.action = form.get("action")
            if form.get("method", "").lower() == "post" and self.name(field):
                return
        raise AssertionError(f"no form with {field!r}: {text[:2000]}")

    def name(self, label):
        """The name of the field whose label begins so."""
        if label is None:
            return True
        return next((name for text, name in self.labels.items() if text.strip().startswith(label)), None)

    def filled(self, **more):
        return self.values | more


def send(session, address, form, values):
    return session.post(
        address + form.action,
        data=values,
        headers={"Origin": address},
        allow_redirects=False,
        timeout=20,
    )


def set_up(server):
    """The session of a new account of the office, as a jar of cookies."""
    said = [server.process.stdout.readline().decode() for _ in range(2)]
    path = re.search(r"/einrichten/\S+", said[1]).group()
    session = requests.Session()
    form = Form(session.get(server.address + path, timeout=20).text, "Neues Passwort")
    form.action = form.action or path
    secret = form.values["geheimnis"]
    values = form.filled(**{
        form.name("Ihr Name"): "Ada Beispiel",
        form.name("E-Mail"): MAIL,
        form.name("Neues Passwort"): PASSWORD,
        form.name("Code"): code(secret, now()),
    })
    made = send(session, server.address, form, values)
    assert made.status_code in (200, 303), made.text
    form = Form(session.get(server.address + "/anmelden", timeout=20).text, "Passwort")
    answer = send(session, server.address, form, form.filled(**{
        form.name("E-Mail"): MAIL, form.name("Passwort"): PASSWORD,
    }))
    form = Form(answer.text, "Code")
    answer = send(session, server.address, form, form.filled(**{form.name("Code"): code(secret, now() + 1)}))
    assert answer.status_code == 303, answer.text
    return session.cookies


class Writer:
    """Adds organizations until the server is gone; `answered` are those that it said were kept."""

    def __init__(self, address, cookies, prefix):
        self.address = address
        self.prefix = prefix
        self.answered = set()
        self.session = requests.Session()
        # Cookies know no port.
        self.session.cookies.update(cookies)

    def run(self):
        try:
            form = Form(self.session.get(self.address + NEW, timeout=20).text, "Name")
            field = form.name("Name")
            for number in range(100_000):
                title = f"Verein {self.prefix}-{number}"
                answer = send(
                    self.session, self.address, form, form.filled(**{field: title, "schritt": "speichern"})
                )
                if answer.status_code != 303:
                    raise AssertionError(f"{answer.status_code}: {answer.text[:2000]}")
                self.answered.add(title)
        except requests.RequestException:
            # It was killed: what it had not answered may be there or not.
            return
