import Checked
import Tokens

// Names of hosts and of accounts.
extension NameFinder {
    /// The longest name in DNS.
    private static let longestHost = 253

    /// The DNS name that begins with the word at an offset, unless it is a public one.
    func host(at start: Int) -> NameMatch? {
        guard let range = hostRange(at: start) else { return nil }
        // Most words end here, before anything of them is looked up.
        let isDotted = text.bytes.part(from: start, to: range.upperBound).contains(UInt8(ascii: "."))
        guard isDotted || isAddressed(start) else { return nil }
        let name = text.lowercased(range)
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }), !PublicNames.contains(host: name) else {
            return nil
        }
        let isHost =
            labels.count > 1
            ? isAddressed(start) && labels.last?.contains(where: \.isLetter) == true && !TopDomains.isProgram(labels)
                || TopDomains.makeHost(labels) || known.isInDomain(labels)
            : isAddressed(start) && !OrdinaryWords.contains(name)
        guard isHost else { return nil }
        let isDomain = text[start - 1] == UInt8(ascii: "@") || known.domains.contains(name)
        return NameMatch(range: range, name: Name(isDomain ? .domain : .host, name))
    }

    /// The run of characters of a DNS name that begins at an offset and not before it.
    func hostRange(at start: Int) -> Range<Int>? {
        if text[start - 1].isPartOfHost, text.isWord(start - 2), start > 1, !text.isBehindEscape(start) { return nil }
        var end = text.end(from: start, atMost: NameFinder.longestHost + 1, while: \.isPartOfHost)
        guard end - start <= NameFinder.longestHost, !text.isWord(end) else { return nil }
        while end > start, !text[end - 1].isPartOfWord { end -= 1 }
        return Range(from: start, to: end)
    }

    /// Whether a server's name belongs at an offset: behind `://`, or behind the `@` of an address.
    private func isAddressed(_ start: Int) -> Bool {
        if text[start - 1] == UInt8(ascii: "@") { return text.isWord(start - 2) }
        return text[start - 1] == UInt8(ascii: "/") && text[start - 2] == UInt8(ascii: "/")
            && text[start - 3] == UInt8(ascii: ":")
    }

    /// The name before the `@` of a mail address or of an account in the cloud.
    func user(at start: Int) -> NameMatch? {
        guard let range = hostRange(at: start), text[range.upperBound] == UInt8(ascii: "@") else { return nil }
        let behind = range.upperBound + 1
        guard text.isWord(behind), let host = hostRange(at: behind), text.lowercased(host).contains("."),
            !text.goesOn(over: start)
        else { return nil }
        let name = text.lowercased(range)
        return OrdinaryWords.contains(name) ? nil : NameMatch(range: range, name: Name(.user, name))
    }
}
