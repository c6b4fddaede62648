import Testing

let migrationFolder = "Sources/Journal/SQLite/Migrations"

let migrationFiles = Project.sources.filter {
    $0.path.hasPrefix(migrationFolder) && $0.name.first?.isNumber == true
}

/// The checksum and length that the command `cksum` of POSIX prints.
private func cksum(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var lengthBytes: [UInt8] = []
    var rest = bytes.count
    while rest > 0 {
        lengthBytes.append(UInt8(rest & 255))
        rest >>= 8
    }
    var sum: UInt32 = 0
    for byte in bytes + lengthBytes {
        sum ^= UInt32(byte) << 24
        for _ in 0..<8 { sum = sum & 0x8000_0000 == 0 ? sum << 1 : sum << 1 ^ 0x04C1_1DB7 }
    }
    return "\(~sum) \(bytes.count)"
}

/// Released migrations that are not as they were released.
///
/// `list` is what `cksum` printed of them.
private func edited(_ files: [ProjectFile], against list: String) -> [Finding] {
    ProjectFile.lines(of: list).filter { !$0.isEmpty }.compactMap { line in
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3 else { return Finding(String(line), "not a line of cksum") }
        let name = String(words[2])
        guard let file = files.first(where: { $0.name == name }) else {
            return Finding(name, "a released migration is gone")
        }
        if cksum(file.text) == "\(words[0]) \(words[1])" { return nil }
        return Finding(file.path, "a released migration was edited")
    }
}

@Suite struct MigrationTests {
    @Test func `a released migration is never edited`() throws {
        let list = try #require(Project.file("Tests/Tidy/Golden/migrations.cksum"))
        expectNone(edited(migrationFiles, against: list.text))
    }

    @Test func `an edited migration is found`() {
        let file = ProjectFile("\(migrationFolder)/001-a.swift", "hello world\n")
        #expect(edited([file], against: "3733384285 12 001-a.swift\n").isEmpty)
        #expect(edited([file], against: "3733384285 13 001-a.swift\n").count == 1)
        #expect(edited([], against: "3733384285 12 001-a.swift\n").count == 1)
    }
}
