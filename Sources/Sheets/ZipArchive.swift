import CLibzip

/// A ZIP archive in memory, whose parts are unpacked one by one on request.
///
/// Limits stop archives in which a few kilobytes unpack to gigabytes.
final class ZipArchive {
    private let bytes: UnsafeMutableRawBufferPointer
    private let archive: OpaquePointer
    /// How many more bytes may be unpacked, over all parts.
    private var room: Int

    /// The most parts that an archive may have.
    static let entryLimit = 2_000
    /// The most bytes of all parts together that are unpacked.
    static let unpackedLimit = 96 * 1024 * 1024

    /// Opens an archive without unpacking anything.
    ///
    /// - Throws: `SheetFileError.damagedWorkbook` if it is no archive, `.workbookTooLarge` if it
    ///   has too many parts.
    init(_ file: [UInt8], unpackedLimit: Int = unpackedLimit) throws(SheetFileError) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 1)
        bytes.copyBytes(from: file)
        guard let archive = Self.open(bytes) else {
            bytes.deallocate()
            throw .damagedWorkbook
        }
        self.bytes = bytes
        self.archive = archive
        room = unpackedLimit
        guard zip_get_num_entries(archive, 0) <= Self.entryLimit else { throw .workbookTooLarge }
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// The names of all parts, in the order of the archive's list.
    var names: [String] {
        (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
            zip_get_name(archive, index, 0).map { String(cString: $0) }
        }
    }

    /// The unpacked sizes that the archive claims, added up, in bytes; they may be wrong.
    var claimedSize: Int {
        (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).reduce(0) { sum, index in
            var entry = zip_stat_t()
            zip_stat_init(&entry)
            guard zip_stat_index(archive, index, 0, &entry) == 0 else { return sum }
            return sum + Int(clamping: min(entry.size, 1 << 40))
        }
    }

    /// Unpacks a part; returns `nil` if there is none of this name.
    ///
    /// - Throws: `SheetFileError.workbookWithPassword` if it is encrypted, `.workbookTooLarge` if
    ///   it does not fit into what may still be unpacked, `.damagedWorkbook` if it cannot be
    ///   unpacked.
    func part(_ name: String) throws(SheetFileError) -> [UInt8]? {
        // Programs differ in upper and lower case when they refer to parts.
        let exact = zip_name_locate(archive, name, 0)
        let index = exact >= 0 ? exact : zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var entry = zip_stat_t()
        zip_stat_init(&entry)
        guard zip_stat_index(archive, UInt64(index), 0, &entry) == 0 else {
            throw .damagedWorkbook
        }
        if entry.encryption_method != UInt16(ZIP_EM_NONE) { throw .workbookWithPassword }
        guard entry.size <= UInt64(room) else { throw .workbookTooLarge }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw .damagedWorkbook }
        defer { zip_fclose(file) }
        return try unpack(file)
    }

    /// Unpacks in portions and counts the bytes, since the size in the archive may be wrong.
    private func unpack(_ file: OpaquePointer) throws(SheetFileError) -> [UInt8] {
        var unpacked: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = zip_fread(file, &chunk, UInt64(chunk.count))
            guard count >= 0 else { throw .damagedWorkbook }
            if count == 0 { return unpacked }
            room -= Int(count)
            guard room >= 0 else { throw .workbookTooLarge }
            unpacked += chunk[..<Int(count)]
        }
    }

    /// Opens the bytes for reading only, without taking ownership; `nil` if they are no archive.
    private static func open(_ bytes: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let count = UInt64(bytes.count)
        guard let source = zip_source_buffer_create(bytes.baseAddress, count, 0, &error) else {
            return nil
        }
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
        if archive == nil { zip_source_free(source) }
        return archive
    }
}
