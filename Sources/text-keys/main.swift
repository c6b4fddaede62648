import Foundation

// Writes Swift keys for the texts of a catalogue; the build plugin calls it as `text-keys de.json
// areas.json TextKey.swift`.
let arguments = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("text-keys CATALOGUE AREAS SWIFT-FILE\n".utf8))
    exit(64)
}
let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: arguments[0]))
let areas = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: arguments[1]))
let swift = TextKeySource(texts: Set(texts.keys), areas: areas).text
try Data(swift.utf8).write(to: arguments[2])
