import Checked
import Tokens

// Names of people behind fields.
extension FieldReader {
    /// `DOMAIN\name`, `name@domain` or a name; one of several words where quotation marks stand around it.
    func readUser(from start: Int, hasSign: Bool, into collector: inout NameCollector) {
        let range = accountRange(from: start)
        guard hasSign else { return }
        let behind = text.end(from: range.upperBound, atMost: 2) { $0 == UInt8(ascii: "\\") }
        if !range.isEmpty, behind > range.upperBound, text.isWord(behind) {
            collector.learn(domain: string(range))
            if readWords(from: behind, behind: start, into: &collector) { return }
            collector.learn(user: string(accountRange(from: behind)))
        } else if !readWords(from: start, behind: start, into: &collector), !range.isEmpty {
            guard text[range.upperBound] != UInt8(ascii: "@") else { return }
            let name = string(range)
            if !name.lowercased().hasPrefix("s-1-") { collector.learn(user: name) }
        }
    }

    /// Learns a name of several words up to the quotation mark that stands before the value, and each of them.
    ///
    /// - Returns: whether there is one.
    private func readWords(from start: Int, behind value: Int, into collector: inout NameCollector) -> Bool {
        let mark = text[value - 1]
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return false }
        let end = text.end(from: start, atMost: 100) { $0 != mark && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
        let isClosed = text[end] == mark || text[end] == UInt8(ascii: "\\") && text[end + 1] == mark
        let name = FieldReader.trimmed(text.bytes.part(from: start, to: end))
        let words = name.split(separator: " ")
        guard isClosed, (2...6).contains(words.count), !name.contains("@") else { return false }
        collector.learn(user: name)
        for word in words where word.utf8.count > 2 {
            collector.learn(user: word.filter { $0 != "," && $0 != "(" && $0 != ")" })
        }
        return true
    }

    /// What stands in a range.
    func string(_ range: Range<Int>) -> String {
        String(decoding: text.bytes.part(from: range.lowerBound, to: range.upperBound), as: UTF8.self)
    }
}
