import Foundation

extension Quarantine {
    /// The work of the process that was started with `command` and the name of a reading: reads what
    /// stands at the input and says at the output what came of it.
    ///
    /// - Returns: the exit code.
    package static func serve(
        _ name: String,
        among readings: [any ForeignReading.Type]
    ) async -> Int32 {
        guard let reading = readings.first(where: { $0.name == name }) else { return EX_USAGE }
        // Nobody types this: where nothing can be read, nothing was sent.
        guard let input = try? FileHandle.standardInput.readToEnd(), let letter = Letter(input)
        else { return EX_NOINPUT }
        return await reading.serve(letter)
    }
}

extension ForeignReading {
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
    /// Holds this process, and those that it starts, to the limits; nothing lifts them again.
    fileprivate func hold() {
        set(RLIMIT_DATA, memory)
        set(RLIMIT_CPU, processorSeconds)
        set(RLIMIT_FSIZE, file)
        set(RLIMIT_CORE, 0)
        // Where the server is gone, nobody else ends what hangs.
        alarm(UInt32(wallSeconds + 10))
    }

    private func set(_ resource: __rlimit_resource, _ most: Int) {
        var limit = rlimit(rlim_cur: rlim_t(most), rlim_max: rlim_t(most))
        // A limit that the machine has set lower already cannot be raised, and need not be.
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
