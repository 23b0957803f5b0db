package import SafeText
package import SystemFiles
private import Synchronization

/// The way out: every text that the tool writes, to standard output, to standard error or into a file, passes here.
///
/// It is gathered and goes on in large pieces. After a write that failed nothing more is written; ``failure`` says why.
package final class TextChannel: Sendable {
    private let state: Mutex<State>

    fileprivate struct State: ~Copyable {
        let sink: any ByteSink
        /// What every text passes on its way: no secret does.
        var gate = OutputGate()
        /// What is to be written next.
        var pending = ""
        var failure: SystemFailure?
        /// Whether anything was written.
        var isUsed = false

        init(_ sink: any ByteSink) {
            self.sink = sink
        }
    }

    /// How many bytes are gathered before they are written.
    package static let pieceSize = 64 << 10

    /// A channel that ends in a sink.
    init(to sink: any ByteSink) {
        state = Mutex(State(sink))
    }

    /// A channel that ends in a stream which is open already.
    package convenience init(descriptor: Int32) {
        self.init(to: StreamSink(descriptor: descriptor))
    }

    /// Sends what comes from now on through this gate, after what the one before still holds.
    package func pass(through gate: OutputGate) {
        state.withLock { state in
            state.pending += state.gate.finish()
            state.gate = gate
        }
    }

    /// Writes the mark by which Excel and older PowerShell know UTF-8. It is no text, and no gate has to look at it.
    package func writeByteOrderMark() {
        state.withLock { state in
            state.pending += state.gate.finish() + "\u{feff}"
        }
    }

    /// Takes in the next piece of text.
    package func write(_ piece: String) {
        state.withLock { state in
            state.pending += state.gate.take(piece)
            if state.pending.utf8.count >= TextChannel.pieceSize { state.release() }
        }
    }

    /// Writes what was gathered.
    package func flush() {
        state.withLock { state in
            state.pending += state.gate.finish()
            state.release()
        }
    }

    /// Why writing failed; `nil` while all is well.
    package var failure: SystemFailure? { state.withLock { $0.failure } }

    /// Whether anything was written, or was to be.
    package var isUsed: Bool { state.withLock { $0.isUsed } }
}

extension TextChannel.State {
    /// Lets out what was gathered. **Every byte that leaves the tool leaves it here**, behind the gate.
    fileprivate mutating func release() {
        guard !pending.isEmpty else { return }
        isUsed = true
        if failure == nil {
            do throws(SystemFailure) {
                try TextChannel.write(&pending, to: sink)
            } catch {
                failure = error
            }
        }
        pending.removeAll(keepingCapacity: true)
    }
}

extension TextChannel {
    private static func write(_ text: inout String, to sink: any ByteSink) throws(SystemFailure) {
        var failure: SystemFailure?
        text.withUTF8 { utf8 in
            do throws(SystemFailure) {
                try sink.write(UnsafeRawBufferPointer(utf8))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
