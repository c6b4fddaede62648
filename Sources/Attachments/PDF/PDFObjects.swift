/// The objects of a PDF, as `qpdf` lists them in JSON.
///
/// Each is read when it is asked for: all of them together would need many times the room of the file.
struct PDFObjects {
    private let bytes: [UInt8]
    /// Where each object stands, by what refers to it: "12 0 R".
    private var places: [String: Int] = [:]
    /// In the order of the file.
    private(set) var references: [String] = []

    /// - Throws: `.damaged` where it is not what `qpdf` writes.
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

    /// The object that a reference stands for; `.null` where there is none.
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
