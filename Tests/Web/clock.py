"""A clock of the program under test that the tests move while it runs (libfaketime)."""

from pathlib import Path

import requests

from program import run

[LIBRARY] = Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")


class Clock:
    """Ahead of the clock of the machine by so many seconds."""

    def __init__(self, folder):
        self.file = Path(folder) / "clock.txt"
        self.ahead = 0
        self.move(0)

    def move(self, seconds=0, days=0):
        self.ahead += seconds + days * 24 * 60 * 60
        draft = self.file.with_suffix(".new")
        draft.write_text(f"{self.ahead:+d}s\n")
        draft.replace(self.file)

    def let_pass(self, server, seconds=0, days=0):
        """So much time passes; as after a machine was off for days, somebody says that the clock is right."""
        self.move(seconds, days)
        said = run("clock", "--right", "--data", server.data, before=self.before, **self.environment)
        assert said.returncode == 0, said.stderr
        # The server takes in what the command wrote.
        assert requests.get(server.address + "/healthz", timeout=20).ok

    #: The library adds to the environment of the first process it is loaded into, which Swift takes amiss:
    #: so that is another one.
    before = ("env",)

    @property
    def environment(self):
        return {
            "LD_PRELOAD": str(LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_NO_CACHE": "1",
            # What waits in the program waits as long as ever.
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
