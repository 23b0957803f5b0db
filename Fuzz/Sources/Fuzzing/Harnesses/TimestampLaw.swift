import CMTraceLog
import Times

/// Times of records are those that a slow and obvious reading of their attributes finds.
enum TimestampLaw {
    /// Each line of the input stands behind `<time="` of a record of its own, so that dates are remembered between them.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let log = Array(lines.map { Array("<![LOG[m]LOG]!><time=\"".utf8) + $0 }.joined(separator: [10]))
        var before: ReadPiece?
        for piece in Reading.pieces(of: log, chunk: log.count + 1, way: .mixed) {
            guard let attributes = piece.attributes else { continue }
            let text = Array(log[attributes])
            let slow = SlowTime(text)
            guard piece.time == slow?.time, LogTime(attributes: text) == slow?.time else {
                return "\(String(decoding: text, as: UTF8.self)) is read as \(String(describing: piece.time))"
            }
            if let slow, let flaw = slow.civilFlaw { return flaw }
            if let flaw = routineFlaw(piece, behind: before) { return flaw }
            before = piece
        }
        return nil
    }

    /// A time that is said to need no closer look goes on from the one before.
    ///
    /// One that is written in no usual form may be said to: it is kept as it is either way.
    private static func routineFlaw(_ piece: ReadPiece, behind before: ReadPiece?) -> String? {
        guard piece.hasRoutineTime, let time = piece.time, let earlier = before?.time,
            time.offsetMinutes != nil, earlier.offsetMinutes != nil
        else { return nil }
        let isLater = time.localMilliseconds / 1000 >= earlier.localMilliseconds / 1000
        return time.offset == earlier.offset && isLater ? nil : "\(time) is no routine behind \(earlier)"
    }
}
