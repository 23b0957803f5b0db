/// A log that was not there.
package struct MissingLog: Hashable, Sendable, Codable {
    package let log: String
    /// Where it lies on the client.
    package let path: String
    package let why: String

    /// A log by its name, where it lies on the client, and what it would tell, as a sentence.
    package init(log: String, path: String, why: String) {
        self.log = log
        self.path = path
        self.why = why
    }
}
