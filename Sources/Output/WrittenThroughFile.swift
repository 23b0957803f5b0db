import SystemFiles

/// Something that is written into and stays what it is.
final class WrittenThroughFile: PlacedFile, @unchecked Sendable {
    private let descriptor: Int32
    private let isFile: Bool
    private let path: String
    private let notice: (String) -> Void
    private var hasBegun = false
    private var isOpen = true

    init(_ place: OutputPlace, notice: @escaping (String) -> Void) throws(SystemFailure) {
        descriptor = try WrittenThroughFile.open(place, notice: notice)
        isFile = (try? System.status(ofDescriptor: descriptor))?.kind == .file
        path = place.path
        self.notice = notice
    }

    deinit {
        discard()
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        try begin()
        try System.writeAll(bytes, to: descriptor)
    }

    func finish() throws(SystemFailure) {
        try begin()
        if isFile { try System.synchronize(descriptor) }
        guard isOpen else { return }
        isOpen = false
        let isClosed = System.shut(descriptor)
        let failure = SystemFailure.last
        Signals.obey()
        if !isClosed { throw failure }
    }

    func discard() {
        guard isOpen else { return }
        isOpen = false
        System.shut(descriptor)
        Signals.obey()
    }
}

extension WrittenThroughFile {
    /// Empties a file before the first byte. From then on it is not whole until the end: a signal waits so long, and
    /// so does another run.
    private func begin() throws(SystemFailure) {
        guard !hasBegun, isFile else { return }
        try lock()
        hasBegun = true
        Signals.putOff()
        try System.empty(descriptor)
    }

    /// Takes the file for this run alone.
    ///
    /// - Throws: ``SystemFailure/wouldWait`` when another run does not give it back. Two runs would mix their reports.
    private func lock() throws(SystemFailure) {
        var patience = Patience(for: .seconds(30))
        while let failure = Signals.failureOfLock(descriptor) {
            // A file system without locks is no reason not to write.
            guard failure == .wouldWait || failure == .interrupted else { return }
            guard patience.lasts else { throw .wouldWait }
            patience.pause { notice("\(path): another run is writing this file; waiting for it.") }
        }
    }

    /// Opens what lies at the place. A pipe that nobody reads is waited for, not for ever.
    private static func open(_ place: OutputPlace, notice: (String) -> Void) throws(SystemFailure) -> Int32 {
        var patience = Patience()
        while true {
            do throws(SystemFailure) {
                return try System.openForWriting(place.path, createsFile: place.status == nil)
            } catch {
                guard error == .nobodyThere, place.status?.kind == .pipe, patience.lasts else { throw error }
                patience.pause { notice("\(place.path): a pipe that nobody reads yet; waiting for a reader.") }
            }
        }
    }
}
