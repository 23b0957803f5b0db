/// Somewhere bytes come from: a file, a pipe, memory, or what is made of the bytes of another source.
///
/// A new kind of source is a new type of this protocol; nothing else has to know of it. A decoder or a member of an
/// archive holds the source it reads from, and opens a stream over that one's.
package protocol ByteSource: Sendable {
    /// What messages call it: the path as it was given, `standard input`.
    var name: String { get }
    /// Whether its bytes come only once, so that nothing can be known of them before they are read.
    var isReadOnce: Bool { get }
    /// Where its bytes lie on this device, so that nothing is written over them; `nil` for those that lie nowhere.
    var place: SourcePlace? { get }

    /// Opens it at its first byte. What is opened is closed when the stream goes away.
    ///
    /// - Throws: ``SourceError`` when it can't be opened.
    func open() throws(SourceError) -> any ByteStream & ~Copyable

    /// Opens it so that any of its bytes can be read at any time.
    ///
    /// - Returns: `nil` where they come one behind the other.
    func openSeekable() throws(SourceError) -> (any SeekableStream & ~Copyable)?

    /// When it is best opened, of all that share the work of unpacking: one of a lower number before one of a higher,
    /// and none at the same time. `nil` for what can be opened at any time at no cost.
    var turn: Int? { get }

    /// The path inside of archives, with a slash between folders; empty for what lies in none.
    var insidePath: String { get }
}

/// Where the bytes of a source lie on this device.
package enum SourcePlace: Hashable, Sendable {
    case path(String)
    case standardInput
}

extension ByteSource {
    package func openSeekable() throws(SourceError) -> (any SeekableStream & ~Copyable)? { nil }
    package var turn: Int? { nil }
    package var insidePath: String { "" }

    /// The bytes of a source that is read as a whole.
    ///
    /// - Returns: `nil` when there are more than the limit.
    /// - Throws: ``SourceError`` when they can't be read.
    package func contents(limit: Int) throws(SourceError) -> [UInt8]? {
        var stream = try open()
        return try stream.readAll(limit: limit)
    }
}
