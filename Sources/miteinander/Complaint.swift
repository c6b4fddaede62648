import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Services
import Vault
import Words

/// What went wrong: a German sentence for the person at the keyboard and an exit code for scripts.
///
/// - Source: the exit codes are those of sysexits.h.
struct Complaint: Error {
    /// What scripts see.
    let code: Code
    /// What is so and what to do next; printed to standard error.
    let sentence: String

    /// The exit code of the command.
    enum Code: Int32 {
        /// The command was called wrongly, such as without naming one of several towns.
        case usage = 64
        /// What was read cannot be used, or a rule refuses it.
        case badData = 65
        /// A file, town or account that was named does not exist or cannot be read.
        case noInput = 66
        /// Somebody else uses the town or the port, or the host is unknown.
        case unavailable = 69
        /// A fault of the program.
        case failure = 70
        /// A file cannot be written, or one that exists would be overwritten.
        case cannotCreate = 73
        /// The same command may succeed later, such as once the disk has room or the clock is
        /// right.
        case later = 75
    }

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    /// A complaint with a sentence of the German catalogue.
    init(_ code: Code, _ key: TextKey, _ values: [String: String] = [:]) {
        self.init(code, Catalogue.german(key, values))
    }

    /// Why a file that somebody named cannot be read: it is a folder, or it is missing.
    init(unreadable file: String) {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        let key: TextKey.Command = isThere && isFolder.boolValue ? .fileIsFolder : .fileMissing
        self.init(.noInput, .command(key), ["file": file])
    }

    /// What a failure means for the person who typed the command; `file` is the town's file.
    ///
    /// Errors that are not foreseen become `failure` with their description.
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

    /// What a failure of the log means; `path` is the town's file.
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
    /// Whether the rule refused only because the clock is in doubt.
    fileprivate var isAboutClock: Bool {
        if case .clockInDoubt = self { true } else { false }
    }
}

extension CocoaError {
    /// Whether the error is about a file that cannot be written.
    fileprivate var isAboutWriting: Bool {
        [
            .fileWriteNoPermission, .fileWriteUnknown, .fileWriteVolumeReadOnly,
            .fileNoSuchFile, .fileReadUnknown, .fileWriteFileExists,
        ].contains(code)
    }
}

extension AsyncParsableCommand {
    /// Runs the work of a command; prints the sentence if something goes wrong.
    ///
    /// - Throws: `ExitCode` with the code of the complaint, or the one that the work chose.
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
