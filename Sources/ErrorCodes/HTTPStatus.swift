/// A status from a `[CCMHTTP] ERROR INFO` line.
package struct HTTPStatus: Sendable, Hashable {
    package let code: Int

    /// The phrase of the standard; `nil` for the client's own pseudo statuses and unknown ones.
    package let reasonPhrase: String?

    /// What the status says, with a full stop.
    package let meaning: String

    /// Whether Configuration Manager made the number up because no HTTP answer arrived (600, 990, 999).
    package let isPseudo: Bool

    /// Fails when the table has no such status.
    package init?(_ code: Int) {
        guard let value = UInt32(exactly: code), let entry = ErrorFamilyTable.http.entry(for: value) else { return nil }
        self.code = code
        reasonPhrase = entry.aliases.first
        meaning = entry.meaning
        isPseudo = code >= 600
    }
}
