// Reading into a buffer is as fast as mapping here, and a mapped log that is truncated while it is read (a rollover)
// would end the process.

private import Synchronization
import SystemFiles

/// A file's bytes, read in order.
package struct FileBytes: SeekableStream, ~Copyable {
    private let path: String
    private let descriptor: Int32
    /// How many bytes may still be read of what may have no end; `nil` for files, pipes and terminals.
    private var allowance: Int?
    /// How many bytes the file had when it was opened; 0 for what is no file.
    package let size: Int

    /// How many bytes are read of a device or of a file that the kernel makes up: such a thing may have no end.
    package static let endlessLimit = 64 << 20

    /// What messages call standard input.
    static let standardInput = "standard input"

    /// Opens whatever lies under a path that somebody named: a file, a pipe, a device.
    ///
    /// - Throws: ``SourceError`` when it can't be opened.
    package init(path: String) throws(SourceError) {
        self.path = path
        let kind = FileStatus(path: path)?.kind
        if kind == .socket { throw .socket(path) }
        descriptor = try FileBytes.open(path, waits: kind != .madeUp)
        size = 0
        allowance = FileBytes.allowance(of: descriptor)
    }

    /// Opens a file that was found, and nothing that has taken its place since.
    ///
    /// - Throws: ``SourceError`` when it can't be opened or is no file.
    package init(file path: String) throws(SourceError) {
        let descriptor = try FileBytes.open(path, waits: false)
        guard let status = try? System.status(ofDescriptor: descriptor), status.kind == .file else {
            FileBytes.close(descriptor)
            throw .unreadable(path, reason: "it is no file any more")
        }
        size = status.size ?? 0
        self.path = path
        self.descriptor = descriptor
    }

    /// Standard input.
    package init(standardInput: Void) {
        path = FileBytes.standardInput
        descriptor = 0
        size = 0
        allowance = FileBytes.allowance(of: descriptor)
    }

    deinit {
        if descriptor > 0 { FileBytes.close(descriptor) }
    }

    package func failure() -> SourceError? { nil }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        var total = 0
        let wanted = min(buffer.count, allowance ?? .max)
        defer { allowance = allowance.map { $0 - total } }
        while total < wanted {
            let count = try readSome(UnsafeMutableRawBufferPointer(rebasing: buffer[total..<wanted]))
            if count == 0 { break }
            total += count
        }
        if total == wanted, wanted < buffer.count { throw .endless(path) }
        return total
    }

    package mutating func seek(to place: Int) throws(SourceError) {
        do throws(SystemFailure) {
            try System.seek(descriptor, to: place)
        } catch {
            throw SourceError(path: path, error)
        }
    }

    private func readSome(_ buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
        do throws(SystemFailure) {
            return try System.readSome(into: buffer, from: descriptor)
        } catch {
            throw SourceError(path: path, error)
        }
    }
}

// MARK: - Opening

extension FileBytes {
    /// How many files are open or being opened, to know whether one more may be opened when another is closed.
    private static let openCount = Atomic<Int>(0)

    /// How many looks in a row must find no file of this run open, until it is believed that none will be closed: one
    /// alone may fall between the moment another thread opens a file and the moment it is read.
    private static let loneLooks = 3

    /// Opens for reading. Where no more files may be open at once, it waits until another one of this run is closed.
    private static func open(_ path: String, waits: Bool) throws(SourceError) -> Int32 {
        var patience = Patience()
        var looksAlone = 0
        while true {
            // Counted before it is open: whoever takes the last place must not go unseen by who comes too late for it.
            openCount.add(1, ordering: .acquiringAndReleasing)
            do throws(SystemFailure) {
                return try System.openForReading(path, waits: waits)
            } catch {
                // Counted after it failed: who took the last place may have come between the count and the attempt.
                let others = openCount.subtract(1, ordering: .acquiringAndReleasing).newValue
                looksAlone = others > 0 ? 0 : looksAlone + 1
                let isForNow = error == .tooManyFilesOfThisRun || error == .tooManyFiles
                guard isForNow, looksAlone < loneLooks, patience.lasts else { throw SourceError(path: path, error) }
                patience.pause(milliseconds: 1)
            }
        }
    }

    private static func close(_ descriptor: Int32) {
        System.shut(descriptor)
        openCount.subtract(1, ordering: .acquiringAndReleasing)
    }

    /// A terminal may be read without a limit: what it gives ends when a person says so.
    private static func allowance(of descriptor: Int32) -> Int? {
        switch (try? System.status(ofDescriptor: descriptor))?.kind {
        case .madeUp: endlessLimit
        case .device where !System.isTerminal(descriptor): endlessLimit
        default: nil
        }
    }
}
