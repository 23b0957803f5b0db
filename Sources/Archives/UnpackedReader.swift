#if canImport(CArchive)
    import Checked

    /// Reads a file that is packed by itself, unpacked.
    package final class UnpackedReader {
        private let input: any PackedInput
        private let unpacker: any Unpacker
        private let buffer: UnsafeMutableRawBufferPointer
        /// The packed bytes at hand.
        private var unread = 0..<0
        private var isInputDone = false
        private var isDone = false
        /// Why there is no going on.
        package private(set) var failure: ArchiveFailure?

        /// A file before its first byte.
        ///
        /// - Throws: ``ArchiveFailure/input`` where there is no memory.
        package init(_ input: any PackedInput, _ compression: Compression) throws(ArchiveFailure) {
            guard let unpacker = compression.unpacker else { throw .input }
            self.input = input
            self.unpacker = unpacker
            // Last: nobody frees what a class holds whose beginning failed.
            buffer = UnsafeMutableRawBufferPointer.allocate(
                byteCount: UnpackingLimits.piece,
                alignment: MemoryLayout<UInt64>.alignment
            )
        }

        deinit {
            buffer.deallocate()
        }

        /// Fills the buffer with the next bytes, unpacked.
        ///
        /// - Returns: how many were written; fewer than there is room for only at the end, or where ``failure`` says why.
        package func read(into room: UnsafeMutableRawBufferPointer) -> Int {
            var total = 0
            do throws(ArchiveFailure) {
                while !isDone, total < room.count {
                    total += try unpack(
                        into: UnsafeMutableRawBufferPointer(rebasing: room[Range(from: total, to: room.count)])
                    )
                }
            } catch {
                failure = error
                isDone = true
            }
            return total
        }

        /// One step.
        ///
        /// - Returns: how many bytes were written.
        private func unpack(into room: UnsafeMutableRawBufferPointer) throws(ArchiveFailure) -> Int {
            if unread.isEmpty { try fill() }
            let step = try unpacker.unpack(packed, isLast: isInputDone, into: room)
            unread = Range(from: unread.lowerBound +| step.used, to: unread.upperBound)
            if step.isEnd {
                try goOn()
            } else if step.used == 0, step.made == 0 {
                guard !isInputDone else { throw .cut }
                guard unread.count < buffer.count else { throw .damaged("it does not go on") }
                try fill()
            }
            return step.made
        }

        private var packed: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer[unread]) }

        /// Files that are packed may be appended to each other; other bytes behind one are none of it.
        private func goOn() throws(ArchiveFailure) {
            // As many as a beginning needs to be seen.
            if unread.count < 8 { try fill() }
            isDone = !unpacker.goesOn(with: packed)
        }

        /// Reads on behind the bytes that are left.
        private func fill() throws(ArchiveFailure) {
            guard !isInputDone, let base = buffer.baseAddress else { return }
            let left = unread.count
            base.copyMemory(from: base + unread.lowerBound, byteCount: left)
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[Range(from: left, to: buffer.count)])
            guard let count = input.read(into: room) else { throw .input }
            isInputDone = count < room.count
            unread = Range(from: 0, to: left +| count)
        }
    }
#endif
