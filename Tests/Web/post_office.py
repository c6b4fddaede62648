"""A mail server on this machine that keeps what it is given, and refuses what it is told to refuse."""

import asyncio
import email
import email.policy
import socket
import threading

from aiosmtpd.controller import Controller

from program import Server, run

SENDER = "integration@offenburg.example"


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class PostOffice:
    def __init__(self):
        self.letters = []
        self.refused = set()
        #: While it is set, letters are taken and no answer comes.
        self.held = threading.Event()
        self.waiting = threading.Event()
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self.controller.start()

    @property
    def address(self):
        return f"smtp://127.0.0.1:{self.controller.port}"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append((envelope.rcpt_tos[0], letter))
        if self.held.is_set():
            self.waiting.set()
            while self.held.is_set():
                await asyncio.sleep(0.05)
        return "250 OK"

    def to(self, address):
        return [letter for reader, letter in self.letters if reader == address]

    def stop(self):
        self.held.clear()
        self.controller.stop()


def use(post_office, data):
    """Lets the letters of a town go to the post office, at every hour."""
    said = run(
        "mail", "--smtp", post_office.address, "--from", SENDER, "--hours", "0-24", "--data", data
    )
    assert said.returncode == 0, said.stderr


def serve(data, **more):
    """A server that knows where it stands in the world."""
    port = free_port()
    return Server(
        data, data / "log.txt", "--port", str(port), "--address", f"http://127.0.0.1:{port}", **more
    )
