import ErrorCodes

/// The word of a list that somebody probably meant.
enum NearestWord {
    /// The nearest one; `nil` when none is near. Two letters that changed places are one slip, as in `tokne`.
    static func of(_ typed: some StringProtocol, among words: [String]) -> String? {
        guard typed.utf8.count <= 80 else { return nil }
        let letters = Array(typed.lowercased().utf8)
        let swapped = letters.indices.dropLast().lazy.map { place in
            var changed = letters
            changed.swapAt(place, place + 1)
            return String(decoding: changed, as: UTF8.self)
        }
        return words.first { swapped.contains($0.lowercased()) }
            ?? NearestNames.nearest(to: typed, among: words, limit: 1).first?.text
    }
}
