import Checked
import Tokens

/// Reads the names out of a text that fields tell of, and those that show by their form.
struct FieldReader {
    private static let index: WordIndex = {
        var index = WordIndex()
        for (number, field) in zip(0..., FieldTable.all) { index.add(field.words, number: number) }
        return index
    }()

    let text: NameText

    /// A reader of a text.
    init(_ text: NameText) {
        self.text = text
    }

    /// Takes in everything that the text names.
    func read(into collector: inout NameCollector) {
        learnForms(into: &collector)
        var offset = 0
        while let start = text.nextWord(from: offset) {
            let end = text.wordEnd(from: start)
            if text.mayHold(start, end, of: FieldReader.index) { readField(ofWord: start, end, into: &collector) }
            if isNearBackslash(start, end) { readQualified(at: start, end, into: &collector) }
            offset = end
        }
    }

    private func readField(ofWord start: Int, _ end: Int, into collector: inout NameCollector) {
        for word in text.readings(ofWord: start, end) {
            guard let match = FieldReader.index.match(word, in: text),
                FieldTable.all.indices.contains(match.number)
            else { continue }
            read(FieldTable.all[match.number], at: match.range, into: &collector)
        }
    }

    /// Takes in what shows by its form.
    private func learnForms(into collector: inout NameCollector) {
        var finder = NameFinder(text: text, known: .none)
        for match in finder.matches() {
            switch match.name.kind {
            case .host: collector.learn(host: match.name.value)
            case .domain: collector.learn(domain: match.name.value)
            case .user: collector.learn(user: match.name.value)
            default: collector.add(match.name)
            }
        }
    }

    private func read(_ field: FieldTable.Field, at words: Range<Int>, into collector: inout NameCollector) {
        switch field.value {
        case .profile: readProfile(behind: words, into: &collector)
        case .distinguished, .domainComponent:
            guard text[words.upperBound] == UInt8(ascii: "="), startsPart(words.lowerBound) else { return }
            if field.value == .domainComponent {
                readDomain(from: words.lowerBound, into: &collector)
            } else {
                readPart(from: words.upperBound + 1, into: &collector)
            }
        default:
            let end = field.value == .host ? numberEnd(behind: words.upperBound) : words.upperBound
            let start = valueStart(behind: end)
            let hasSign = text.bytes.part(from: words.upperBound, to: start).contains { $0 != UInt8(ascii: " ") }
            guard start > words.upperBound, start < text.count, hasSign || field.isStrong else { return }
            read(field, from: start, hasSign: hasSign, into: &collector)
        }
    }

    private func read(_ field: FieldTable.Field, from start: Int, hasSign: Bool, into collector: inout NameCollector) {
        switch field.value {
        case .site: readSite(field, from: start, into: &collector)
        case .host: readHosts(field, from: start, hasSign, into: &collector)
        case .proxy: readProxy(field, from: start, into: &collector)
        case .place: readPlace(field, from: start, into: &collector)
        case .domain: if let domain = word(from: start, field, hasSign) { collector.learn(domain: string(domain)) }
        case .user: readUser(from: start, hasSign: hasSign, into: &collector)
        case .title: collector.learn(name: title(from: start))
        case .profile, .distinguished, .domainComponent: break
        }
    }
}

// MARK: - Values

extension FieldReader {
    /// What may stand between a field's name and its value.
    private static let signs: Set<UInt8> = Set(" \t=:'\"<>[({\\".utf8)
    /// What a value of several words ends before.
    private static let ends: Set<UInt8> = Set("\"'<>|];,)\r\n\\/{}".utf8)

    private func valueStart(behind end: Int) -> Int {
        text.end(from: end, atMost: 40) { FieldReader.signs.contains($0) }
    }

    /// A site's code: three characters, in upper case unless the field speaks of nothing else.
    private func readSite(_ field: FieldTable.Field, from start: Int, into collector: inout NameCollector) {
        let end = text.wordEnd(from: start)
        let bytes = text.bytes.part(from: start, to: end)
        guard bytes.count == 3, bytes.allSatisfy({ $0 < 0x80 && !(!field.isStrong && $0.isLower) }) else { return }
        collector.learn(site: String(decoding: bytes, as: UTF8.self))
    }

    /// A host's or domain's name. Where any word may stand, it must look like a name.
    func word(from start: Int, _ field: FieldTable.Field, _ hasSign: Bool) -> Range<Int>? {
        guard text.isWord(start) else { return nil }
        var end = text.end(from: start, atMost: 253) { $0.isPartOfHost || $0 >= 0x80 }
        while end > start, !text.isWord(end - 1) { end -= 1 }
        let bytes = text.bytes.part(from: start, to: end)
        let isName =
            bytes.contains { $0.isDigit || $0 == UInt8(ascii: "-") }
            || bytes.count > 3 && !bytes.contains(where: \.isLower)
        // Behind a blank alone a sentence may go on.
        guard isName || field.isStrong && hasSign || bytes.contains(UInt8(ascii: ".")) && field.isStrong else {
            return nil
        }
        guard !isProgram(bytes, isSure: field.isStrong && hasSign), !bytes.starts(with: [0x30, 0x78]) else {
            return nil
        }
        return Range(from: start, to: end)
    }

    /// Whether it is a version, a file or a constant, and no host's name.
    private func isProgram(_ bytes: ArraySlice<UInt8>, isSure: Bool) -> Bool {
        let labels = String(decoding: bytes, as: UTF8.self).lowercased().split(separator: ".")
        guard let last = labels.last else { return true }
        // NetBIOS names may hold an underscore, and so do the names of constants.
        if !isSure, bytes.contains(UInt8(ascii: "_")), !bytes.contains(where: \.isDigit) { return true }
        if labels.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) { return true }
        return labels.count > 1 && FieldReader.endings.contains(String(last))
    }

    private static let endings: Set<String> = [
        "log", "exe", "dll", "cpp", "msi", "cab", "xml", "ini", "txt", "tmp", "cs", "vbs", "ps1", "sys", "dat", "zip",
        "svc", "asmx", "aspx", "msp", "bat", "cmd", "lo_", "sdf", "mof", "etl",
    ]

    func accountRange(from start: Int) -> Range<Int> {
        var end = text.end(from: start, atMost: 64) { $0.isPartOfHost || $0 >= 0x80 || $0 == UInt8(ascii: "$") }
        while end > start, text[end - 1] >= 0x80, !text.isWord(end - 1) { end -= 1 }
        return Range(from: start, to: text[end - 1] == UInt8(ascii: ".") ? end - 1 : end)
    }

    private func title(from start: Int) -> String {
        let end = text.end(from: start, atMost: 100) { !FieldReader.ends.contains($0) }
        return FieldReader.trimmed(text.bytes.part(from: start, to: end))
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let text = bytes.drop { $0 == UInt8(ascii: " ") }.reversed().drop { $0 == UInt8(ascii: " ") || $0 == 0 }
        return String(decoding: text.reversed(), as: UTF8.self)
    }
}

// MARK: - Folders of users

extension FieldReader {
    /// `C:\Users\name`, with one separator or two.
    private func readProfile(behind words: Range<Int>, into collector: inout NameCollector) {
        let separator = text[words.upperBound]
        guard separator == UInt8(ascii: "\\") || separator == UInt8(ascii: "/"),
            text[words.lowerBound - 1] == separator
        else { return }
        let start = text.end(from: words.upperBound, atMost: 2) { $0 == separator }
        let end = text.end(from: start, atMost: 64) { !FieldReader.ends.contains($0) }
        let isClosed = text[end] == UInt8(ascii: "\\") || text[end] == UInt8(ascii: "/")
        // Where nothing closes the name, it ends with its first word.
        let bytes = text.bytes.part(from: start, to: end)
        let name = isClosed ? bytes : bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
        collector.learn(user: FieldReader.trimmed(name))
    }
}
