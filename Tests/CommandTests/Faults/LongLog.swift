import Foundation
import TestSupport

/// A log of a length that takes many calls to read.
enum LongLog {
    /// A log's text of so many records, each of about 160 bytes.
    static func text(records: Int) throws -> String {
        (0..<records).map { number in
            let time = String(format: "%02d:%02d:%02d.%03d", 8 + number / 3600 % 12, number / 60 % 60, number % 60, 0)
            let message = "Message number \(number) of a client that is well"
            return LogText.record(message, time: time + "+000", date: "03-02-2026", component: "CcmMessaging") + "\r\n"
        }.joined()
    }
}
