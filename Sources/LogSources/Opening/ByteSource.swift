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
}

/// Where the bytes of a source lie on this device.
package enum SourcePlace: Hashable, Sendable {
    case path(String)
    case standardInput
}

extension ByteSource {
    /// The bytes of a source that is read as a whole.
    ///
    /// - Returns: `nil` when there are more than the limit.
    /// - Throws: ``SourceError`` when they can't be read.
    package func contents(limit: Int) throws(SourceError) -> [UInt8]? {
        var stream = try open()
        return try stream.readAll(limit: limit)
    }
}
