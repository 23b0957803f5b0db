import CMTraceLog
import Checked
import SetupCommand

extension SourceFormat {
    /// A command line of ccmsetup that somebody saved, alone in a file: what is to be run, or was.
    package static let setupCommand = SourceFormat(
        "a ccmsetup command line",
        form: "command-line",
        log: .setupCommand,
        sign: { bytes, hasRecords in !hasRecords && SetupCommandText(bytes) != nil },
        reader: { SetupCommandReader() }
    )

    /// What ccmsetup.log writes before its command line, and what stands before one that was saved alone only so that the
    /// same patterns know it.
    package static let setupCommandLead = "CcmSetup command line: "
}

extension LogName {
    /// What a file with a command line of ccmsetup is called, whatever its name.
    package static let setupCommand = LogName("ccmsetup command line")
}

/// A text in which nothing stands but a command line of ccmsetup.
private struct SetupCommandText {
    /// The command line, in one line.
    let command: [UInt8]
    /// The line on which it begins, 1-based.
    let line: Int

    /// The longest that Windows takes has 32,767 characters.
    static let limit = 32 << 10
    /// As many lines as options of ccmsetup that people give.
    private static let mostLines = 24

    /// Reads a whole text in UTF-8; `nil` when it is anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= SetupCommandText.limit, !bytes.contains(0) else { return nil }
        let unmarked = bytes.dropFirst(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
        let lines = unmarked.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { SetupCommandText.trimmed(String(decoding: $0, as: UTF8.self)) }
        let numbered = lines.enumerated().filter { !SetupCommandText.isAside($1) }
        // A long one may be broken into several lines, but a log with one in it has many.
        guard numbered.count <= SetupCommandText.mostLines, let first = numbered.first,
            SetupCommandText.isCall(first.element)
        else { return nil }
        let command = numbered.map(\.element).joined(separator: " ")
        // What looks like the frame of a record would end the one that is made of it.
        guard !command.contains("]LOG]!>"), !command.contains("<![LOG["),
            SetupCommand.CommandLine.all(in: command).count == 1
        else { return nil }
        self.command = Array(command.utf8)
        line = first.offset + 1
    }

    /// Blank lines, comments of batch files and scripts, and their commands that say nothing of an installation.
    private static func isAside(_ line: String) -> Bool {
        let line = line.lowercased()
        if line.isEmpty || ["rem ", ":", "#"].contains(where: line.hasPrefix) { return true }
        guard !line.contains("ccmsetup") else { return false }
        let word = line.drop { $0 == "@" || $0 == "(" }.prefix { $0.isLetter || $0 == "-" }
        return SetupCommandText.otherCommands.contains(String(word))
    }

    /// What stands before and behind the call in batch files that deploy: of cmd.exe, and programs that copy files.
    private static let otherCommands: Set<String> = [
        "cd", "cls", "copy", "del", "echo", "endlocal", "exit", "goto", "if", "md", "mkdir", "net", "pause", "popd",
        "pushd", "rd", "rem", "robocopy", "set", "setlocal", "timeout", "title", "xcopy",
    ]

    /// Whether a line begins with a program, and names ccmsetup: prose begins with a word.
    private static func isCall(_ line: String) -> Bool {
        let line = line.lowercased()
        guard line.contains("ccmsetup"), let word = line.split(separator: " ").first else { return false }
        if word.contains(where: { "\\\"/%$.&'“„".contains($0) }) { return true }
        return ["ccmsetup", "msiexec", "start", "cmd", "start-process", "call"].contains { word == $0 }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }
}

/// Makes one record of such a text, without a time: patterns and rules then read it as they read ccmsetup.log.
private struct SetupCommandReader: SourceReader {
    private var bytes: [UInt8] = []

    mutating func take<Sink: RecordSink & ~Copyable>(_ new: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        if bytes.count > SetupCommandText.limit {
            sink.take(textBytes: new.byteCount)
        } else {
            new.append(Range(from: 0, to: new.byteCount), to: &bytes)
            if isLast || bytes.count > SetupCommandText.limit { giveOut(into: &sink) }
        }
        return new.byteCount
    }

    /// Gives the text out as a record; as other text where it is no command line after all.
    private func giveOut<Sink: RecordSink & ~Copyable>(into sink: inout Sink) {
        guard !bytes.isEmpty else { return }
        guard let text = SetupCommandText(bytes) else { return sink.take(textBytes: bytes.count) }
        let record =
            Array(("<![LOG[" + SourceFormat.setupCommandLead).utf8) + text.command
            + Array(
                "]LOG]!><time=\"\" date=\"\" component=\"ccmsetup\" context=\"\" type=\"1\" thread=\"\" file=\"\">".utf8
            )
        let span = record.span.bytes
        var reader = RecordReader(line: text.line)
        if case .record(let layout) = reader.next(in: span, isLast: true) {
            sink.take(layout, size: bytes.count, in: span)
        } else {
            sink.take(textBytes: bytes.count)
        }
        sink.leave(span)
    }
}
