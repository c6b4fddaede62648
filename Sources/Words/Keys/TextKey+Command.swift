extension TextKey {
    /// What the command line says about a town and its server.
    package enum Command: String, CaseIterable, Hashable, Sendable {
        case townCreated
        case townExists
        case noTown
        case severalTowns
        case serving
        case servingStop
        case portTaken
        case folderNotWritable
        case diskFull
        case fileDamaged
        case fileTorn
        case fileForeign
        case fileNewer
        case chainBroken
        case verified
        case lastDigest
        case failed
        case noSuchTown
        case hostUnknown
        case busy
        case fileMissing
        case fileIsFolder
        case fileThere
        case folderMissing
        case exampleUnreadable
        case exampleNoChange
        case inUse
        case forgottenUnreadable
    }
}
