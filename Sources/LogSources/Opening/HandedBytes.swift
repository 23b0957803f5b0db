/// A stream on its way through several functions.
///
/// It can be copied, and all copies are the one stream. Where the optimiser of Swift 6.3 inlines functions that hand an
/// existential on that can't be copied, it makes a copy all the same, which ends the program: a tar in a gzip did.
struct HandedBytes: ByteStream {
    private let holder: Holder

    /// Holds a stream. Not to be inlined, where the copy would be made.
    @inline(never)
    @_optimize(none)
    init(_ stream: consuming any ByteStream & ~Copyable) {
        holder = Holder(stream)
    }

    func failure() -> SourceError? { holder.stream.failure() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        try holder.stream.read(into: buffer)
    }

    private final class Holder {
        var stream: any ByteStream & ~Copyable

        @inline(never)
        @_optimize(none)
        init(_ stream: consuming any ByteStream & ~Copyable) {
            self.stream = stream
        }
    }
}
