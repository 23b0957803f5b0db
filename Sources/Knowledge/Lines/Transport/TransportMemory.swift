import Diagnosis
import ErrorCodes

// What the families of transport lines keep in mind for each other.
extension LineMemory.Key {
    /// Where the last request of the log went, for failures that name no URL.
    static let target = LineMemory.Key("target")
    /// The last failure given out, so that the event which repeats it is not counted again.
    static let failure = LineMemory.Key("failure")
}

extension LineMemory {
    /// The last target that was named shortly before or after a moment; `nil` for none.
    func target(near moment: Moment?) -> Signal? {
        guard let moment, let target = self[.target],
            target.moment.minutes(from: moment) < LineFamily.usualWindow
        else { return nil }
        return target.signal
    }

    /// Whether a line tells again of the failure given out last: within ten seconds of it, and of its server.
    ///
    /// Within, whichever comes first: where the clock was set back, a failure hours before the last one is another.
    func isRepeat(_ line: MarkedSignal) -> Bool {
        guard let failure = self[.failure], let moment = line.moment else { return false }
        let isSameHost = failure.signal.host == nil || failure.signal.host == line.signal.host
        return isSameHost && moment.isWithin(milliseconds: 10_000, of: failure.moment)
    }
}

extension Signal {
    /// The fields that say which server it is about.
    var server: SignalFields { keeping([.host, .endpoint, .gateway]) }

    /// The code in the spelling that makes equal codes equal fields; `nil` without a code.
    var spelledCode: String? { code?.hexadecimalSpelling }
}
