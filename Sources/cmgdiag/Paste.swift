import LogSources
import ReportModel
import SetupCommand
import SystemFiles
import Tokens

/// What stands in a text that somebody pasted.
struct Paste {
    let findings: PasteFindings
    /// Where the text comes from, for messages.
    let source: String

    /// More than anybody pastes. What was found is held in memory, so there must be a bound.
    static let mostBytes = 256 << 20

    /// The arguments, as the shell parted them.
    init(arguments: [String]) {
        findings = PasteFindings(in: CarriedPath.bytes(of: arguments.joined(separator: " ")))
        source = "the arguments"
    }

    /// Everything on standard input.
    ///
    /// - Throws: ``UsageProblem`` when there is more than ``mostBytes``, ``SourceError`` when it can't be read.
    init(standardInput: Void) throws {
        try self.init(StandardInput())
    }

    /// Everything in a file.
    ///
    /// - Throws: ``UsageProblem`` when there is more than ``mostBytes``, ``SourceError`` when it can't be read.
    init(file path: String) throws {
        try self.init(PathSource(path))
    }

    private init(_ input: some ByteSource) throws {
        var stream = try input.open()
        source = CarriedPath.shown(input.name)
        findings = try Paste.findings(in: &stream, of: source)
    }

    private static func findings(in stream: inout any ByteStream & ~Copyable, of source: String) throws -> PasteFindings
    {
        var decoder = PasteDecoder()
        var scanner = PasteScanner()
        var total = 0
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = try piece.withUnsafeMutableBytes { try stream.read(into: $0) }
            if count == 0 { break }
            total += count
            guard total <= mostBytes else { throw UsageProblem(description: Messages.tooMuch(in: source)) }
            scanner.take(decoder.take(piece.prefix(count)))
        }
        scanner.take(decoder.finish())
        return scanner.finish()
    }
}

private enum Messages {
    /// More than can be looked at.
    static func tooMuch(in source: String) -> String {
        """
        \(source): more than \(Paste.mostBytes >> 20) MiB, which is no pasted text. Pass only the part with the \
        token; for logs there is "cmgdiag analyze".
        """
    }
}
