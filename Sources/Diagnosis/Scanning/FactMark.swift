/// A fact and the file it stands in.
package struct FactMark<Fact: Sendable>: Sendable {
    package let fact: Fact
    /// The file's number in the bundle.
    package let source: Int
}
