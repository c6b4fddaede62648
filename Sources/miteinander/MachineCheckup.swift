import Foundation
import Words

/// What the program needs of the system.
enum MachineCheckup {
    static var checkups: [Checkup] {
        [
            knowsBerlin ? .fine(.zoneFine) : .missing(.zoneMissing),
            has("pdftotext") ? .fine(.pdfFine) : .attention(.pdfMissing),
            has("qpdf") && has("prlimit") ? .fine(.uploadFine) : .attention(.uploadMissing),
        ]
    }

    /// Whether the rules of the town's time are there: in July it is two hours ahead.
    static var knowsBerlin: Bool {
        let july = Date(timeIntervalSince1970: 1_594_857_600)
        return TimeZone(identifier: "Europe/Berlin")?.secondsFromGMT(for: july) == 7200
    }

    private static func has(_ program: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }
}
