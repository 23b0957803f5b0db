/// Names for reports: `host-1`, `sid-2`.
package struct NumberedNames: Sendable {
    package var pseudonyms: Pseudonyms

    /// Names that go on after those given before.
    package init(_ pseudonyms: Pseudonyms = Pseudonyms()) {
        self.pseudonyms = pseudonyms
    }

    /// What stands for a name.
    mutating func pseudonym(of name: Name) -> String {
        pseudonyms.pseudonym(of: name) { "\(name.kind.word)-\($0)" }
    }
}
