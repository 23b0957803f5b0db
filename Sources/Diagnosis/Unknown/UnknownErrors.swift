import CMTraceLog
import Times
import Checked

/// The kinds of lines that tell of an error and that no pattern knows, each with how often and when it occurred.
///
/// Its size does not depend on how many lines there are: whoever writes a log decides that.
struct UnknownErrors: Sendable {
    /// In the order in which they came.
    private(set) var kinds: [Kind] = []
    /// How many lines are of kinds that are not kept because there are too many.
    private(set) var dropped = 0
    /// By the hash of the shape: lines by the million are looked up in it.
    private var places: [UInt64: Int] = [:]
    /// Bytes of the records that are kept.
    private var bytes = 0

    /// Lines of one shape.
    struct Kind: Sendable {
        fileprivate let hash: UInt64
        fileprivate let shape: [UInt8]
        /// The first record.
        fileprivate(set) var first: RecordMark
        /// The last record's place, and its time as written; `nil` without one that exists.
        fileprivate(set) var last: (moment: Moment, time: LogTime?)
        fileprivate(set) var count = 1
        /// Whether a log wrote it from which conclusions are drawn.
        fileprivate(set) var isOfKnownLog: Bool
    }

    /// A log has some dozens; one with more is no log of a client.
    private static let limit = 256
    /// Bytes of the records of all kinds.
    private static let byteLimit = 256 << 10

    /// Counts a line of a kind that is there already.
    ///
    /// - Returns: whether it is.
    mutating func count(_ shape: MessageShape, at moment: Moment, _ time: LogTime?) -> Bool {
        guard let place = places[shape.hash], shape.isEqual(to: kinds[place].shape) else { return false }
        kinds[place].count += 1
        if moment >= kinds[place].last.moment { kinds[place].last = (moment, time) }
        return true
    }

    /// Whether there is room for another kind.
    var hasRoom: Bool { kinds.count < UnknownErrors.limit && bytes < UnknownErrors.byteLimit }

    /// Notes that a line was passed over for want of room.
    mutating func drop() { dropped = dropped +| 1 }

    /// Notes the first line of a kind.
    mutating func add(_ shape: MessageShape, _ mark: RecordMark, isOfKnownLog: Bool) {
        let last = (moment: mark.moment, time: mark.time)
        add(Kind(hash: shape.hash, shape: shape.padded, first: mark, last: last, isOfKnownLog: isOfKnownLog))
    }

    private mutating func add(_ kind: Kind) {
        places[kind.hash] = kinds.count
        kinds.append(kind)
        bytes = bytes +| kind.first.size
    }

    /// Takes in those of another log.
    mutating func merge(_ other: UnknownErrors) {
        dropped = dropped +| other.dropped
        for kind in other.kinds {
            if let place = places[kind.hash], kinds[place].shape == kind.shape {
                kinds[place].merge(kind)
            } else if hasRoom {
                add(kind)
            } else {
                dropped = dropped +| kind.count
            }
        }
    }
}

extension UnknownErrors.Kind {
    /// Takes in the lines of another log.
    fileprivate mutating func merge(_ other: UnknownErrors.Kind) {
        count = count +| other.count
        if other.first.moment < first.moment { first = other.first }
        if other.last.moment > last.moment { last = other.last }
        isOfKnownLog = isOfKnownLog || other.isOfKnownLog
    }
}
