import PublicSite
import Vault
import Web

/// The list of 200 measures made without a cache, compared with writing the same bytes escaped.
///
/// Escaping is the least that writing HTML can cost on this machine.
enum ListRow {
    /// At most eight times the processor time of writing the bytes.
    static func measure(_ bench: Bench) async throws -> [Row] {
        let town = try await BenchTown.make(bench.file("list"), measures: 200)
        let site = Site(PublicTown(town), log: AccessLog { _ in })
        let page = try await site.rendered("/massnahmen")
        let medians = try await mediansInTurns(
            rounds: 9,
            { _ in
                await processorMilliseconds(calls: 100) {
                    precondition(escaped(page).count >= page.count)
                }
            },
            { _ in
                try await processorMilliseconds(calls: 100) {
                    _ = try await site.rendered("/massnahmen")
                }
            }
        )
        return [
            Row(
                "list of 200 uncached, of writing its bytes escaped",
                medians[1],
                of: medians[0],
                "ms CPU",
                .atMost(8)
            )
        ]
    }

    /// The bytes in a new buffer, with the characters that HTML reserves written as references.
    private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count * 6) { output, count in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "&"): write("&amp;", to: output, &count)
                case UInt8(ascii: "<"): write("&lt;", to: output, &count)
                case UInt8(ascii: ">"): write("&gt;", to: output, &count)
                case UInt8(ascii: "\""): write("&quot;", to: output, &count)
                case UInt8(ascii: "'"): write("&#39;", to: output, &count)
                default:
                    output[count] = byte
                    count += 1
                }
            }
        }
    }

    private static func write(
        _ reference: StaticString,
        to output: UnsafeMutableBufferPointer<UInt8>,
        _ count: inout Int
    ) {
        reference.withUTF8Buffer { reference in
            for byte in reference {
                output[count] = byte
                count += 1
            }
        }
    }
}
