import Attachments
import Foundation
import Words

/// The doctor's look at what the program needs from the system.
enum MachineCheckup {
    /// Time zone, reader for PDF, tools for files that are sent, virus scanner.
    static var checkups: [Checkup] {
        get async {
            [
                knowsBerlin ? .fine(.zoneFine) : .missing(.zoneMissing),
                has("pdftotext") ? .fine(.pdfFine) : .attention(.pdfMissing),
                has("qpdf") && has("prlimit") ? .fine(.uploadFine) : .attention(.uploadMissing),
                await viruses,
            ]
        }
    }

    /// Whether one of the known scanners works, tried with a harmless text.
    private static var viruses: Checkup {
        get async {
            let scanners = VirusScanner.usual.filter { has($0.program) }
            guard let first = scanners.first else { return .fine(.virusNone) }
            for scanner in scanners
            where await scanner.look(at: Array("Miteinander".utf8)) == .clean {
                return .fine(.virusFine, ["program": scanner.program])
            }
            return .attention(.virusIdle, ["program": first.program])
        }
    }

    /// Whether the rules of German time are installed: in July it is two hours ahead of UTC.
    static var knowsBerlin: Bool {
        let july = Date(timeIntervalSince1970: 1_594_857_600)
        return TimeZone(identifier: "Europe/Berlin")?.secondsFromGMT(for: july) == 7200
    }

    /// Whether a program is on the path and may be run.
    private static func has(_ program: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }
}
