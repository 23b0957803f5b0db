/// What is piped into the tool.
package struct StandardInput: ByteSource, Hashable {
    /// Standard input; there is one.
    package init() {}

    package var name: String { FileBytes.standardInput }
    package var isReadOnce: Bool { true }
    package var place: SourcePlace? { .standardInput }

    package func open() -> any ByteStream & ~Copyable {
        FileBytes(standardInput: ())
    }
}
