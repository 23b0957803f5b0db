/// The names of a list that resemble what somebody typed.
package enum NearestNames {
    /// The names that resemble a text, nearest first; case does not count.
    ///
    /// A third of the letters may differ, at least one and at most four. A text over 80 bytes resembles nothing.
    package static func nearest(to text: some StringProtocol, among names: [String], limit: Int = 3) -> [Suggestion] {
        let typed = Array(ASCII.lowercased(text).prefix(81))
        guard (2...80).contains(typed.count), limit > 0 else { return [] }
        let most = max(1, min(4, typed.count / 3))
        let near = names.compactMap { name in
            EditDistance.between(typed, ASCII.lowercased(name), atMost: most).map {
                Suggestion(text: name, distance: $0)
            }
        }
        return Array(near.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.prefix(limit))
    }
}
