/// A page that documents something.
package struct JSONReference: Encodable {
    let title: String
    let url: String

    /// A page by its title and full URL.
    package init(title: String, url: String) {
        self.title = title
        self.url = url
    }
}
