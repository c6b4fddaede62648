import Foundation

extension Quarantine {
    /// Runs the reading called `name` on standard input and writes the answer to standard output.
    ///
    /// This is all that the process does which was started with `Quarantine.command`.
    ///
    /// - Returns: an exit code of `sysexits.h`: `EX_OK` also if the file has a fault, `EX_USAGE` if
    ///   no reading has this name, `EX_NOINPUT` if the input is cut off, `EX_SOFTWARE` if it cannot
    ///   be decoded or the answer cannot be written.
    package static func serve(
        _ name: String,
        among readings: [any ForeignReading.Type]
    ) async -> Int32 {
        guard let reading = readings.first(where: { $0.name == name }) else { return EX_USAGE }
        // Only the server sends this input: if it cannot be read, there is nothing to report.
        guard let input = try? FileHandle.standardInput.readToEnd(), let letter = Letter(input)
        else { return EX_NOINPUT }
        return await reading.serve(letter)
    }
}

extension ForeignReading {
    /// Decodes the order, applies its limits, and only then touches the bytes of the file.
    fileprivate static func serve(_ letter: Letter) async -> Int32 {
        do {
            let order = try JSONDecoder().decode(Order<Self>.self, from: letter.head)
            order.limits.hold()
            let report = await order.reading.report(of: letter.bytes)
            try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(report))
            return EX_OK
        } catch {
            return EX_SOFTWARE
        }
    }

    private func report(of bytes: [UInt8]) async -> Report<Self> {
        do throws(Fault) {
            return .value(try await read(bytes))
        } catch {
            return .fault(error)
        }
    }
}

extension Limits {
    /// Applies the limits to this process and to those that it starts; they cannot be lifted again.
    fileprivate func hold() {
        set(RLIMIT_DATA, memory)
        set(RLIMIT_CPU, processorSeconds)
        set(RLIMIT_FSIZE, file)
        set(RLIMIT_CORE, 0)
        // Ends this process even if the server, which would otherwise do it, is gone.
        alarm(UInt32(wallSeconds + 10))
    }

    private func set(_ resource: __rlimit_resource, _ most: Int) {
        var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
        // If the machine already has a lower limit, it cannot be raised, and need not be.
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
