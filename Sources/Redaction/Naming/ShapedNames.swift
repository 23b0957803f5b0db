import Checked
import Tokens

/// Names for logs: each has the form of what it stands for, so that whoever reads the log reads it as before.
package struct ShapedNames: Sendable {
    package var pseudonyms: Pseudonyms

    /// Names that go on after those given before.
    package init(_ pseudonyms: Pseudonyms) {
        self.pseudonyms = pseudonyms
    }

    /// What stands for a name at a place where it is written in these bytes.
    mutating func pseudonym(of name: Name, written bytes: ArraySlice<UInt8>) -> [UInt8] {
        let text = WrittenForms.plain(String(decoding: bytes, as: UTF8.self))
        switch name.kind {
        case .host, .domain: return Array(host(text, kind: name.kind).utf8)
        case .user, .name: return Array(LetterCase(of: bytes).applied(to: word(name)).utf8)
        case .site:
            return Array(LetterCase(of: bytes).applied(to: site(name)).utf8)
        case .sid: return sid(name, written: bytes)
        case .guid: return Array(pseudonyms.pseudonym(of: name, made: Self.guid).utf8)
        case .thumbprint: return digits(of: thumbprint(name), over: bytes)
        case .value: return Array(value(name).utf8)
        case .folder, .archive, .file: return Array(part(name).utf8)
        case .address: return Array(LetterCase(of: bytes).applied(to: address(name)).utf8)
        }
    }

    private mutating func word(_ name: Name) -> String {
        pseudonyms.pseudonym(of: name) { "\(name.kind.rawValue)\($0)" }
    }

    /// What stands for a part of a path: the same as in reports, since it has no form to keep.
    private mutating func part(_ name: Name) -> String {
        pseudonyms.pseudonym(of: name) { "\(name.kind.word)-\($0)" }
    }

    /// The thumbprint in hexadecimal digits that stands for another.
    mutating func thumbprint(_ name: Name) -> String {
        pseudonyms.pseudonym(of: name) { String(repeating: Self.padded($0, 8), count: 5) }
    }
}

// MARK: - Forms

extension ShapedNames {
    /// A number in so many digits at least.
    static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, count - digits.utf8.count)) + digits
    }

    private static func guid(_ number: Int) -> String {
        "\(padded(number % 100_000_000, 8))-0000-4000-8000-\(padded(number, 12))"
    }

    private mutating func site(_ name: Name) -> String {
        pseudonyms.pseudonym(of: name, limit: Self.letterSites + Self.allSites, made: Self.site)
    }

    private static let letterSites = 26 * 99
    private static let allSites = 36 * 36 * 36

    /// A letter and two digits, the first letter last; beyond those any three digits of base 36.
    private static func site(_ number: Int) -> String {
        guard number > letterSites else {
            let letter = UnicodeScalar(UInt8(clamping: 0x7a - (number - 1) / 99))
            return String(letter) + padded((number - 1) % 99 + 1, 2)
        }
        let text = String((number - letterSites - 1) % allSites, radix: 36)
        return String(repeating: "0", count: Swift.max(0, 3 - text.utf8.count)) + text
    }

    private mutating func sid(_ name: Name, written bytes: ArraySlice<UInt8>) -> [UInt8] {
        let separator = bytes.dropFirst().first ?? UInt8(ascii: "-")
        let text = LetterCase(of: bytes.prefix(1)).applied(to: sid(name))
        return text.utf8.map { $0 == UInt8(ascii: "-") ? separator : $0 }
    }

    private mutating func sid(_ name: Name) -> String {
        let parts = name.value.split(separator: "-")
        return pseudonyms.pseudonym(of: name) { number in
            let kept = parts.prefix(4).joined(separator: "-")
            let between = Array(repeating: "1000000001", count: Swift.max(0, parts.count - 5))
            return ([kept] + between + [String(1000 +| number)]).joined(separator: "-")
        }
    }

    private mutating func value(_ name: Name) -> String {
        pseudonyms.pseudonym(of: name) { Self.padded($0, name.value.utf8.count) }
    }

    /// Digits as they stand in the log: as many as there, with the same separators between pairs.
    private func digits(of text: String, over bytes: ArraySlice<UInt8>) -> [UInt8] {
        var rest = Array(text.utf8)[...]
        return bytes.map { byte in byte.hexValue == nil ? byte : rest.popFirst() ?? UInt8(ascii: "0") }
    }
}

// MARK: - Hosts

extension ShapedNames {
    /// A DNS name or a short name, label by label, so that a host's short form is the first label of its long one.
    private mutating func host(_ text: String, kind: NameKind) -> String {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        let lower = text.folded
        guard labels.count > 1 else { return label(labels.first ?? "", kind) }
        if let suffix = PublicNames.customerDomain(of: lower) {
            let own = labels.dropLast(suffix.split(separator: ".").count)
            // The label before the suffix names a region of Azure.
            let kept = suffix.hasPrefix("cloudapp.") && suffix != "cloudapp.net" && own.count > 1 ? 1 : 0
            let changed = own.dropLast(kept).map { label($0, .host) }
            return (changed + labels.suffix(labels.count - changed.count).map(String.init)).joined(separator: ".")
        }
        let registry = TopDomains.registryLabels(of: lower.split(separator: "."))
        var changed: [String] = []
        for (number, part) in zip(0..., labels.dropLast(registry)) {
            let isFirst = number == 0 && kind == .host && labels.count > registry + 1
            changed.append(label(part, isFirst ? .host : .domain))
        }
        changed += labels.suffix(registry).dropLast().map(String.init)
        return (changed + [top(labels.last ?? "")]).joined(separator: ".")
    }

    private mutating func label(_ label: Substring, _ kind: NameKind) -> String {
        // One label has one pseudonym, whether it names a host or a domain.
        let other = Name(kind == .host ? .domain : .host, String(label))
        let name = pseudonyms.given(other) ? other : Name(kind, String(label))
        let text = pseudonyms.pseudonym(of: name) { "\(name.kind.rawValue)\($0)" }
        return LetterCase(of: Array(label.utf8)[...]).applied(to: text)
    }

    /// A top domain that is nobody's (RFC 2606).
    private mutating func top(_ label: Substring) -> String {
        let tops = ["example", "test", "invalid"]
        let text = pseudonyms.pseudonym(ofTop: label.lowercased()) { number in
            number <= tops.count ? tops[number - 1] : "example\(number)"
        }
        return LetterCase(of: Array(label.utf8)[...]).applied(to: text)
    }
}
