import Testing

/// Which modules a floor may import; a floor that is missing here may import nothing.
private let floors: [String: Set<String>] = {
    // Synchronization: a version keeps its folded words once they were asked for.
    let register: Set = ["Foundation", "HashTreeCollections", "Synchronization"]
    // The kinds of a town: values, as what they stand on.
    let concept: Set = ["Register", "Foundation"]
    let words: Set = ["Register", "Concept", "Foundation"]
    // The kinds of a town: history, past days and redaction say what they are of (decision 62).
    let journal: Set = [
        "Register", "Concept", "Foundation", "Crypto", "GRDB", "Synchronization",
    ]
    // What is about persons. Dispatch: scrypt would hold up the tasks of everybody else.
    let vault: Set = [
        "Register", "Concept", "Journal", "Foundation", "Crypto", "CryptoExtras", "Dispatch",
        "Synchronization", "CZxcvbn",
    ]
    let quarantine: Set = ["Foundation", "Subprocess", "SystemPackage"]
    let sheets: Set = [
        "Register", "Words", "Quarantine", "Decoding", "Foundation", "CExpat", "CLibzip",
        "CXlsxWriter",
    ]
    let attachments: Set = [
        "Register", "Concept", "Quarantine", "Decoding", "Foundation", "Subprocess", "CExpat",
        "CZlib",
    ]
    // A provider is asked by http, and signs what it says.
    let openID: Set = [
        "Register", "Journal", "Vault", "Foundation", "CLibcurl", "Curl", "Crypto", "JWTKit",
    ]
    let exchange: Set = [
        "Register", "Concept", "Words", "Journal", "Vault", "Quarantine", "Decoding", "Sheets",
        "Foundation",
        "Subprocess",
    ]
    let post: Set = [
        "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Quarantine", "Foundation",
        "Crypto",
        "Subprocess", "CLibcurl", "Curl", "Synchronization",
    ]
    // Knows HTTP and no subject: days and moments, and turns that somebody waits for.
    let web: Set = [
        "Register", "Journal", "Foundation", "Hummingbird", "HTTPTypes", "NIOCore",
        "NIOHTTPTypes", "Synchronization", "Crypto", "CZlib",
    ]
    let addresses: Set = ["Register", "Concept", "Words", "Foundation", "Web"]
    let design: Set = [
        "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Foundation",
        "Synchronization",
        "CQrencode",
        "Web", "Addresses",
    ]
    // Takes what everybody may see (`PublicTown`), and nothing of shelves, letters or the office.
    let publicSite: Set = [
        "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Exchange", "Sheets",
        "Foundation",
        "Hummingbird",
        "HTTPTypes", "NIOCore", "Synchronization", "Crypto", "Web", "Addresses", "Design",
    ]
    let services: Set = [
        "Register", "Concept", "Words", "Journal", "Vault", "Attachments", "Exchange", "Post",
        "Foundation",
        "Hummingbird", "HTTPTypes", "NIOCore", "Web", "Design", "PublicSite",
    ]
    let participation = services.union([
        "Markup", "OpenID", "Crypto", "Synchronization", "Addresses", "Services",
    ])
    // Asks no shelf: a page and a form are made from what they are given.
    let officeKit: Set = [
        "Register", "Concept", "Words", "Markup", "Journal", "Vault", "Sheets", "Exchange",
        "HTTPTypes", "Web",
        "Addresses", "Design", "PublicSite",
    ]
    let office = officeKit.union([
        "Quarantine", "Attachments", "Post", "Foundation", "Hummingbird", "NIOCore",
        "Synchronization", "Services", "Participation", "OfficeKit",
    ])
    let host: Set = [
        "Register", "Concept", "Words", "Journal", "Hummingbird", "HTTPTypes", "NIOCore",
        "Web",
        "Addresses",
        "PublicSite", "Services", "Participation", "Office",
    ]
    let command = register.union(words).union(journal).union(vault).union(exchange).union(host)
        .union([
            "Attachments", "OpenID", "Exchange", "Post", "Host", "Logging", "ArgumentParser",
            "HummingbirdCore",
            "ServiceLifecycle",
        ])
    return [
        "Markup": [],
        "Register": register,
        "Concept": concept,
        "Words": words,
        "Journal": journal,
        "Vault": vault,
        // Dispatch: libcurl waits while it transfers.
        "Curl": ["CLibcurl", "Dispatch"],
        "Quarantine": quarantine,
        "Post": post,
        // What files of all formats are made of: bytes as text, and XML.
        "Decoding": ["CExpat"],
        "Sheets": sheets,
        "Attachments": attachments,
        "OpenID": openID,
        "Exchange": exchange,
        "Web": web,
        "Addresses": addresses,
        "Design": design,
        "PublicSite": publicSite,
        "Services": services,
        "Participation": participation,
        "OfficeKit": officeKit,
        "Office": office,
        "Host": host,
        "miteinander": command.union(["CMalloc"]),
        "miteinander-bench": command.union(["TestKit", "CMemmem"]),
        "TestKit": [
            "Register", "Concept", "Journal", "Quarantine", "Foundation", "Subprocess",
            "Synchronization",
        ],
        "text-keys": ["Foundation"],
        "quarantine-trial": ["Quarantine", "TestKit", "Foundation"],
    ]
}()

private func imports(_ file: ProjectFile) -> [(line: Int, module: String)] {
    ProjectFile.lines(of: file.code).enumerated().compactMap { index, line in
        guard line.contains("import") else { return nil }
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let place = words.firstIndex(of: "import"), place < 3 else { return nil }
        let sorts = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let module = words.dropFirst(place + 1).first { !sorts.contains(String($0)) }
        return module.map { (index + 1, String($0)) }
    }
}

private func findings(in file: ProjectFile) -> [Finding] {
    guard file.isSwift, let target = file.target else { return [] }
    guard let allowed = floors[target] else {
        return [Finding(file.path, "\(target) is no floor of the table in Tests/Tidy")]
    }
    return imports(file).filter { !allowed.contains($0.module) }.map {
        Finding(file.path, line: $0.line, "\(target) may not import \($0.module)")
    }
}

@Suite struct ImportTests {
    @Test func `a floor imports only what stands below it`() {
        #expect(Project.sources.count > 50)
        expectNone(Project.sources.flatMap(findings))
    }

    @Test func `an import that points upwards is found`() {
        let sample = ProjectFile(
            "Sources/Register/Sample.swift",
            """
            import Foundation
            package import Journal
            @testable import Words
            import struct GRDB.Row
            // import Host
            """
        )
        #expect(findings(in: sample).map(\.line) == [2, 3, 4])
        #expect(findings(in: ProjectFile("Sources/Cellar/Sample.swift", "")).count == 1)
        #expect(findings(in: ProjectFile("Sources/Design/Sample.swift", "import Words")).isEmpty)
    }
}
