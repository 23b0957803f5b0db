import Citations
import Diagnosis
import ReportModel

extension RuleFileReader {
    static let ruleKeys = [
        "id", "slug", "title", "area", "severity", "level", "basis", "replace", "seen", "subject", "clearedBy",
        "summary", "why", "actions", "who", "references", "explains", "matching", "notMatching",
    ]

    mutating func rule(_ node: YAMLNode) -> RuleEntry? {
        guard let mapping = reader.mapping(node, "the rule", keys: RuleFileReader.ruleKeys) else { return nil }
        let count = reader.mistakes.count
        let id = id(of: mapping)
        let slug = slug(of: mapping)
        let title = reader.requiredText("title", of: mapping)
        let area = choice("area", of: mapping, among: Area.allCases.map { ($0.rawValue, $0) }, isRequired: true)
        let severity = choice(
            "severity",
            of: mapping,
            among: Severity.allCases.map { ($0.rawValue, $0) },
            isRequired: true
        )
        let level = choice("level", of: mapping, among: CauseLevel.allCases.map { ($0.name, $0) })
        let basis = choice("basis", of: mapping, among: EvidenceBasis.allCases.map { ($0.rawValue, $0) })
        let replaces = mapping.values["replace"].flatMap { reader.flag($0, "\"replace\"") } ?? false
        var kinds: [Placed<String>] = []
        let check = check(of: mapping, kinds: &kinds)
        let summary = sentence("summary", of: mapping)
        let why = reader.requiredText("why", of: mapping)
        let actions = reader.optionalTexts("actions", of: mapping)
        for action in actions { checkPlaces(in: action.value, at: action.place) }
        let who = choice("who", of: mapping, among: Responsible.allCases.map { ($0.rawValue, $0) })
        let references = references(of: mapping)
        let explains = reader.optionalTexts("explains", of: mapping)
        let matching = examples("matching", of: mapping, isRequired: true)
        let notMatching = examples("notMatching", of: mapping, isRequired: false)
        guard reader.mistakes.count == count, let id, let slug, let title, let area, let severity, let check,
            let summary, let why
        else { return nil }
        return RuleEntry(
            rule: Rule(
                id: id,
                slug: slug,
                title: title,
                area: area,
                severity: severity,
                level: level ?? .none,
                basis: basis ?? .attested,
                check: check,
                summary: summary,
                why: why,
                actions: actions.map(\.value),
                who: who,
                references: references,
                explains: explains.map(\.value),
                matching: matching.map(\.value),
                notMatching: notMatching.map(\.value)
            ),
            replaces: replaces,
            place: mapping.values["id"]?.place ?? node.place,
            slugPlace: mapping.values["slug"]?.place ?? node.place,
            explains: explains,
            kinds: kinds,
            matching: matching.map(\.place),
            notMatching: notMatching.map(\.place)
        )
    }
}

// MARK: - Parts

extension RuleFileReader {
    /// Reports promise ids of capital letters and digits.
    private mutating func id(of mapping: Mapping) -> String? {
        guard let id = reader.requiredText("id", of: mapping), let node = mapping.values["id"] else { return nil }
        let letters = id.prefix { ("A"..."Z").contains($0) }
        let digits = id.dropFirst(letters.count)
        guard (2...10).contains(letters.count), (1...6).contains(digits.count),
            digits.allSatisfy({ ("0"..."9").contains($0) })
        else {
            reader.note(node.place, "an id is of 2 to 10 capital letters and 1 to 6 digits: VPN001")
            return nil
        }
        return id
    }

    private mutating func slug(of mapping: Mapping) -> String? {
        guard let slug = reader.requiredText("slug", of: mapping), let node = mapping.values["slug"] else { return nil }
        guard RuleFileReader.isSlug(slug) else {
            reader.note(node.place, "a slug is of lower-case letters, digits and dashes: vpn-dropped")
            return nil
        }
        return slug
    }

    private mutating func choice<Value>(
        _ key: String,
        of mapping: Mapping,
        among values: [(name: String, value: Value)],
        isRequired: Bool = false
    ) -> Value? {
        if !isRequired, mapping.values[key] == nil { return nil }
        return reader.required(key, of: mapping).flatMap { reader.choice($0, key, among: values) }
    }

    private mutating func sentence(_ key: String, of mapping: Mapping) -> String? {
        guard let text = reader.requiredText(key, of: mapping), let node = mapping.values[key] else { return nil }
        checkPlaces(in: text, at: node.place)
        return text
    }

    /// Every `{field|alternative}` of a sentence must name a field.
    private mutating func checkPlaces(in text: String, at place: Place) {
        // A finding's subject can be named without knowing which field it is.
        let known = Field.allCases.map(\.rawValue) + ["subject"]
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let close = part.firstIndex(of: "}") else {
                reader.note(place, "a { without its }; a place for a value is written {host} or {host|the server}")
                continue
            }
            let name = String(part[..<close].prefix { $0 != "|" })
            if !known.contains(name) { reader.note(place, Message.unknown("field", name, of: known, in: "braces")) }
        }
    }

    private mutating func references(of mapping: Mapping) -> [Reference] {
        guard let node = mapping.values["references"] else { return [] }
        return (reader.list(node, "\"references\"") ?? []).compactMap { item in
            guard let entry = reader.mapping(item, "the reference", keys: ["title", "url"]),
                let title = reader.requiredText("title", of: entry), let url = reader.requiredText("url", of: entry)
            else { return nil }
            guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
                reader.note(entry.values["url"]?.place ?? item.place, "\"url\" must be a full address: https://…")
                return nil
            }
            return Reference(title, url)
        }
    }

    private mutating func examples(_ key: String, of mapping: Mapping, isRequired: Bool) -> [Placed<Example>] {
        guard let node = mapping.values[key] else {
            if isRequired { _ = reader.required(key, of: mapping) }
            return []
        }
        if isRequired, case .sequence(let items) = node.content, items.isEmpty {
            reader.note(node.place, "\"\(key)\" is empty; a rule is proved by at least one example")
        }
        let examples = reader.texts(node, "\"\(key)\"").map {
            Placed(value: Example(written: $0.value), place: $0.place)
        }
        for example in examples where ExampleLog.brokenPause(in: example.value) != nil {
            reader.note(example.place, "a pause is written +hours:minutes:seconds, each of 1 to 6 digits: +00:31:00")
        }
        return examples
    }
}

extension Example {
    /// An example whose first line may name the log: `== ccmsetup`; without it the log is CcmMessaging.
    init(written text: String) {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        if let first = lines.first, first.hasPrefix("== "), first.count > 3 {
            self.init(String(first.dropFirst(3)), lines.count > 1 ? String(lines[1]) : "")
        } else {
            self.init("CcmMessaging", text)
        }
    }
}
