import Checked
import Tokens

// Names of hosts and of accounts.
extension NameFinder {
    /// The longest name in DNS.
    private static let longestHost = 253

    /// The DNS name in a run of its characters, unless it is a public one.
    mutating func host(in range: Range<Int>) -> NameMatch? {
        let start = range.lowerBound
        let isAddressed = isAddressed(start)
        // Most words end here, before anything of them is looked up.
        guard isAddressed || text.bytes.part(from: start, to: range.upperBound).contains(UInt8(ascii: ".")) else {
            return nil
        }
        let verdict = verdict(on: range)
        guard verdict == .host || verdict == .hostWhereAddressed && isAddressed else { return nil }
        let name = text.lowercased(range)
        let isDomain = text.sign(before: start).byte == UInt8(ascii: "@") || known.domains.contains(name)
        return NameMatch(range: range, name: Name(isDomain ? .domain : .host, name))
    }

    /// What a dotted name or a word is.
    enum HostVerdict: Sendable {
        case none
        /// A host's name where one belongs.
        case hostWhereAddressed
        case host
    }

    private mutating func verdict(on range: Range<Int>) -> HostVerdict {
        let key = text.folded.part(from: range.lowerBound, to: range.upperBound)
        if let known = hosts[key] { return known }
        let verdict = newVerdict(on: text.lowercased(range))
        hosts[key] = verdict
        return verdict
    }

    private func newVerdict(on name: String) -> HostVerdict {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }), !PublicNames.contains(host: name) else {
            return .none
        }
        guard labels.count > 1 else { return OrdinaryWords.contains(name) ? .none : .hostWhereAddressed }
        if TopDomains.makeHost(labels) || known.isInDomain(labels) { return .host }
        let mayBeHost = labels.last?.contains(where: \.isLetter) == true && !TopDomains.isProgram(labels)
        return mayBeHost ? .hostWhereAddressed : .none
    }

    /// The run of characters of a DNS name that begins at an offset and not before it. Letters of any script that writes
    /// blanks may be in it, as in names with an umlaut (RFC 5891).
    func hostRange(at start: Int) -> Range<Int>? {
        if text[start - 1].isPartOfHost, text.isWord(start - 2), start > 1, !text.isBehindEscape(start) { return nil }
        var end = start
        while end - start <= NameFinder.longestHost, end < text.count, text.isPartOfHost(end) { end += 1 }
        guard end - start <= NameFinder.longestHost, !text.isWord(end) else { return nil }
        while end > start, !text[end - 1].isPartOfWord { end -= 1 }
        return Range(from: start, to: end)
    }

    /// Whether a server's name belongs at an offset: behind `://`, or behind the `@` of an address, escaped or not.
    private func isAddressed(_ start: Int) -> Bool {
        let sign = text.sign(before: start)
        if sign.byte == UInt8(ascii: "@") { return text.isWord(sign.start - 1) }
        guard sign.byte == UInt8(ascii: "/") else { return false }
        let slash = text.sign(before: sign.start)
        return slash.byte == UInt8(ascii: "/") && text.sign(before: slash.start).byte == UInt8(ascii: ":")
    }

    /// The name in such a run before the `@` of a mail address or of an account in the cloud.
    func user(in range: Range<Int>) -> NameMatch? {
        let start = range.lowerBound
        let (sign, behind) = text.sign(at: range.upperBound)
        guard sign == UInt8(ascii: "@"), text.isWord(behind), let host = hostRange(at: behind),
            text.lowercased(host).contains("."),
            !text.goesOn(over: start)
        else { return nil }
        let name = text.lowercased(range)
        return OrdinaryWords.contains(name) ? nil : NameMatch(range: range, name: Name(.user, name))
    }
}
