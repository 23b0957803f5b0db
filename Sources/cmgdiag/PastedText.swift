import LogSources

/// A text somebody pasted, as bytes of UTF-8.
struct PastedText {
    let bytes: [UInt8]
    /// Where it comes from, for messages.
    let source: String

    /// More than anybody pastes. A text is held in memory whole, so there must be a bound.
    static let mostBytes = 256 << 20

    /// The arguments, as the shell parted them.
    init(arguments: [String]) {
        bytes = Array(arguments.joined(separator: " ").utf8)
        source = "the arguments"
    }

    /// Everything on standard input.
    ///
    /// - Throws: ``UsageProblem`` when there is more than ``mostBytes``, ``SourceError`` when it can't be read.
    init(standardInput: Void) throws {
        var stream = FileBytes(standardInput: ())
        bytes = PastedText.utf8(try PastedText.read(&stream))
        source = "standard input"
    }

    private static func read(_ stream: inout FileBytes) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
            if count == 0 { return bytes }
            guard bytes.count + count <= mostBytes else { throw UsageProblem(description: Messages.tooMuch) }
            bytes += piece.prefix(count)
        }
    }

    /// The bytes without a byte order mark, UTF-16 turned into UTF-8: Windows PowerShell redirects in UTF-16.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
        let isLittleEndian = bytes.starts(with: [0xff, 0xfe])
        guard isLittleEndian || bytes.starts(with: [0xfe, 0xff]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittleEndian ? first | second << 8 : second | first << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}

private enum Messages {
    static let tooMuch = """
        standard input: more than \(PastedText.mostBytes >> 20) MiB, which is no pasted text. Pass only the part with the \
        token; for logs there is "cmgdiag analyze".
        """
}
