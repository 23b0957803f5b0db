import Checked
import Tokens

/// The names that logs told of, by all their spellings: what can be found wherever it stands, and not only by its form.
package struct KnownNames: Sendable {
    private var index = WordIndex()
    private var names: [Name] = []
    /// DNS names of domains; what ends in one of them is a host.
    private(set) var domains: Set<String> = []
    /// Site codes as they were written, for what begins with one.
    private var sites: [[UInt8]: Name] = [:]
    /// Thumbprints by their first eight digits.
    private var thumbprints: [String: Name] = [:]

    /// Nothing known.
    package init() {}

    /// The same, made once: an index has a table of its own.
    static let none = KnownNames()

    /// Names by their spellings, in the order in which they were met.
    init(_ spellings: [NameCollector.Spelling]) {
        for spelling in spellings { add(spelling) }
    }

    private mutating func add(_ spelling: NameCollector.Spelling) {
        let name = spelling.name
        switch name.kind {
        case .thumbprint: thumbprints[String(name.value.prefix(8))] = name
        case .site: sites[Array(spelling.text.utf8)] = name
        case .domain where name.value.contains("."): domains.insert(name.value)
        // Most of the last ones are found by their form, but not where something odd stands behind them.
        case .host, .domain, .user, .name, .sid, .guid, .address, .value, .folder, .archive, .file: break
        }
        index.add(spelling.text, number: names.count, isExact: spelling.isExact)
        for other in WrittenForms.others(of: spelling.text, name.kind) { index.add(other, number: names.count) }
        names.append(name)
    }

    /// The same, and these names as they are.
    func adding(_ added: [Name]) -> KnownNames {
        var copy = self
        for name in added { copy.add(NameCollector.Spelling(text: name.value, name: name)) }
        return copy
    }

    /// Whether a known name may begin with a word.
    func mayBegin(with word: Range<Int>, in text: NameText) -> Bool {
        let mayBePackage = word.count == 8 && text[word.upperBound - 1].hexValue != nil && !sites.isEmpty
        return mayBePackage || index.mayHold(text.hash(word))
    }

    /// The known name that begins with a word, the longest one.
    func match(_ word: Range<Int>, in text: NameText) -> NameMatch? {
        guard let (range, number) = index.match(word, in: text) else { return package(word, in: text) }
        guard names.indices.contains(number) else { return nil }
        return NameMatch(range: range, name: names[number])
    }

    /// The site code with which the id of a package begins: `P0100012`.
    private func package(_ word: Range<Int>, in text: NameText) -> NameMatch? {
        guard word.count == 8, !sites.isEmpty else { return nil }
        let code = Range(from: word.lowerBound, to: word.lowerBound + 3)
        guard let name = sites[Array(text.bytes.part(from: code.lowerBound, to: code.upperBound))] else { return nil }
        guard text.bytes.part(from: code.upperBound, to: word.upperBound).allSatisfy({ $0.hexValue != nil }) else {
            return nil
        }
        return NameMatch(range: code, name: name)
    }

    /// The thumbprint of which these are the first digits, in lower case.
    func thumbprint(beginning digits: String) -> Name? {
        thumbprints[String(digits.prefix(8))].flatMap { $0.value.hasPrefix(digits) ? $0 : nil }
    }

    /// Whether a DNS name in lower case is a known domain or lies in one.
    func isInDomain(_ labels: [Substring]) -> Bool {
        guard !domains.isEmpty else { return false }
        return labels.indices.contains { domains.contains(labels[$0...].joined(separator: ".")) }
    }
}
