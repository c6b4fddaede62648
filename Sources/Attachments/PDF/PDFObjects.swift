/// The objects of a PDF, read one by one from the JSON of `qpdf`.
///
/// All of them at once would need many times the memory of the file, so only their places are kept.
struct PDFObjects {
    private let bytes: [UInt8]
    /// The place of each object in the JSON, by its reference, such as "12 0 R".
    private var places: [String: Int] = [:]
    /// All references in the order of the file, with "trailer" for the trailer.
    private(set) var references: [String] = []

    /// Finds the places of all objects.
    ///
    /// - Throws: `AttachmentFault.damaged` if it is not what `qpdf` writes.
    init(_ bytes: [UInt8]) throws(AttachmentFault) {
        self.bytes = bytes
        var places: [String: Int] = [:]
        var references: [String] = []
        var reader = PDFReader(bytes)
        try reader.members { (key, reader) throws(AttachmentFault) in
            guard key == "qpdf" else { return try reader.skip() }
            try reader.elements { (reader) throws(AttachmentFault) in
                try reader.members { (key, reader) throws(AttachmentFault) in
                    let name = key.hasPrefix("obj:") ? String(key.dropFirst(4)) : key
                    if key.hasPrefix("obj:") || key == "trailer" {
                        places[name] = reader.place
                        references.append(name)
                    }
                    try reader.skip()
                }
            }
        }
        (self.places, self.references) = (places, references)
    }

    /// The object with this reference; `.null` if there is none.
    ///
    /// - Throws: `AttachmentFault.damaged` if its JSON is not well-formed.
    func object(_ reference: String) throws(AttachmentFault) -> PDFValue {
        guard let place = places[reference] else { return .null }
        var reader = PDFReader(bytes, at: place)
        guard case .dictionary(let object) = try reader.value() else { return .null }
        if let value = object["value"] { return value }
        if case .dictionary(let stream) = object["stream"],
            case .dictionary(let facts) = stream["dict"]
        {
            return .stream(facts)
        }
        return .null
    }
}
