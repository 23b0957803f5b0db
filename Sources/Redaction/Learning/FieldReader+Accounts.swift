import Checked
import Tokens

// Names of certificates, and names with a backslash in them.
extension FieldReader {
    private static let startsOfParts: Set<UInt8> = Set(" ,;[\"'(<{+/:=".utf8)
    private static let endsOfParts: Set<UInt8> = Set(",;]\"'<>)\r\n/+\\|}".utf8)
    private static let endsOfAccounts: Set<UInt8> = Set(" '\")>],;.\r\n".utf8)

    /// Whether a part of a certificate's name may begin at an offset.
    func startsPart(_ start: Int) -> Bool {
        let before = text[start - 1]
        return start == 0 || FieldReader.startsOfParts.contains(before)
    }

    /// `CN=Contoso Issuing CA 1`, up to where the next part begins.
    func readPart(from start: Int, into collector: inout NameCollector) {
        let first = text.end(from: start, atMost: 2) { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        let end = text.end(from: first, atMost: 128) { !FieldReader.endsOfParts.contains($0) }
        let value = FieldReader.trimmed(text.bytes.part(from: first, to: end))
        let bytes = Array(value.utf8)
        let isHost =
            bytes.allSatisfy(\.isPartOfHost)
            && bytes.contains { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        if isHost { collector.learn(host: value) } else { collector.learn(name: value) }
    }

    /// `DC=ad; DC=contoso; DC=com`, once, from its first part.
    func readDomain(from start: Int, into collector: inout NameCollector) {
        var labels: [String] = []
        var offset = start
        while text[offset] | 0x20 == UInt8(ascii: "d"), text[offset + 1] | 0x20 == UInt8(ascii: "c"),
            text[offset + 2] == UInt8(ascii: "="), labels.count < 16
        {
            let end = text.end(from: offset + 3, atMost: 63) { $0.isPartOfWord || $0 == UInt8(ascii: "-") }
            labels.append(text.lowercased(Range(from: offset + 3, to: end)))
            offset = text.end(from: end, atMost: 3) { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x20 }
        }
        collector.learn(domain: labels.joined(separator: "."))
    }

    /// Whether a name with a backslash behind or before it may begin with a word.
    func isNearBackslash(_ start: Int, _ end: Int) -> Bool {
        let backslash = UInt8(ascii: "\\")
        let behind = text[end]
        return behind == backslash || text[start - 1] == backslash || behind.isPartOfHost || behind >= 0x80
    }

    /// `\\SERVER\share` and `DOMAIN\name`.
    func readQualified(at start: Int, _ end: Int, into collector: inout NameCollector) {
        let backslash = UInt8(ascii: "\\")
        if text[start - 1] == backslash, text[start - 2] == backslash {
            let range = accountRange(of: start)
            let before = text.bytes.part(from: start - 8, to: start).reversed().drop { $0 == backslash }.first ?? 0x20
            guard !before.isPartOfWord, before != UInt8(ascii: ":"), text[range.upperBound] == backslash else { return }
            collector.learn(host: text.lowercased(range))
            return
        }
        guard text[start - 1] != backslash, !text[start - 1].isPartOfHost, text[start - 1] != UInt8(ascii: "%") else {
            return
        }
        let domain = accountRange(of: start)
        let account = text.end(from: domain.upperBound, atMost: 2) { $0 == backslash }
        guard account > domain.upperBound, text.isWord(account), domain.count <= 15 else { return }
        readAccount(of: domain, from: account, into: &collector)
    }

    private func readAccount(of domain: Range<Int>, from start: Int, into collector: inout NameCollector) {
        let range = accountRange(of: start)
        let name = text.lowercased(range)
        let bytes = text.bytes.part(from: domain.lowerBound, to: domain.upperBound)
        let isClosed = range.upperBound >= text.count || FieldReader.endsOfAccounts.contains(text[range.upperBound])
        // A path has letters of both cases, or goes on.
        guard isClosed, !bytes.contains(where: \.isLower), bytes.contains(where: \.isLetter), !name.contains(".") else {
            return
        }
        let first = text.lowercased(domain)
        guard !OrdinaryWords.contains(first), !FieldReader.roots.contains(first) else { return }
        collector.learn(domain: first)
        collector.learn(user: name)
    }

    /// Where paths of the registry and of WMI begin, and accounts of no domain.
    private static let roots: Set<String> = [
        "software", "root", "hkey", "hkcr", "hku", "builtin", "ccm", "sms", "policy",
    ]

    private func accountRange(of start: Int) -> Range<Int> {
        var end = text.end(from: start, atMost: 64) { $0.isPartOfHost || $0 >= 0x80 }
        while end > start, !text.isWord(end - 1) { end -= 1 }
        return Range(from: start, to: end)
    }
}
