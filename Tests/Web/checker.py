"""The Nu checker, started once for all tests of this process: each start takes seconds, each page none."""

import atexit
import functools
import socket
import subprocess

import requests

from program import ROOT, until

JAR = ROOT / ".venv" / "vnu" / "vnu.jar"
# Newer than the checker: CSS pseudo-elements that it does not know yet.
NEWER = ["Unknown pseudo-element or pseudo-class “::details-content”"]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return opened.getsockname()[1]


@functools.cache
def address():
    """Where the checker answers; it ends with the tests."""
    port = free_port()
    process = subprocess.Popen(
        ["java", "-Xmx512m", "-Dnu.validator.servlet.bind-address=127.0.0.1",
         "-cp", JAR, "nu.validator.servlet.Main", str(port)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    atexit.register(process.kill)
    found = f"http://127.0.0.1:{port}/"

    def answers():
        assert process.poll() is None, "the Nu checker ended"
        try:
            return requests.get(found, timeout=30).ok
        except requests.ConnectionError:
            return False

    assert until(answers, seconds=60, step=0.1), "the Nu checker does not answer"
    return found


def faults(content, kind="text/html; charset=utf-8"):
    """What the checker finds in some bytes of a Content-Type: errors and warnings, without plain remarks."""
    answer = requests.post(
        address(),
        params={"out": "json"},
        data=content,
        headers={"Content-Type": kind},
        timeout=60,
    )
    answer.raise_for_status()
    return [message for message in answer.json()["messages"] if is_grave(message)]


def is_grave(message):
    """Errors and warnings; plain remarks are for people who write by hand."""
    is_newer = any(text in message["message"] for text in NEWER)
    is_remark = message["type"] == "info" and message.get("subType") != "warning"
    return not (is_newer or is_remark)
