/// The program that wrote an answer.
package struct JSONTool: Encodable {
    let name: String
    let version: String

    /// A program by its name and version.
    package init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
