/// Bytes that are in memory already: examples, pasted lines, tests.
package struct MemorySource: ByteSource, Hashable {
    package let bytes: [UInt8]
    package let name: String

    /// A source of these bytes.
    package init(_ bytes: [UInt8], name: String = "memory") {
        self.bytes = bytes
        self.name = name
    }

    package var isReadOnce: Bool { false }
    package var place: SourcePlace? { nil }

    package func open() -> any ByteStream & ~Copyable {
        MemoryBytes(bytes)
    }

    package func openSeekable() -> (any SeekableStream & ~Copyable)? { MemoryBytes(bytes) }
}
