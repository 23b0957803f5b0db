import Diagnosis
import ErrorCodes

// What a rule looks for.
extension RuleFileReader {
    mutating func check(of mapping: Mapping, kinds: inout [Placed<String>]) -> Check? {
        guard let node = reader.required("seen", of: mapping) else { return nil }
        let filter = self.filter(node, "\"seen\"", keys: ["signals", "where"], kinds: &kinds)?.filter
        let subject = mapping.values["subject"].flatMap { seenField($0, "\"subject\"") }
        let clearing = mapping.values["clearedBy"].flatMap { self.clearing($0, subject: subject, kinds: &kinds) }
        return filter.map { .seen($0, by: subject, clearedBy: clearing) }
    }

    private mutating func clearing(_ node: YAMLNode, subject: Field?, kinds: inout [Placed<String>]) -> Clearing? {
        let keys = ["signals", "where", "sameIn"]
        guard let (filter, mapping) = self.filter(node, "\"clearedBy\"", keys: keys, kinds: &kinds) else { return nil }
        let same = mapping.values["sameIn"].flatMap { seenField($0, "\"sameIn\"") }
        if same != nil, subject == nil, let place = mapping.values["sameIn"]?.place {
            reader.note(place, "\"sameIn\" compares with the rule's \"subject\", and there is none")
        }
        return Clearing(filter, sameIn: same)
    }

    private mutating func filter(
        _ node: YAMLNode,
        _ what: String,
        keys: [String],
        kinds: inout [Placed<String>]
    ) -> (filter: SignalFilter, mapping: Mapping)? {
        guard let mapping = reader.mapping(node, what, keys: keys),
            let signals = reader.required("signals", of: mapping)
        else { return nil }
        let names = reader.texts(signals, "\"signals\"")
        if case .sequence(let items) = signals.content, items.isEmpty {
            reader.note(signals.place, "\"signals\" is empty; name at least one signal")
        }
        kinds += names
        let conditions = mapping.values["where"].map { self.conditions($0, "\"where\"") } ?? []
        return (SignalFilter(kinds: names.map { SignalKind($0.value) }, where: conditions), mapping)
    }

    /// A field that signals have when rules see them.
    private mutating func seenField(_ node: YAMLNode, _ what: String) -> Field? {
        guard let name = reader.text(node, what) else { return nil }
        guard let field = Field(rawValue: name) else {
            reader.note(node.place, Message.unknown("field", name, of: Field.allCases.map(\.rawValue), in: what))
            return nil
        }
        guard field != .url else {
            reader.note(node.place, "rules do not see \"url\": it is taken apart into host, endpoint and gateway")
            return nil
        }
        return field
    }
}

// MARK: - Conditions

extension RuleFileReader {
    static let conditionKeys = [
        "has", "lacks", "equals", "contains", "code", "flags", "noFlags", "status", "endpoint", "not", "any",
    ]

    private mutating func conditions(_ node: YAMLNode, _ what: String) -> [SignalFilter.Condition] {
        (reader.list(node, what) ?? []).flatMap { item -> [SignalFilter.Condition] in
            guard let mapping = reader.mapping(item, "the condition", keys: RuleFileReader.conditionKeys) else {
                return []
            }
            guard case .mapping(let pairs) = item.content, pairs.count == 1 else {
                reader.note(item.place, "each condition is an entry of its own with one key: - has: host")
                return []
            }
            return RuleFileReader.conditionKeys.compactMap { key in
                mapping.values[key].flatMap { condition(key, $0) }
            }
        }
    }

    private mutating func condition(_ key: String, _ node: YAMLNode) -> SignalFilter.Condition? {
        switch key {
        case "has": seenField(node, "\"has\"").map { .has($0) }
        case "lacks": seenField(node, "\"lacks\"").map { .lacks($0) }
        case "equals": comparison(node, "\"equals\"").map { .equals($0, $1) }
        case "contains": containment(node)
        case "code": .code(codes(node))
        case "flags": .flag(flags(node))
        case "noFlags": reader.flag(node, "\"noFlags\"").map { $0 ? .noFlags : .not([.noFlags]) }
        case "status": status(node).map { .status($0) }
        case "endpoint": .endpoint(endpoints(node))
        case "not": .not(conditions(node, "\"not\""))
        default: .any(conditions(node, "\"any\""))
        }
    }

    /// `{ field: value }` or `{ field: [value, value] }`.
    private mutating func comparison(_ node: YAMLNode, _ what: String) -> (Field, [String])? {
        guard case .mapping(let pairs) = node.content, pairs.count == 1, let pair = pairs.first else {
            reader.note(node.place, "\(what) compares one field: { siteCode: [ABC, XYZ] }")
            return nil
        }
        guard let field = seenField(pair.key, what) else { return nil }
        return (field, reader.texts(pair.value, "\"\(field.rawValue)\"").map(\.value))
    }

    private mutating func containment(_ node: YAMLNode) -> SignalFilter.Condition? {
        guard let (field, values) = comparison(node, "\"contains\"") else { return nil }
        let parts = values.map { SignalFilter.Condition.contains(field, $0) }
        return parts.count == 1 ? parts.first : .any(parts)
    }

    private mutating func codes(_ node: YAMLNode) -> [ErrorCode] {
        reader.texts(node, "\"code\"").compactMap { word in
            if let code = ErrorCode(parsing: word.value) { return code }
            if let entry = ErrorTable.entry(symbol: word.value) { return entry.code }
            let near = ErrorTable.nearest(to: word.value, limit: 1).map(\.text)
            let hint = near.first.map { "; did you mean \($0)?" } ?? "; write 12175, 0x80072f8f or a symbol"
            reader.note(word.place, "\"\(word.value)\" is no error code" + hint)
            return nil
        }
    }

    private mutating func flags(_ node: YAMLNode) -> UInt32 {
        var mask: CallbackFlags = []
        for word in reader.texts(node, "\"flags\"") {
            if let flags = CallbackFlags(parsing: word.value) {
                mask.formUnion(flags)
            } else {
                reader.note(word.place, Message.unknown("flag", word.value, of: CallbackFlags.Flag.all.map(\.name)))
            }
        }
        return mask.rawValue
    }

    /// `401` or `500-599`.
    private mutating func status(_ node: YAMLNode) -> ClosedRange<Int>? {
        guard let text = reader.text(node, "\"status\"") else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
            (100...599).contains(first), (100...599).contains(last)
        else {
            reader.note(node.place, "\"status\" is an HTTP status from 100 to 599, or a range: 500-599")
            return nil
        }
        return first...last
    }

    private mutating func endpoints(_ node: YAMLNode) -> [Endpoint] {
        reader.texts(node, "\"endpoint\"").compactMap { word in
            if let endpoint = Endpoint(rawValue: word.value) { return endpoint }
            reader.note(word.place, Message.unknown("endpoint", word.value, of: Endpoint.allCases.map(\.rawValue)))
            return nil
        }
    }
}
