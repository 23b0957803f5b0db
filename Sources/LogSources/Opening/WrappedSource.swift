/// A source that gives the bytes of another one, and only looks at them on their way: all else is said by that one.
package protocol WrappedSource: ByteSource {
    var source: any ByteSource { get }
}

extension WrappedSource {
    package var name: String { source.name }
    package var isReadOnce: Bool { source.isReadOnce }
    package var place: SourcePlace? { source.place }
    package var turn: Int? { source.turn }
    package var insidePath: String { source.insidePath }

    package func openSeekable() throws(SourceError) -> (any SeekableStream & ~Copyable)? { try source.openSeekable() }
}
