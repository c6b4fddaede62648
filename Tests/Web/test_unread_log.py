"""A log that cannot be written, and a first line that nobody reads."""

import os
import signal
import socket
import subprocess

import pytest
import requests

from program import PROGRAM, ROOT, environment, until


def start(town, output, errors):
    return subprocess.Popen(
        [PROGRAM, "serve", "--port", "0", "--data", str(town)],
        env=environment(), cwd=ROOT, stdout=output, stderr=errors,
        restore_signals=True,
    )


def address_of(process):
    line = process.stdout.readline().decode()
    return line.rpartition(" unter ")[2].strip().rstrip("/")


def ends(process):
    process.send_signal(signal.SIGTERM)
    return process.wait(10)


@pytest.mark.parametrize("errors", ["closed pipe", "full pipe", "full disk"])
def test_a_log_that_cannot_be_written_ends_nothing(town, errors):
    reading, writing = os.pipe()
    disk = os.open("/dev/full", os.O_WRONLY)
    process = start(town, subprocess.PIPE, disk if errors == "full disk" else writing)
    os.close(writing)
    if errors == "closed pipe":
        os.close(reading)
    try:
        address = address_of(process)
        with requests.Session() as session:
            # More lines than a pipe holds.
            for _ in range(3000 if errors == "full pipe" else 50):
                assert session.get(address + "/healthz", timeout=10).status_code == 200
        assert until(lambda: process.poll() is not None, seconds=1) is False
        assert requests.get(address + "/massnahmen", timeout=10).status_code == 200
    finally:
        assert ends(process) == 0
        process.stdout.close()
        os.close(disk)
        if errors != "closed pipe":
            os.close(reading)


def test_nobody_has_to_read_what_is_said_at_the_start(town):
    reading, writing = os.pipe()
    os.close(reading)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [PROGRAM, "serve", "--port", str(port), "--data", str(town)],
        env=environment(), cwd=ROOT, stdout=writing, stderr=subprocess.DEVNULL,
    )
    os.close(writing)

    def answers():
        try:
            return requests.get(f"http://127.0.0.1:{port}/healthz", timeout=10).status_code == 200
        except requests.ConnectionError:
            return False

    try:
        assert until(answers, seconds=30)
    finally:
        assert ends(process) == 0
