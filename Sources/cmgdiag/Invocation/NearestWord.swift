import ErrorCodes

/// The word of a list that somebody probably meant.
enum NearestWord {
    /// The nearest one; `nil` when none is near. Two letters that changed places are one slip, as in `tokne`.
    static func of(_ typed: some StringProtocol, among words: [String]) -> String? {
        NearestNames.nearest(to: typed, among: words, limit: 1).first?.text
    }
}
