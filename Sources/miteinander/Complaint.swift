import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Services
import Vault
import Words

/// What went wrong, as a sentence for the person at the keyboard and a code for scripts.
///
/// - Source: the exit codes are those of sysexits.h.
struct Complaint: Error {
    let code: Code
    let sentence: String

    enum Code: Int32 {
        case usage = 64
        /// What came in cannot be used.
        case badData = 65
        case noInput = 66
        case unavailable = 69
        case failure = 70
        case cannotCreate = 73
        /// The same may succeed later.
        case later = 75
    }

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    init(_ code: Code, _ key: TextKey, _ values: [String: String] = [:]) {
        self.init(code, Catalogue.german(key, values))
    }

    /// Why a file that somebody named cannot be read.
    init(unreadable file: String) {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        let key: TextKey.Command = isThere && isFolder.boolValue ? .fileIsFolder : .fileMissing
        self.init(.noInput, .command(key), ["file": file])
    }

    /// What a failure means for who asked; `file` is the town's.
    init(_ error: any Error, file: URL) {
        let path = file.path(percentEncoded: false)
        switch error {
        case let complaint as Complaint: self = complaint
        case let failure as JournalFailure: self.init(failure, path)
        case let refusal as Refusal:
            self.init(refusal.isAboutClock ? .later : .badData, refusal.message(in: .german))
        case let refused as AccountRefused:
            let sentences = refused.problems.map { $0.message(in: .german) }
            self.init(.badData, sentences.joined(separator: " "))
        case let refused as MeasureListRefused:
            let message = refused.problems.first?.message(in: .german, via: .command)
            self.init(.badData, message ?? Catalogue.german[.measureImport(.previewWithErrors)])
        case is UnknownShape: self.init(.badData, .command(.fileNewer), ["file": path])
        case let error as CocoaError where error.code == .fileWriteOutOfSpace:
            self.init(.later, .command(.diskFull), ["file": path])
        case let error as CocoaError where error.isAboutWriting:
            self.init(
                .cannotCreate,
                .command(.folderNotWritable),
                ["folder": file.deletingLastPathComponent().path(percentEncoded: false)]
            )
        default: self.init(.failure, .command(.failed), ["fact": "\(error)"])
        }
    }

    private init(_ failure: JournalFailure, _ path: String) {
        let file = ["file": path]
        switch failure {
        case .conflict, .busy: self.init(.unavailable, .command(.busy), file)
        case .chainBroken(let sequence):
            self.init(
                .badData,
                .command(.chainBroken),
                ["file": path, "sequence": Catalogue.german.number(sequence)]
            )
        case .foreign: self.init(.badData, .command(.fileForeign), file)
        case .tooNew, .unknown: self.init(.badData, .command(.fileNewer), file)
        case .full(let path): self.init(.later, .command(.diskFull), ["file": path])
        case .torn: self.init(.badData, .command(.fileTorn), file)
        case .missing: self.init(.noInput, .command(.noTown))
        case .inUse(let path): self.init(.unavailable, .command(.inUse), ["file": path])
        case .forgottenUnreadable(let path):
            self.init(.badData, .command(.forgottenUnreadable), ["file": path])
        case .exists:
            let name = URL(filePath: path).deletingPathExtension().lastPathComponent
            self.init(.cannotCreate, .command(.townExists), ["town": name, "file": path])
        }
    }
}

extension Refusal {
    fileprivate var isAboutClock: Bool {
        if case .clockInDoubt = self { true } else { false }
    }
}

extension CocoaError {
    fileprivate var isAboutWriting: Bool {
        [
            .fileWriteNoPermission, .fileWriteUnknown, .fileWriteVolumeReadOnly,
            .fileNoSuchFile, .fileReadUnknown, .fileWriteFileExists,
        ].contains(code)
    }
}

extension AsyncParsableCommand {
    /// Runs the work of a command; what goes wrong is said in one sentence.
    func complaining(about file: URL, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let complaint = Complaint(error, file: file)
            Terminal.complain(complaint.sentence)
            throw ExitCode(complaint.code.rawValue)
        }
    }
}
