import Checked
import SystemFiles

/// Standard input in lines and in counted bytes, as they come: whoever asks waits for the answer before it asks on.
struct RequestInput {
    private var buffer: [UInt8] = []
    /// How many bytes at the buffer's start were taken.
    private var taken = 0
    private var hasEnded = false
    /// Why nothing more can be understood; `nil` at an ordinary end.
    private(set) var problem: String?

    private static let pieceSize = 64 << 10

    /// The next line without its end; `nil` at the end of the input.
    mutating func line(limit: Int) -> String? {
        var looked = taken
        while true {
            if let end = buffer[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer.part(from: taken, to: end)
                taken = end + 1
                return CarriedPath.path(of: Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
            }
            guard buffer.count - taken <= limit else {
                problem = "a request is longer than \(limit) bytes"
                return nil
            }
            looked = buffer.count
            let before = taken
            guard readOn() else { break }
            looked -= before - taken
        }
        if taken < buffer.count, problem == nil { problem = "standard input ended within a request" }
        return nil
    }

    /// The next bytes, so many; `nil` when there are fewer.
    mutating func bytes(_ count: Int) -> [UInt8]? {
        while buffer.count - taken < count {
            guard readOn() else { return nil }
        }
        let bytes = Array(buffer.part(from: taken, to: taken +| count))
        taken += count
        return bytes
    }

    /// Reads what is at hand, and waits where nothing is.
    ///
    /// - Returns: whether there was more.
    private mutating func readOn() -> Bool {
        guard !hasEnded else { return false }
        buffer.removeFirst(taken)
        taken = 0
        var failure: SystemFailure?
        let piece = [UInt8](unsafeUninitializedCapacity: RequestInput.pieceSize) { buffer, count in
            do throws(SystemFailure) {
                count = try System.readSome(into: UnsafeMutableRawBufferPointer(buffer), from: 0)
            } catch {
                failure = error
            }
        }
        if let failure { problem = "standard input can't be read: \(failure.reason)" }
        hasEnded = piece.isEmpty
        buffer += piece
        return !hasEnded
    }
}
