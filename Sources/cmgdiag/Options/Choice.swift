import ArgumentParser

/// A value of an option that is one of a few, in any case and by other names that people have for it.
protocol Choice {
    /// What can be chosen, by the names that help texts show.
    static var choices: [(name: String, value: Self)] { get }
    /// Other names, in lower case, and what each stands for.
    static var otherNames: [String: String] { get }
}

extension Choice {
    static var otherNames: [String: String] { [:] }

    /// The names, for completions.
    static var names: [String] { choices.map(\.name) }

    /// Reads what somebody typed.
    ///
    /// - Throws: ``ValidationError`` with the names there are, and the nearest one.
    static func read(_ text: String) throws -> Self {
        let typed = text.lowercased()
        let name = otherNames[typed] ?? typed
        if let choice = choices.first(where: { $0.name.lowercased() == name }) { return choice.value }
        let near = NearestWord.of(typed, among: names + otherNames.keys.sorted())
        let meant = near.map { otherNames[$0] ?? $0 }
        let list = (names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " : "") + (names.last ?? "")
        throw ValidationError("It is \(list)." + (meant.map { " Did you mean \($0)?" } ?? ""))
    }
}

extension Choice where Self: CaseIterable & RawRepresentable<String> {
    static var choices: [(name: String, value: Self)] { allCases.map { ($0.rawValue, $0) } }
}
