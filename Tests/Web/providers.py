"""Real providers of identities: a quick one, and one that looks at everything."""

import gzip
import json
import secrets
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import requests

from program import until

SCHEMA = Path("/usr/share/doc/glewlwyd/database/init.sqlite3.sql.gz")
SETTINGS = Path("/etc/glewlwyd/glewlwyd.conf")
CLIENT = "miteinander"


def free_port():
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def running(arguments, address, log):
    with log.open("wb") as said:
        process = subprocess.Popen(arguments, stdout=said, stderr=said)
    try:
        assert until(lambda: answers(address), seconds=30, step=0.1), log.read_text()
        yield
    finally:
        process.terminate()
        process.wait(10)


def answers(address):
    try:
        return requests.get(address, timeout=5).status_code == 200
    except requests.RequestException:
        return False


class Mock:
    """oidc-provider-mock: asks for a name only."""

    def __init__(self, address):
        self.issuer = address
        self.secret = "beliebig"

    def introduce(self, name, **claims):
        requests.put(f"{self.issuer}/users/{name}", json=claims, timeout=5).raise_for_status()

    def name_of(self, page):
        return page.locator("input[name=sub]")

    def sign_in(self, page, name):
        self.name_of(page).fill(name)
        page.get_by_role("button", name="Authorize", exact=False).first.click()


@contextmanager
def mock(folder):
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [Path(sys.executable).with_name("oidc-provider-mock"), "--host", "127.0.0.1",
               "--port", str(port)]
    with running(command, f"{address}/.well-known/openid-configuration", folder / "mock.log"):
        yield Mock(address)


class Impatient(BaseHTTPRequestHandler):
    """Publishes what a provider does, once on a connection; asked again on the same one, it hangs up.

    A server may end a connection that was kept at any time: this one does at the worst.
    """

    protocol_version = "HTTP/1.1"
    asked = False

    def do_GET(self):
        if self.asked:
            self.close_connection = True
            return
        self.asked = True
        issuer = f"http://127.0.0.1:{self.server.server_port}"
        text = json.dumps({
            "issuer": issuer, "authorization_endpoint": issuer + "/way",
            "token_endpoint": issuer + "/token", "jwks_uri": issuer + "/keys",
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *said):
        """Says nothing."""


@contextmanager
def impatient():
    with ThreadingHTTPServer(("127.0.0.1", 0), Impatient) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        provider = Mock(f"http://127.0.0.1:{server.server_port}")
        try:
            yield provider
        finally:
            server.shutdown()


class Glewlwyd:
    """Debian's glewlwyd: refuses a wrong verifier, a wrong secret and a code that was used."""

    def __init__(self, address):
        self.issuer = f"{address}/api/oidc"
        self.address = address
        self.secret = secrets.token_hex(16)
        self.admin = requests.Session()
        self.call("POST", "auth", username="admin", password="password")

    def call(self, method, path, session=None, **body):
        answer = (session or self.admin).request(
            method, f"{self.address}/api/{path}", json=body, timeout=10
        )
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer

    def set_up(self, back):
        self.call("POST", "mod/plugin/", module="oidc", name="oidc", display_name="oidc",
                  parameters=parameters(self.issuer))
        self.call("POST", "scope/", name="email", display_name="email", description="email",
                  password_required=True, scheme={})
        self.call("POST", "client/", client_id=CLIENT, name="Miteinander", confidential=True,
                  client_secret=self.secret, redirect_uri=[back], enabled=True,
                  authorization_type=["code"], token_endpoint_auth_method=["client_secret_basic"],
                  scope=[])

    def introduce(self, name, mail):
        self.call("POST", "user/", username=name, name=name, email=mail, password="geheim und lang",
                  scope=["openid", "email", "g_profile"], enabled=True)

    def code_for(self, place, name):
        """Where the provider sends the browser of somebody who signs in there."""
        with requests.Session() as browser:
            self.call("POST", "auth", browser, username=name, password="geheim und lang")
            self.call("PUT", f"auth/grant/{CLIENT}", browser, scope="openid email")
            answer = browser.get(place + "&g_continue", allow_redirects=False, timeout=10)
            assert answer.status_code == 302, answer.text
            return answer.headers["Location"]


def parameters(issuer):
    return {
        "iss": issuer, "jwt-type": "rsa", "jwt-key-size": "256", "key": PRIVATE, "cert": PUBLIC,
        "access-token-duration": 3600, "refresh-token-duration": 3600, "code-duration": 600,
        "refresh-token-rolling": False, "allow-non-oidc": False, "auth-type-code-enabled": True,
        "auth-type-token-enabled": False, "auth-type-id-token-enabled": True,
        "auth-type-none-enabled": False, "auth-type-password-enabled": False,
        "auth-type-client-enabled": False, "auth-type-refresh-enabled": False,
        "pkce-allowed": True, "pkce-method-plain-allowed": False, "pkce-required": True,
        "scope": [], "additional-parameters": [], "claims": [],
        "standard-claims-email": "mandatory", "email-claim": "mandatory",
        "email-claim-scope": ["email"], "scope-claim": "no", "name-claim": "no",
        "subject-type": "public", "jwks-show": True, "secret-type": "pairwise",
        "client-pubkey-parameter": "", "request-parameter-allow": False,
    }


def key_pair():
    made = subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt",
                           "rsa_keygen_bits:2048"], capture_output=True, check=True).stdout
    public = subprocess.run(["openssl", "pkey", "-pubout"], input=made, capture_output=True,
                            check=True).stdout
    return made.decode(), public.decode()


PRIVATE, PUBLIC = key_pair()


@contextmanager
def glewlwyd(folder):
    port = free_port()
    data = folder / "glewlwyd.db"
    with closing(sqlite3.connect(data)) as database:
        database.executescript(gzip.decompress(SCHEMA.read_bytes()).decode())
    database_line = f'database = {{ type = "sqlite3"; path = "{data}"; }};'
    text = "\n".join(
        database_line if line.startswith("@include") else line
        for line in SETTINGS.read_text().splitlines()
    )
    for old, new in [
        ("port=4593", f'port={port}\nbind_address="127.0.0.1"'),
        ("http://localhost:4593/", f"http://127.0.0.1:{port}/"),
        ("/var/log/glewlwyd.log", str(folder / "glewlwyd.txt")),
    ]:
        text = text.replace(old, new)
    settings = folder / "glewlwyd.conf"
    settings.write_text(text)
    command = ["glewlwyd", f"--config-file={settings}"]
    address = f"http://127.0.0.1:{port}"
    with running(command, f"{address}/config", folder / "glewlwyd.log"):
        yield Glewlwyd(address)
