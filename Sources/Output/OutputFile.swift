import SystemFiles

package import SafeText

/// A report on its way into a file, written in pieces.
///
/// Where nothing but a file of one name lies, or nothing at all, the report appears whole or not at all, with the
/// permissions and the owner of the file before it. Anything else is written into and stays what it is.
package final class OutputFile {
    private let path: String
    private let file: any PlacedFile
    private let channel: TextChannel

    /// Opens what lies at a place, or makes a file that will.
    ///
    /// - Parameters:
    ///   - place: where the report is to be.
    ///   - notice: tells a person why nothing happens for a while.
    /// - Throws: ``OutputProblem`` when nothing can be written there.
    package init(_ place: OutputPlace, notice: @escaping (String) -> Void) throws(OutputProblem) {
        path = place.path
        do throws(SystemFailure) {
            file = try OutputFile.file(at: place, notice: notice)
        } catch {
            throw OutputProblem(place.path, error)
        }
        channel = TextChannel(to: file)
    }

    /// Sends what comes from now on through this gate.
    package func pass(through gate: OutputGate) {
        channel.pass(through: gate)
    }

    /// Has the file begin with the mark of UTF-8.
    package func writeByteOrderMark() {
        channel.writeByteOrderMark()
    }

    /// Takes in the next piece.
    package func write(_ piece: String) {
        channel.write(piece)
    }

    /// Writes what is left and puts the file in its place.
    package func finish() throws(OutputProblem) {
        channel.flush()
        do throws(SystemFailure) {
            // What a pipe's reader did not want to have is no failure.
            if let failure = channel.failure, failure != .closedPipe { throw failure }
            try file.finish()
        } catch {
            file.discard()
            throw OutputProblem(path, error)
        }
    }

    deinit {
        file.discard()
    }

    private static func file(
        at place: OutputPlace,
        notice: @escaping (String) -> Void
    ) throws(SystemFailure) -> any PlacedFile {
        guard place.way == .whole else { return try WrittenThroughFile(place, notice: notice) }
        // A file that its owner protected from being written is not to be replaced either.
        if place.status != nil { System.shut(try System.openForWriting(place.path, createsFile: false)) }
        do throws(SystemFailure) {
            return try HiddenFile(place)
        } catch {
            guard place.status != nil else { throw error }
            return try WrittenThroughFile(place, notice: notice)
        }
    }
}

/// A file that is being written for a place.
///
/// It belongs to one ``OutputFile``, whose pieces and end come one after the other; that is why the files are held for
/// sendable without a check.
protocol PlacedFile: ByteSink {
    /// Says that everything was written.
    func finish() throws(SystemFailure)

    /// Leaves nothing behind that is not whole, where that can be; does nothing after ``finish()``.
    func discard()
}
