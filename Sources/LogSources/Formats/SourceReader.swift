/// Reads the text of one source, of which the bytes come in pieces.
///
/// A value, so that what was read so far can be finished on a copy while the source goes on.
package protocol SourceReader {
    /// Takes in what can be told from the bytes at hand, all of which are to be accounted for in the end.
    ///
    /// - Parameters:
    ///   - bytes: the source from wherever the last piece's unused part began.
    ///   - isLast: whether the source ends where the bytes end.
    ///   - sink: what takes in the records; it must be left before this returns.
    /// - Returns: how many of the bytes are used up.
    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int
}
