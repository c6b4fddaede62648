/// Swift code with a blank for each character of a comment, a string or a regular expression.
///
/// What stands in `\(…)` is code and stays. So words can be looked for and braces counted without a
/// parser; lines stay where they are.
struct BlankedSwift {
    private let bytes: [UInt8]
    private var out: [UInt8] = []
    private var place = 0
    private var stack: [Mode] = [.code(depth: 0)]

    private enum Mode {
        /// Within this many open parentheses.
        case code(depth: Int)
        case string(hashes: Int, isLong: Bool)
    }

    static func blanking(_ text: String) -> String {
        var reader = BlankedSwift(bytes: Array(text.utf8))
        reader.out.reserveCapacity(reader.bytes.count)
        while reader.place < reader.bytes.count { reader.step() }
        return String(decoding: reader.out, as: UTF8.self)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func step() {
        switch stack.last {
        case .string(let hashes, let isLong): stepInString(hashes, isLong)
        case .code(let depth): stepInCode(depth)
        case nil: stack = [.code(depth: 0)]
        }
    }

    // MARK: - Code

    private mutating func stepInCode(_ depth: Int) {
        switch bytes[place] {
        case UInt8(ascii: "`"): copyName()
        case UInt8(ascii: "\""): open(hashes: 0)
        case UInt8(ascii: "#"): stepFromHash()
        case UInt8(ascii: "/"): stepFromSlash()
        case UInt8(ascii: "("):
            stack[stack.count - 1] = .code(depth: depth + 1)
            copy(1)
        case UInt8(ascii: ")"):
            if depth > 0 {
                stack[stack.count - 1] = .code(depth: depth - 1)
            } else if stack.count > 1 {
                stack.removeLast()
            }
            copy(1)
        default: copy(plainRun("`\"#/()"))
        }
    }

    private mutating func stepFromSlash() {
        if sees("//") { return blank(to: place(of: "\n", from: place)) }
        if sees("/*") { return blankComment() }
        if beginsExpression { return blankExpression() }
        copy(1)
    }

    /// A name in backticks may hold anything; braces in it are none.
    private mutating func copyName() {
        let end = min(place(of: "`", from: place + 1) + 1, bytes.count)
        out += bytes[place..<end].map { "{}()[]\"".utf8.contains($0) ? UInt8(ascii: "_") : $0 }
        place = end
    }

    private mutating func blankComment() {
        var depth = 0
        repeat {
            if sees("/*") {
                depth += 1
                blank(2)
            } else if sees("*/") {
                depth -= 1
                blank(2)
            } else {
                blank(1)
            }
        } while depth > 0 && place < bytes.count
    }

    private mutating func stepFromHash() {
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        let next = place + hashes < bytes.count ? bytes[place + hashes] : 0
        switch next {
        case UInt8(ascii: "\""): open(hashes: hashes)
        case UInt8(ascii: "/"):
            let end = "/" + String(repeating: "#", count: hashes)
            blank(hashes + 1)
            blank(to: place(of: end, from: place) + end.utf8.count)
        default: copy(hashes)
        }
    }

    private mutating func open(hashes: Int) {
        let isLong = sees("\"\"\"", after: hashes)
        blank(hashes + (isLong ? 3 : 1))
        stack.append(.string(hashes: hashes, isLong: isLong))
    }

    /// Whether the slash here begins a regular expression and does not divide.
    private var beginsExpression: Bool {
        guard place + 1 < bytes.count, !" \n/*".utf8.contains(bytes[place + 1]) else {
            return false
        }
        let line = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let before = String(decoding: bytes[line..<place], as: UTF8.self)
            .trimming { $0.isWhitespace }
        let word = before.split { !$0.isLetter }.last ?? ""
        let followsWord = before.hasSuffix(word) && ["return", "in", "case", "try"].contains(word)
        guard before.last.map("(,=:[{!&|?;".contains) ?? true || followsWord else { return false }
        return endOfExpression != nil
    }

    /// The slash that ends a regular expression, on the same line.
    private var endOfExpression: Int? {
        var index = place + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "/") { return index }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private mutating func blankExpression() {
        blank(to: (endOfExpression ?? place) + 1)
    }

    // MARK: - Strings

    private mutating func stepInString(_ hashes: Int, _ isLong: Bool) {
        let escape = "\\" + String(repeating: "#", count: hashes)
        let end =
            String(repeating: "\"", count: isLong ? 3 : 1) + String(repeating: "#", count: hashes)
        if sees(escape + "(") {
            blank(escape.utf8.count)
            copy(1)
            stack.append(.code(depth: 0))
        } else if sees(escape) {
            blank(escape.utf8.count + 1)
        } else if sees(end) {
            blank(end.utf8.count)
            stack.removeLast()
        } else if !isLong, bytes[place] == UInt8(ascii: "\n") {
            stack.removeLast()
        } else {
            blank(plainRun("\\\"\n"))
        }
    }

    // MARK: - Steps

    private func sees(_ word: String, after offset: Int = 0) -> Bool {
        bytes[min(place + offset, bytes.count)...].starts(with: word.utf8)
    }

    private func place(of word: String, from start: Int) -> Int {
        let first = word.utf8.first
        var index = start
        while index < bytes.count {
            if bytes[index] == first, bytes[index...].starts(with: word.utf8) { return index }
            index += 1
        }
        return bytes.count
    }

    /// How far it is, at least one step, until a byte that means something.
    private func plainRun(_ marks: StaticString) -> Int {
        var end = place + 1
        marks.withUTF8Buffer { marks in
            while end < bytes.count, !marks.contains(bytes[end]) { end += 1 }
        }
        return end - place
    }

    private mutating func copy(_ count: Int) {
        let end = min(place + count, bytes.count)
        out += bytes[place..<end]
        place = end
    }

    private mutating func blank(_ count: Int) {
        blank(to: place + count)
    }

    private mutating func blank(to end: Int) {
        let end = min(end, bytes.count)
        let newline = UInt8(ascii: "\n")
        out += bytes[place..<end].map { $0 == newline ? newline : UInt8(ascii: " ") }
        place = end
    }
}

extension String {
    fileprivate func trimming(where isLoose: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isLoose(first) { rest.removeFirst() }
        while let last = rest.last, isLoose(last) { rest.removeLast() }
        return rest
    }
}
