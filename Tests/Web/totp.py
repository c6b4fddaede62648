"""What a device shows that signs somebody in."""

import base64
import hashlib
import hmac
import struct


def code(secret, step):
    """What a device shows in a step of 30 seconds (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
