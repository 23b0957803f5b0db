/// A step of what to do: where it is done, and what.
package struct Step: Hashable, Sendable {
    /// The place without its article: `client`, `top-level site server`; `nil` for a step that names none.
    package let place: String?
    package let text: String

    /// Reads a step as rules write it: `On the client: restart the service.`
    package init(_ sentence: String) {
        guard let colon = sentence.firstIndex(of: ":"), let place = Self.place(in: sentence[..<colon]) else {
            self.place = nil
            text = sentence
            return
        }
        self.place = place
        text = String(sentence[sentence.index(after: colon)...].drop { $0 == " " })
    }

    /// The place that some words name; `nil` for words that begin another sentence.
    private static func place(in words: Substring) -> String? {
        guard words.count <= longest, let opening = openings.first(where: words.hasPrefix) else { return nil }
        return String(words.dropFirst(opening.count))
    }

    private static let openings = ["On the ", "In the ", "With the ", "At the ", "On your ", "In ", "For a ", "For "]
    /// More words before a colon are no place.
    private static let longest = 60
}
