import Checked
import Tokens

/// Finds names in a text: by their form, and those that are known wherever they stand.
struct NameFinder {
    let text: NameText
    let known: KnownNames
    /// What was found out of dotted names, which come again and again.
    var hosts: [ArraySlice<UInt8>: HostVerdict] = [:]

    /// A finder of the names in a text.
    init(text: NameText, known: KnownNames) {
        self.text = text
        self.known = known
    }

    /// The names of the text in their order, apart from each other.
    mutating func matches() -> [NameMatch] {
        var matches: [NameMatch] = []
        var offset = 0
        while let start = text.nextWord(from: offset) {
            if let end = text.endOfTime(at: start) {
                offset = end
                continue
            }
            let end = text.wordEnd(from: start)
            guard mayBegin(with: Range(from: start, to: end)), let match = firstMatch(ofWord: start, end) else {
                offset = end
                continue
            }
            matches.append(match)
            offset = text.wordEnd(from: Swift.max(match.range.upperBound, start + 1))
        }
        return matches
    }

    private mutating func firstMatch(ofWord start: Int, _ end: Int) -> NameMatch? {
        for word in text.readings(ofWord: start, end) {
            if let match = match(at: word.lowerBound) { return match }
        }
        return nil
    }

    /// The name that begins with the word at an offset.
    private mutating func match(at start: Int) -> NameMatch? {
        if let match = sid(at: start) ?? guid(at: start) ?? digits(at: start) ?? address(at: start) { return match }
        if let range = hostRange(at: start), let match = user(in: range) ?? host(in: range) { return match }
        return known.match(Range(from: start, to: text.wordEnd(from: start)), in: text)
    }
}

// MARK: - Numbers

extension NameFinder {
    /// `S-1-5-21-…`, with the authorities that tell one machine or domain from another. Names in WMI have `_` for `-`.
    private func sid(at start: Int) -> NameMatch? {
        let separator = text[start + 1]
        guard text[start] | 0x20 == UInt8(ascii: "s"), separator == UInt8(ascii: "-") || separator == UInt8(ascii: "_"),
            text[start + 2] == UInt8(ascii: "1"), text[start + 3] == separator
        else { return nil }
        var end = text.end(from: start + 2, atMost: 200) { $0.isDigit || $0 == separator }
        while end > start, text[end - 1] == separator { end -= 1 }
        let value = text.lowercased(Range(from: start, to: end)).split(separator: "_").joined(separator: "-")
        guard !text.isWord(end), !PublicNames.contains(sid: value) else { return nil }
        return NameMatch(range: Range(from: start, to: end), name: Name(.sid, value))
    }

    /// 8-4-4-4-12 hexadecimal digits, whatever stands around them.
    private func guid(at start: Int) -> NameMatch? {
        let end = start + 36
        guard text[start + 8] == UInt8(ascii: "-"), text[start + 13] == UInt8(ascii: "-"), end <= text.count,
            !text.isWord(end)
        else { return nil }
        let range = Range(from: start, to: end)
        let isGUID = zip(0..., text.bytes.part(from: start, to: end)).allSatisfy { index, byte in
            [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.hexValue != nil
        }
        guard isGUID else { return nil }
        let value = text.lowercased(range)
        return value.allSatisfy { $0 == "0" || $0 == "-" } ? nil : NameMatch(range: range, name: Name(.guid, value))
    }

    /// Twenty hexadecimal digits or more; of a known thumbprint eight are enough.
    private func digits(at start: Int) -> NameMatch? {
        guard text[start].hexValue != nil else { return nil }
        let end = text.end(from: start) { $0.hexValue != nil }
        let count = end - start
        guard count >= 8, !text.isWord(end) || isEllipsis(at: end) else { return spacedThumbprint(at: start, end) }
        let range = Range(from: start, to: end)
        if count == 40 { return NameMatch(range: range, name: Name(.thumbprint, text.lowercased(range))) }
        if count < 40, let name = known.thumbprint(beginning: text.lowercased(range)) {
            return NameMatch(range: range, name: name)
        }
        // A long number without letters is a time or a count.
        guard count >= 20, text.bytes.part(from: start, to: end).contains(where: { !$0.isDigit }) || count >= 32 else {
            return nil
        }
        return NameMatch(range: range, name: Name(.value, text.lowercased(range)))
    }

    /// Whether the sign stands here by which a thumbprint is cut.
    private func isEllipsis(at offset: Int) -> Bool {
        text[offset] == 0xe2 && text[offset + 1] == 0x80 && text[offset + 2] == 0xa6
    }

    /// A thumbprint as the certificate's window shows it: twenty pairs with a blank, a colon or a hyphen between them.
    private func spacedThumbprint(at start: Int, _ end: Int) -> NameMatch? {
        let between = text[end]
        guard end - start == 2,
            between == UInt8(ascii: " ") || between == UInt8(ascii: ":") || between == UInt8(ascii: "-")
        else { return nil }
        var digits: [UInt8] = []
        for pair in 0..<20 {
            let offset = start + pair * 3
            guard text[offset].hexValue != nil, text[offset + 1].hexValue != nil,
                pair == 19 || text[offset + 2] == between
            else { return nil }
            digits += [text[offset].lowercased, text[offset + 1].lowercased]
        }
        let range = Range(from: start, to: start + 59)
        guard !text.isWord(range.upperBound) else { return nil }
        return NameMatch(range: range, name: Name(.thumbprint, String(decoding: digits, as: UTF8.self)))
    }
}
