import Diagnosis

/// Rules in their order, found by id and by slug at once: a file may bring thousands.
struct RuleList {
    private(set) var rules: [Rule]
    private var places: [String: Int] = [:]
    /// By slug: how many rules bear it.
    private var slugs: [String: Int] = [:]

    /// The rules of a catalogue, whose ids are unique.
    init(_ rules: [Rule]) {
        self.rules = rules
        for (place, rule) in rules.enumerated() {
            places[rule.id] = place
            slugs[rule.slug, default: 0] += 1
        }
    }

    /// Whether a rule has the id.
    func has(_ id: String) -> Bool { places[id] != nil }

    /// Whether another rule than that of the id has the slug.
    func hasOther(with slug: String, than id: String) -> Bool {
        let isOwn = places[id].map { rules[$0].slug == slug } ?? false
        return slugs[slug, default: 0] > (isOwn ? 1 : 0)
    }

    /// Puts a rule behind all others; its id must be new.
    mutating func append(_ rule: Rule) {
        places[rule.id] = rules.count
        slugs[rule.slug, default: 0] += 1
        rules.append(rule)
    }

    /// Puts a rule in the place of that with its id; does nothing where there is none.
    mutating func replace(by rule: Rule) {
        guard let place = places[rule.id] else { return }
        slugs[rules[place].slug, default: 1] -= 1
        slugs[rule.slug, default: 0] += 1
        rules[place] = rule
    }
}
