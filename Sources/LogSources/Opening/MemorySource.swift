/// Bytes that are in memory already: examples, pasted lines, tests.
package struct MemorySource: ByteSource, Hashable {
    package let bytes: [UInt8]

    /// A source of these bytes.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var name: String { "memory" }
    package var isReadOnce: Bool { false }
    package var place: SourcePlace? { nil }

    package func open() -> any ByteStream & ~Copyable {
        MemoryBytes(bytes)
    }

    package func openSeekable() -> (any SeekableStream & ~Copyable)? { MemoryBytes(bytes) }
}
