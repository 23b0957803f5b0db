/// Pseudonyms by what they stand for: equal names have equal ones, different names different ones.
package struct Pseudonyms: Sendable {
    /// What must not be given, since it is a name of the input itself.
    private var taken: Set<String>
    private var given: [NameKind: [String: String]] = [:]
    private var used: Set<String> = []
    /// The last number of each form.
    private var counts: [String: Int] = [:]
    /// Whether a form had fewer pseudonyms than names, so that some have none of their own.
    package private(set) var isUsedUp = false
    /// Last labels of DNS names; they name nobody, and are no names to look for.
    private var tops: [String: String] = [:]

    /// Pseudonyms that are none of these texts, in lower case.
    package init(avoiding taken: Set<String> = []) {
        self.taken = taken
    }

    /// The same pseudonyms, of which new ones are none of these texts.
    func avoiding(_ texts: Set<String>) -> Pseudonyms {
        var copy = self
        copy.taken = texts
        return copy
    }

    /// The pseudonym of a name; a new one is made by its number.
    ///
    /// - Parameters:
    ///   - name: what it stands for.
    ///   - form: names of one kind and different forms are numbered apart.
    ///   - limit: the last number that makes a pseudonym of its own.
    ///   - make: makes a pseudonym of a number from 1 on.
    /// - Returns: the pseudonym; one that is not its own when ``isUsedUp``.
    mutating func pseudonym(
        of name: Name,
        form: String = "",
        limit: Int = .max,
        made make: (Int) -> String
    ) -> String {
        // One of an earlier run may be a name of this one.
        if let known = given[name.kind]?[name.value], !taken.contains(known) { return known }
        let key = name.kind.rawValue + " " + form
        var number = counts[key] ?? 0
        defer { counts[key] = number }
        while number < limit {
            number += 1
            let candidate = make(number)
            guard !taken.contains(candidate), !used.contains(candidate) else { continue }
            remember(candidate, for: name)
            return candidate
        }
        isUsedUp = true
        return make(limit)
    }

    /// Whether a name has a pseudonym.
    func given(_ name: Name) -> Bool { given[name.kind]?[name.value] != nil }

    /// What stands for the last label of DNS names; a new one is made by its number.
    mutating func pseudonym(ofTop label: String, made make: (Int) -> String) -> String {
        if let known = tops[label] { return known }
        let made = make(tops.count + 1)
        tops[label] = made
        return made
    }

    /// Takes in a pseudonym that was given in another run.
    package mutating func remember(_ pseudonym: String, for name: Name) {
        given[name.kind, default: [:]][name.value] = pseudonym
        used.insert(pseudonym)
    }

    /// What stands for the last labels of DNS names.
    package var topDomains: [String: String] { tops }

    /// Takes in what stood for the last label of DNS names in another run.
    package mutating func remember(_ pseudonym: String, forTop label: String) { tops[label] = pseudonym }

    /// All that were given, by the kind of what they stand for.
    package var all: [NameKind: [String: String]] { given }

    /// Every name that has one.
    var names: [Name] { given.flatMap { kind, names in names.keys.map { Name(kind, $0) } } }
}
