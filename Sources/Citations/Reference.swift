/// A page that documents a fact.
package struct Reference: Hashable, Sendable, Codable {
    package let title: String
    /// A full URL.
    package let url: String

    /// A page by its title and full URL.
    package init(_ title: String, _ url: String) {
        self.title = title
        self.url = url
    }
}
