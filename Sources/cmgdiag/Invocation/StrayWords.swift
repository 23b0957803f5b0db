import ArgumentParser

/// Words behind a command that takes none, so that the message can say what they were probably meant for.
struct StrayWords: ParsableArguments {
    @Argument(help: .hidden)
    var words: [String] = []

    /// Refuses them.
    ///
    /// - Parameter command: what to type for a word; `nil` when it means nothing here.
    /// - Throws: ``ValidationError`` when there are any.
    func refuse(_ command: (String) -> String?) throws {
        guard let word = words.first else { return }
        let advice = command(word).map { " Type: \($0)" } ?? ""
        throw ValidationError("'\(word)' stands alone, and means nothing here.\(advice)")
    }
}
