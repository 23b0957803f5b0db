/// The version of the tool and the library, which reports name.
package enum ToolVersion {
    /// In the form of Semantic Versioning.
    package static let text = "0.1.0"
}
