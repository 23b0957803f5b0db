extension [String] {
    /// Each text once, in the order of their first places.
    var withoutRepetition: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }

    /// The first texts in one sentence, and how many more there are: a damaged or hostile log names thousands.
    func listed(separator: String) -> String {
        let more = count - mostListed
        guard more > 0 else { return joined(separator: separator) }
        return prefix(mostListed).joined(separator: separator) + "\(separator)and \(more) more"
    }
}

/// A client meets a handful of servers, and nobody reads on behind so many.
private let mostListed = 20
