import Checked
import Tokens

// Addresses of the IP and of network cards.
extension NameFinder {
    /// The address that begins with the word at an offset.
    func address(at start: Int) -> NameMatch? {
        guard text[start].hexValue != nil else { return nil }
        return fourParts(at: start) ?? card(at: start) ?? groups(at: start)
    }

    /// `192.168.1.20`, and neither a version such as `5.00.9122.1000` nor an address that everybody has.
    private func fourParts(at start: Int) -> NameMatch? {
        guard text[start].isDigit, !isBehindLabel(start) else { return nil }
        var end = text.end(from: start, atMost: 20) { $0.isDigit || $0 == UInt8(ascii: ".") }
        while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let parts = text.bytes.part(from: start, to: end).split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        guard parts.count == 4, !text.isWord(end), !isPartOfName(at: end), parts.allSatisfy(isOctet) else { return nil }
        guard !isVersion(before: start) else { return nil }
        let value = text.lowercased(Range(from: start, to: end))
        let isEverybodys = value.hasPrefix("0.") || value.hasPrefix("127.") || value.hasPrefix("255.")
        return isEverybodys ? nil : NameMatch(range: Range(from: start, to: end), name: Name(.address, value))
    }

    private func isOctet(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let value = Int(decimalDigits: String(decoding: digits, as: UTF8.self), atMost: 3), value <= 255 else {
            return false
        }
        return digits.count == 1 || digits.first != UInt8(ascii: "0")
    }

    /// Whether more of a dotted name goes on at an offset.
    private func isPartOfName(at offset: Int) -> Bool {
        text[offset] == UInt8(ascii: ".") && text.isWord(offset + 1)
    }

    /// Whether a label of a dotted name stands before an offset.
    private func isBehindLabel(_ offset: Int) -> Bool {
        text[offset - 1] == UInt8(ascii: ".") && text.isWord(offset - 2)
    }

    /// Whether what stands before says that a version follows.
    private func isVersion(before start: Int) -> Bool {
        let before = text.bytes.part(from: start - 24, to: start)
        let word = before.reversed().drop { NameFinder.signsOfValues.contains($0) }.prefix { $0.isLetter }
        let name = String(decoding: word.reversed(), as: UTF8.self)
        if NameFinder.versionWords.contains(name.lowercased()) { return true }
        // `ClientVersion`, and not `Server`.
        return ["Version", "Ver", "Build", "Release"].contains { name.hasSuffix($0) }
    }

    /// What may stand between a field's name and its value. Made once, as all sets that bytes are looked up in.
    private static let signsOfValues: Set<UInt8> = Set(" =:'\"[(<>".utf8)

    private static let versionWords: Set<String> = [
        "version", "ver", "v", "build", "release", "clientversion", "fileversion", "productversion", "osversion",
    ]

    /// Six pairs with hyphens or colons between them.
    private func card(at start: Int) -> NameMatch? {
        let between = text[start + 2]
        guard between == UInt8(ascii: "-") || between == UInt8(ascii: ":") else { return nil }
        let end = start + 17
        guard end <= text.count, !text.isWord(end), text[end] != between, text[start - 1] != between else { return nil }
        let bytes = text.bytes.part(from: start, to: end)
        let isCard = zip(0..., bytes).allSatisfy { $0 % 3 == 2 ? $1 == between : $1.hexValue != nil }
        guard isCard else { return nil }
        let range = Range(from: start, to: end)
        return NameMatch(range: range, name: Name(.address, text.lowercased(range)))
    }

    /// An address of version 6: groups of hexadecimal digits, eight of them or with `::` once.
    private func groups(at start: Int) -> NameMatch? {
        var start = start
        // `::ffff:…` begins before its first word.
        if text[start - 1] == UInt8(ascii: ":"), text[start - 2] == UInt8(ascii: ":"), !text.isWord(start - 3) {
            start -= 2
        }
        guard text[text.wordEnd(from: start)] == UInt8(ascii: ":") else { return nil }
        let end = text.end(from: start, atMost: 40) { $0.hexValue != nil || $0 == UInt8(ascii: ":") }
        if text[end] == UInt8(ascii: "."), text[end + 1].isDigit { return mixedGroups(from: start, end) }
        guard !text.isWord(end), text[end] != UInt8(ascii: ":") else { return nil }
        let value = text.lowercased(Range(from: start, to: end))
        guard NameFinder.isVersion6(value) else { return nil }
        return NameMatch(range: Range(from: start, to: end), name: Name(.address, value))
    }

    /// `64:ff9b::10.1.2.3`; what stands behind `::ffff:` alone is found by itself, as the same address elsewhere.
    private func mixedGroups(from start: Int, _ end: Int) -> NameMatch? {
        var last = end
        while last > start, text[last - 1] != UInt8(ascii: ":") { last -= 1 }
        let groups = text.lowercased(Range(from: start, to: last))
        guard last > start, groups.contains("::"), groups != "::ffff:", groups != "::", let four = fourParts(at: last)
        else { return nil }
        let range = Range(from: start, to: four.range.upperBound)
        return NameMatch(range: range, name: Name(.address, text.lowercased(range)))
    }

    /// Whether a text in lower case is an address of version 6 that tells one network from another.
    static func isVersion6(_ text: String) -> Bool {
        let groups = text.split(separator: ":", omittingEmptySubsequences: false)
        guard groups.count >= 3, groups.allSatisfy({ $0.utf8.count <= 4 }) else { return false }
        guard text.contains(where: { "0"..."9" ~= $0 }) else { return false }
        let gaps = groups.dropFirst().dropLast().filter(\.isEmpty).count
        if gaps == 0 { return groups.count == 8 && !groups.contains(where: \.isEmpty) }
        return gaps == 1 && groups.count <= 8 && text != "::1"
    }
}
