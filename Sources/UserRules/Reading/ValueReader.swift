import ErrorCodes

/// Reads values of a rule file and notes every mistake instead of stopping at the first.
struct ValueReader {
    let file: String
    let places: ScalarPlaces
    private(set) var mistakes: [RuleFileMistake] = []

    init(file: String, source: String) {
        self.file = file
        places = ScalarPlaces(source)
    }

    mutating func note(_ place: Place, _ message: String) {
        mistakes.append(RuleFileMistake(file: file, place: place, message: message))
    }

    // MARK: - Kinds of values

    /// The values of a mapping by key; unknown and repeated keys are mistakes.
    mutating func mapping(_ node: YAMLNode, _ what: String, keys known: [String]) -> Mapping? {
        guard case .mapping(let pairs) = node.content else {
            note(node.place, Message.wrongKind(what, expected: "a mapping", found: node.kindName))
            return nil
        }
        var values: [String: YAMLNode] = [:]
        for (key, value) in pairs {
            guard case .scalar(let name, _) = key.content else {
                note(key.place, Message.wrongKind("a key of \(what)", expected: "a text", found: key.kindName))
                continue
            }
            if !known.contains(name) {
                note(key.place, Message.unknown("key", name, of: known, in: what))
            } else if values[name] != nil {
                note(key.place, "\(what) has the key \"\(name)\" twice")
            } else {
                values[name] = value
            }
        }
        return Mapping(values: values, place: node.place, what: what)
    }

    mutating func text(_ node: YAMLNode, _ what: String) -> String? {
        guard case .scalar(let text, _) = node.content, !node.isNull else {
            note(node.place, Message.wrongKind(what, expected: "a text", found: node.kindName))
            return nil
        }
        return text
    }

    mutating func list(_ node: YAMLNode, _ what: String) -> [YAMLNode]? {
        guard case .sequence(let items) = node.content else {
            note(node.place, Message.wrongKind(what, expected: "a list", found: node.kindName))
            return nil
        }
        return items
    }

    /// The texts of a list; one text alone is a list of one.
    mutating func texts(_ node: YAMLNode, _ what: String) -> [Placed<String>] {
        if case .scalar = node.content { return text(node, what).map { [Placed(value: $0, place: node.place)] } ?? [] }
        return (list(node, what) ?? []).compactMap { item in
            text(item, "an entry of \(what)").map { Placed(value: $0, place: item.place) }
        }
    }

    mutating func flag(_ node: YAMLNode, _ what: String) -> Bool? {
        guard let word = text(node, what) else { return nil }
        switch word {
        case "true": return true
        case "false": return false
        default:
            note(node.place, "\(what) must be true or false, not \"\(word)\"")
            return nil
        }
    }

    /// One of a few words.
    mutating func choice<Value>(_ node: YAMLNode, _ what: String, among values: [(name: String, value: Value)])
        -> Value?
    {
        guard let word = text(node, what) else { return nil }
        if let found = values.first(where: { $0.name == word }) { return found.value }
        note(node.place, Message.unknown(what, word, of: values.map(\.name)))
        return nil
    }

    // MARK: - Parts of a mapping

    /// A part that must be there.
    mutating func required(_ key: String, of mapping: Mapping) -> YAMLNode? {
        if let node = mapping.values[key], !node.isNull { return node }
        note(mapping.values[key]?.place ?? mapping.place, "\(mapping.what) has no \"\(key)\"")
        return nil
    }

    mutating func requiredText(_ key: String, of mapping: Mapping) -> String? {
        guard let node = required(key, of: mapping) else { return nil }
        return text(node, "\"\(key)\"")
    }

    mutating func optionalTexts(_ key: String, of mapping: Mapping) -> [Placed<String>] {
        mapping.values[key].map { texts($0, "\"\(key)\"") } ?? []
    }
}

/// The values of a mapping by their keys.
struct Mapping {
    let values: [String: YAMLNode]
    let place: Place
    /// What it describes, for messages: `the rule`.
    let what: String
}

/// The wording of messages that several readers share.
enum Message {
    static func wrongKind(_ what: String, expected: String, found: String) -> String {
        "\(what) must be \(expected), and \(found) stands here"
    }

    /// An unknown word; names the nearest known ones, or all if they are few.
    static func unknown(_ what: String, _ word: String, of known: [String], in place: String? = nil) -> String {
        let near = NearestNames.nearest(to: word, among: known).map { "\"\($0.text)\"" }
        let start = "unknown \(what) \"\(word)\"" + (place.map { " in \($0)" } ?? "")
        if !near.isEmpty { return start + "; did you mean \(near.joined(separator: " or "))?" }
        return start + "; known are \(known.joined(separator: ", "))"
    }
}
