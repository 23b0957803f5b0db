import Diagnosis

/// What stands in a rule file, with the places that messages need.
struct RuleFile {
    var patterns: [PatternEntry] = []
    var rules: [RuleEntry] = []
    /// Ids of rules to switch off.
    var disabled: [Placed<String>] = []
}

/// A value and where it stands.
struct Placed<Value> {
    let value: Value
    let place: Place
}

extension Placed: Sendable where Value: Sendable {}

/// A pattern as a file adds it.
struct PatternEntry {
    let pattern: SignalPattern
    let place: Place
    /// The expression's node, for places inside it.
    let expression: YAMLNode?
    let starts: [Place]
    let matching: [Place]
    let notMatching: [Place]
}

/// A rule as a file adds it or puts it in another's place.
struct RuleEntry {
    let rule: Rule
    let replaces: Bool
    let place: Place
    let slugPlace: Place
    let explains: [Placed<String>]
    /// The kinds of signals named, in the filter and in what clears it.
    let kinds: [Placed<String>]
    let matching: [Place]
    let notMatching: [Place]
}
