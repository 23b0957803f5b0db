import LogSources
import Redaction

/// Whatever stands in a log, its copy has as many lines and no name of which another part of the log tells, and so has a
/// text of a report; a redaction that finds a name later than it should is a flaw too, though nothing is written then.
enum RedactionLaw {
    static func flaw(_ bytes: [UInt8]) -> String? {
        let file = LogFile(bytes, name: "ccmsetup.log", log: LogName("ccmsetup"))
        var copies = LogCopies(of: [file], pseudonyms: Pseudonyms())
        guard copies.failure(of: 0) == nil else { return "the log can't be read" }
        var copy: [UInt8] = []
        guard (try? copies.copy(file, number: 0) { copy += $0 }) != nil else { return "the log can't be copied" }
        let end = UInt8(ascii: "\n")
        // Of the text: in UTF-16 such a byte may be half of another character.
        let lines = [TextDecoder.text(of: bytes, in: file.head.encoding), copy].map { $0.count { $0 == end } }
        guard lines[0] == lines[1] else { return "\(lines[0]) lines became \(lines[1])" }
        var check = copies.check
        check.look(at: copy)
        check.finish()
        if let kind = check.left {
            return "\(kind) are left in \(String(decoding: copy, as: UTF8.self))"
        }
        return reportFlaw(String(decoding: bytes, as: UTF8.self))
    }

    private static func reportFlaw(_ text: String) -> String? {
        var redaction = ReportRedaction(NameCollector())
        let redacted = redaction.redact(whole: text)
        var check = redaction.check
        check.write(redacted)
        check.finish()
        return check.left.map { "\($0) are left in the report: \(redacted)" }
    }
}
