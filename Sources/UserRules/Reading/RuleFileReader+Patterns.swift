import Diagnosis
import Patterns

extension RuleFileReader {
    static let patternKeys = [
        "signal", "starts", "expression", "implies", "readsComponent", "readsEventTime", "matching", "notMatching",
    ]

    /// Longer expressions have no use here, and compiling one takes long.
    static let expressionLimit = 4000

    mutating func pattern(_ node: YAMLNode) -> PatternEntry? {
        guard let mapping = reader.mapping(node, "the pattern", keys: RuleFileReader.patternKeys) else { return nil }
        let kind = kindName(of: mapping)
        let starts = starts(of: mapping)
        let expression = expression(of: mapping)
        let implies = mapping.values["implies"].map { implied($0) } ?? [:]
        let readsComponent = mapping.values["readsComponent"].flatMap { reader.flag($0, "\"readsComponent\"") }
        let readsEventTime = mapping.values["readsEventTime"].flatMap { reader.flag($0, "\"readsEventTime\"") }
        let matching = provingLines(of: mapping)
        let notMatching = reader.optionalTexts("notMatching", of: mapping)
        guard let kind, !starts.isEmpty, !matching.isEmpty, expression.isGood else { return nil }
        return PatternEntry(
            pattern: SignalPattern(
                SignalKind(kind),
                starts: starts.map(\.value),
                expression: expression.text,
                implies: implies,
                readsComponent: readsComponent ?? false,
                readsEventTime: readsEventTime ?? false,
                matching: matching.map(\.value),
                notMatching: notMatching.map(\.value)
            ),
            place: node.place,
            expression: mapping.values["expression"],
            starts: starts.map(\.place),
            matching: matching.map(\.place),
            notMatching: notMatching.map(\.place)
        )
    }

    /// A kind's name, as timelines of reports show it.
    private mutating func kindName(of mapping: Mapping) -> String? {
        guard let name = reader.requiredText("signal", of: mapping), let node = mapping.values["signal"] else {
            return nil
        }
        guard RuleFileReader.isSlug(name) else {
            reader.note(node.place, "a signal's name is of lower-case letters, digits and dashes: vpn-dropped")
            return nil
        }
        return name
    }

    static func isSlug(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { ("a"..."z").contains(Unicode.Scalar($0)) || (48...57).contains($0) }
        }
    }

    private mutating func starts(of mapping: Mapping) -> [Placed<String>] {
        guard let node = reader.required("starts", of: mapping) else { return [] }
        let starts = reader.texts(node, "\"starts\"")
        if case .sequence(let items) = node.content, items.isEmpty {
            reader.note(node.place, "\"starts\" is empty; name at least one text with which the message begins")
        }
        for start in starts where start.value.isEmpty || (start.value.utf8.first ?? 0) <= UInt8(ascii: " ") {
            reader.note(start.place, "a message's beginning is compared from its first character that is no blank")
        }
        return starts
    }

    private mutating func provingLines(of mapping: Mapping) -> [Placed<String>] {
        guard let node = reader.required("matching", of: mapping) else { return [] }
        let lines = reader.texts(node, "\"matching\"")
        if case .sequence(let items) = node.content, items.isEmpty {
            reader.note(node.place, "\"matching\" is empty; a pattern is proved by at least one line")
        }
        return lines
    }

    private mutating func implied(_ node: YAMLNode) -> SignalFields {
        guard let mapping = reader.mapping(node, "\"implies\"", keys: Field.allCases.map(\.rawValue)) else {
            return [:]
        }
        var fields = SignalFields()
        for (name, value) in mapping.values {
            guard let field = Field(rawValue: name), let text = reader.text(value, "\"\(name)\"") else { continue }
            fields[field] = text
        }
        return fields
    }

    // MARK: - Expressions

    /// An expression that compiles and whose groups are fields; `isGood` also when there is none.
    private mutating func expression(of mapping: Mapping) -> (text: String?, isGood: Bool) {
        guard let node = mapping.values["expression"] else { return (nil, true) }
        guard let text = reader.text(node, "\"expression\"") else { return (nil, false) }
        guard text.utf8.count <= RuleFileReader.expressionLimit else {
            reader.note(node.place, "the expression is longer than \(RuleFileReader.expressionLimit) bytes")
            return (nil, false)
        }
        do throws(PatternError) {
            // First as it stands, so that the place is the user's own; then as the engine uses it.
            let pattern = try Pattern(text)
            try PatternSet.check(text)
            return (text, checkGroups(of: pattern, node))
        } catch {
            let offset = min(error.offset, text.utf8.count)
            reader.note(
                reader.places.place(ofByte: offset, in: node),
                "the regular expression is wrong: \(error.message)"
            )
            return (nil, false)
        }
    }

    private mutating func checkGroups(of pattern: Pattern, _ node: YAMLNode) -> Bool {
        var isGood = true
        let names = pattern.groupNames.compactMap { $0 }
        for name in names where Field(rawValue: name) == nil {
            let offset = pattern.source.utf8.firstOffset(of: "<\(name)>").map { $0 + 1 } ?? 0
            let message = Message.unknown(
                "field",
                name,
                of: Field.allCases.map(\.rawValue),
                in: "the expression's groups"
            )
            reader.note(reader.places.place(ofByte: offset, in: node), message)
            isGood = false
        }
        if pattern.groupNames.count > Int(Matcher.groupLimit) {
            reader.note(
                node.place,
                "the expression has more than \(Matcher.groupLimit - 1) groups; write (?:…) for the rest"
            )
            isGood = false
        }
        return isGood
    }
}

extension String.UTF8View {
    fileprivate func firstOffset(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        let all = Array(self)
        guard all.count >= wanted.count else { return nil }
        return (0...all.count - wanted.count).first { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
